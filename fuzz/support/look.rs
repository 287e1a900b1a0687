//! Looks at all that the Rust API returns: every accessor, and as text.

use std::fmt::{self, Debug, Display, Write};
use std::hint::black_box;

use drm::buffer::Buffer;
use drm::control::dumbbuffer::{DumbBuffer, DumbMapping};
use drm::control::framebuffer::PlanarInfo;
use drm::control::properties::{ObjectProperties, Property};
use drm::control::property::{EnumValues, PropertyValueSet, Value};
use drm::control::{
    CrtcListFilter, Mode, ResourceHandles, connector, crtc, encoder, event, framebuffer, plane,
    property,
};

/// A page of text: whoever has seen that much of a long list has seen enough.
struct Page(usize);

impl Write for Page {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        if self.0 < 4000 { Ok(()) } else { Err(fmt::Error) }
    }
}

pub(crate) fn debug(value: &impl Debug) {
    let _ = write!(Page(0), "{value:?} {value:#?}");
}

pub(crate) fn text(value: &(impl Debug + Display)) {
    debug(value);
    let _ = write!(Page(0), "{value} {value:>40}");
}

pub(crate) fn mode(mode: &Mode) {
    debug(mode);
    black_box((mode.name(), mode.clock(), mode.size(), mode.hsync(), mode.vsync()));
    black_box((mode.hskew(), mode.vscan(), mode.vrefresh(), mode.refresh_mhz()));
    black_box((mode.mode_type(), mode.flags()));
    let kernels = drm::uapi::mode::drm_mode_modeinfo::from(*mode);
    assert!(Mode::from(kernels) == *mode);
    let c = drm::abi::mode_info::drmModeModeInfo::from(mode);
    assert!(Mode::from(&c) == *mode);
}

fn crtcs(filter: CrtcListFilter) {
    debug(&filter);
    let bits = (0..40).filter(|place| filter.contains(*place)).count() as u32;
    assert_eq!(bits, filter.bits().count_ones());
}

pub(crate) fn resources(found: &ResourceHandles) {
    debug(found);
    black_box((found.supported_fb_width(), found.supported_fb_height()));
    black_box((found.connectors(), found.encoders(), found.framebuffers()));
    for handle in found.crtcs().iter().take(2) {
        black_box(u32::from(*handle));
    }
}

pub(crate) fn connector(info: &connector::Info) {
    text(info);
    black_box((info.handle(), info.interface(), info.interface_id(), info.state(), info.size()));
    black_box((info.subpixel(), info.encoders(), info.current_encoder()));
    black_box((info.interface().as_str(), u32::from(info.interface()), u32::from(info.state())));
    info.modes().iter().take(4).for_each(mode);
}

pub(crate) fn encoder(info: &encoder::Info) {
    text(info);
    black_box((info.handle(), info.kind(), info.raw_kind(), info.crtc()));
    info.possible_clones();
    black_box((info.possible_clone_bits(), u32::from(info.kind())));
    crtcs(info.possible_crtcs());
}

pub(crate) fn crtc(info: &crtc::Info) {
    text(info);
    black_box((info.handle(), info.position(), info.framebuffer(), info.gamma_length()));
    if let Some(shown) = info.mode() {
        mode(&shown);
    }
}

pub(crate) fn plane(info: &plane::Info) {
    text(info);
    black_box((info.handle(), info.crtc(), info.framebuffer()));
    crtcs(info.possible_crtcs());
    assert!(info.known_formats().count() <= info.formats().len());
}

pub(crate) fn framebuffer(info: &framebuffer::Info) {
    text(info);
    black_box((info.handle(), info.size(), info.pitch(), info.bpp()));
    black_box((info.depth(), info.buffer()));
}

pub(crate) fn planar(info: &PlanarInfo) {
    text(info);
    black_box((info.handle(), info.size(), info.pixel_format(), info.flags(), info.buffers()));
    black_box((info.pitches(), info.offsets(), info.modifier()));
}

pub(crate) fn dumb(buffer: &DumbBuffer) {
    debug(buffer);
    black_box((buffer.size(), buffer.format(), buffer.pitch(), buffer.handle(), buffer.length()));
}

/// Writes to its first byte and its last, if there are.
pub(crate) fn mapping(mut mapping: DumbMapping<'_>) {
    debug(&mapping);
    if let [first, .., last] = &mut mapping[..] {
        (*first, *last) = (1, 2);
    }
    black_box((mapping.as_ref().len(), mapping.as_mut().len()));
}

fn enums(values: &EnumValues) {
    let (numbers, entries) = values.values();
    black_box(numbers);
    for entry in entries.iter().take(3) {
        black_box((entry.value(), entry.name()));
        black_box(values.get_value_from_raw_value(entry.value()));
        black_box(entry.name().to_str().map(|name| values.get_value_by_name(name).is_some())).ok();
    }
}

pub(crate) fn value(value: &Value<'_>) {
    debug(value);
    black_box((value.as_boolean(), value.as_unsigned_range(), value.as_signed_range()));
    black_box((value.as_enum(), value.as_bitmask(), value.as_object(), value.as_crtc()));
    black_box((value.as_connector(), value.as_encoder(), value.as_framebuffer()));
    black_box((value.as_plane(), value.as_property(), value.as_blob()));
    black_box(u64::from(*value));
}

pub(crate) fn property(info: &property::Info, raw: u64) {
    debug(info);
    black_box((info.handle(), info.name(), info.mutable(), info.atomic(), info.flags()));
    enums(info.possible_values());
    if let property::ValueType::Enum(values) = info.value_type() {
        enums(values);
    }
    value(&info.value_type().convert_value(raw));
}

pub(crate) fn values(set: PropertyValueSet) {
    debug(&set);
    let (handles, numbers) = set.as_props_and_values();
    assert_eq!(handles.len(), numbers.len());
    assert_eq!(set.iter().count(), (&set).into_iter().count());
    assert_eq!(handles.len(), set.into_iter().count());
}

pub(crate) fn object(object: &ObjectProperties) {
    debug(object);
    black_box((object.object(), object.object_type()));
    for one in object.iter().take(4) {
        black_box((Property::handle(one), one.raw_value()));
        property(one.info(), one.raw_value());
        value(&one.value());
        if let Ok(name) = one.name().to_str() {
            assert!(object.get(name).is_some() && object.value(name).is_some());
            black_box(object.handle(name));
        }
    }
    assert!(object.get("no property").is_none_or(|found| found.name() == c"no property"));
    assert_eq!(object.into_iter().count(), object.iter().count());
}

pub(crate) fn event(event: &event::Event) {
    debug(event);
    if let event::Event::Vblank(flip) | event::Event::FlipComplete(flip) = event {
        black_box((flip.crtc(), flip.time()));
    }
}
