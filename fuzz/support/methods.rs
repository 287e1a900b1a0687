//! One call of each method of the two `Device` traits, with arguments out of the tape.

use std::fmt::{Debug, Display};
use std::hint::black_box;
use std::os::fd::AsFd;

use drm::control::atomic::{AtomicModeReq, Builder, PropertyError, Setting};
use drm::control::properties::{ObjectProperties, PropertyCache};
use drm::control::{
    AtomicCommitFlags, ClipRect, Device as _, EventSource, FbCmd2Flags, Mode, PageFlipFlags,
    PageFlipTarget, SequenceFlags, connector, crtc, event, format_modifier, framebuffer, get_lease,
    plane, property,
};
use drm::node::{DrmNode, NodeType};
use drm::{
    ClientCapability, Device as _, DriverCapability, VblankWaitFlags, VblankWaitTarget, buffer,
};

use crate::args::{Card, Pixels, few, file, flag, handle, list, long, maybe, one_of, text, word};
use crate::support::heap;
use crate::{kernel, look, owned};

/// Looks at a result, or at the reason why there is none.
fn seen<T, E: Debug + Display>(result: Result<T, E>, look: impl FnOnce(T)) {
    match result {
        Ok(value) => look(value),
        Err(error) => look::text(&error),
    }
}

fn ignore<T>(_: T) {}

fn shown<T: Debug>(value: T) {
    look::debug(&value);
}

fn pair() -> (u32, u32) {
    (word(), word())
}

fn property_handle() -> property::Handle {
    let handle = handle();
    // The kernel writes where the values of that one lead.
    if u32::from(handle) == kernel::FENCE { std::num::NonZeroU32::MIN.into() } else { handle }
}

fn target() -> Option<PageFlipTarget> {
    let absolute = flag().then(|| PageFlipTarget::Absolute(word()));
    absolute.or_else(|| flag().then(|| PageFlipTarget::Relative(word())))
}

fn commit_flags() -> AtomicCommitFlags {
    AtomicCommitFlags::from_bits_retain(word())
}

/// A request of any properties. Like a vector it ends the process when there is no memory, so there is.
fn request() -> AtomicModeReq {
    heap::unwatched(new_request)
}

fn new_request() -> AtomicModeReq {
    let mut request = AtomicModeReq::new();
    for _ in 0..few() {
        match kernel::byte() % 8 {
            0 => request.set_cursor(word() as i32),
            // Each time it is twice as long.
            1 if request.cursor() < 1 << 16 => {
                seen(request.duplicate(), |twin| seen(request.merge(&twin), ignore))
            }
            _ => request.add_raw_property(handle(), property_handle(), long()),
        }
    }
    look::debug(&request.clone());
    black_box(request.cursor());
    request
}

/// Names of properties and of values that matter.
const NAMES: [&str; 8] = [
    "MODE_ID",
    "ACTIVE",
    "FB_ID",
    "OUT_FENCE_PTR",
    "IN_FENCE_FD",
    "WRITEBACK_OUT_FENCE_PTR",
    "rotation",
    "",
];

fn set(
    builder: &mut Builder<'_, Card>,
    object: &ObjectProperties,
    name: &str,
) -> Result<(), PropertyError> {
    match kernel::byte() % 9 {
        0 => builder.set(object, name, Setting::Raw(long())),
        1 => builder.set(object, name, Setting::Number(long().into())),
        2 => builder.set(object, name, one_of(NAMES)),
        3 => builder.set(object, name, &[one_of(NAMES), one_of(NAMES)]),
        4 => builder.set(object, name, maybe::<framebuffer::Handle>()),
        5 => builder.set_blob(object, name, &long()),
        6 => builder.set_mode(object, None),
        7 => builder.set_fence(object, file()),
        _ => builder.want_fence(object),
    }
    .map(ignore)
}

fn build(card: &Card) {
    let mut cache = PropertyCache::new();
    let Ok(mut object) = cache.object(card, handle::<crtc::Handle>()) else { return };
    look::object(&object);
    seen(cache.refresh(card, &mut object), ignore);
    let mut builder = Builder::new(card);
    for _ in 0..few() {
        let listed = object.iter().next().and_then(|property| property.name().to_str().ok());
        let name = if flag() { listed.unwrap_or("?") } else { one_of(NAMES) };
        let set = heap::unwatched(|| set(&mut builder, &object, name));
        if let Err(error) = set {
            look::text(&error);
            black_box((error.object(), error.object_type(), error.property(), error.reason()));
        }
    }
    look::debug(&builder);
    look::debug(builder.request());
    seen(builder.test(commit_flags()), ignore);
    seen(builder.commit(commit_flags(), long()), |mut fences| {
        look::debug(&fences);
        drop(fences.take(object.object()));
        fences.into_iter().for_each(drop);
    });
    if flag() {
        builder.clear();
    }
}

fn node(number: u64) {
    seen(DrmNode::from_dev_id(number), |node| {
        look::text(&node);
        black_box((node.dev_id(), node.major(), node.minor(), node.has_render(), node.dev_path()));
        for kind in [NodeType::Primary, NodeType::Control, NodeType::Render] {
            black_box((node.dev_path_with_type(kind), node.node_with_type(kind).is_some()));
            black_box((kind.minor_name_prefix(), kind.to_string()));
        }
    });
}

macro_rules! methods {
    ($($name:ident $call:expr;)*) => {
        pub(crate) const ALL: &[(&str, fn(&Card))] = &[$((stringify!($name), $call)),*];
    };
}

methods! {
    device_fd |card| look::debug(&card.device_fd());
    acquire_master_lock |card| seen(card.acquire_master_lock(), ignore);
    release_master_lock |card| seen(card.release_master_lock(), ignore);
    is_master |card| { black_box(card.is_master()); };
    generate_auth_token |card| seen(card.generate_auth_token(), |token| {
        look::debug(&token);
        assert_eq!(drm::AuthToken::from(u32::from(token)), token);
    });
    authenticate_auth_token |card| seen(card.authenticate_auth_token(word().into()), ignore);
    authenticated |card| seen(card.authenticated(), shown);
    get_bus_id |card| seen(card.get_bus_id(), shown);
    get_driver |card| seen(card.get_driver(), |driver| {
        look::debug(&driver);
        black_box((driver.name(), driver.date(), driver.description()));
    });
    get_device_info |card| seen(card.get_device_info(drm::device::DeviceFlags::all()), shown);
    is_kms |card| seen(card.is_kms(), shown);
    set_interface_version |card| {
        let mut version = drm::abi::version::drmSetVersion {
            drm_di_major: word() as i32,
            drm_di_minor: word() as i32,
            drm_dd_major: word() as i32,
            drm_dd_minor: word() as i32,
        };
        seen(card.set_interface_version(&mut version), shown);
    };
    get_driver_capability |card| {
        use DriverCapability::*;
        let capability = one_of([DumbBuffer, Prime, SyncObj, AtomicASyncPageFlip]);
        seen(card.get_driver_capability(capability), shown);
    };
    get_driver_capability_raw |card| seen(card.get_driver_capability_raw(long()), shown);
    set_client_capability |card| {
        use ClientCapability::*;
        seen(card.set_client_capability(one_of([Stereo3D, Atomic]), flag()), ignore);
    };
    set_client_capability_raw |card| seen(card.set_client_capability_raw(long(), long()), ignore);
    set_client_name |card| seen(card.set_client_name(&text()), ignore);
    wait_vblank |card| {
        let relative = flag();
        let target = if relative { VblankWaitTarget::Relative } else { VblankWaitTarget::Absolute };
        let flags = VblankWaitFlags::from_bits_retain(word());
        seen(card.wait_vblank(target(word()), flags, word(), long() as usize), |reply| {
            look::debug(&reply);
            black_box((reply.frame(), reply.time()));
        });
    };

    resource_handles |card| seen(card.resource_handles(), |found| look::resources(&found));
    get_connector |card| {
        seen(card.get_connector(handle(), flag()), |info| look::connector(&info));
    };
    get_modes |card| seen(card.get_modes(handle()), |modes| modes.iter().for_each(look::mode));
    get_encoder |card| seen(card.get_encoder(handle()), |info| look::encoder(&info));
    get_crtc |card| seen(card.get_crtc(handle()), |info| look::crtc(&info));
    set_crtc |card| {
        let mode = card.get_modes(handle()).ok().and_then(|modes: Vec<Mode>| modes.first().copied());
        let connectors = list(handle::<connector::Handle>);
        seen(card.set_crtc(handle(), maybe(), pair(), &connectors, mode), ignore);
    };
    page_flip |card| {
        let flags = PageFlipFlags::from_bits_retain(word());
        seen(card.page_flip(handle(), handle(), flags, target()), ignore);
    };
    page_flip_with_data |card| {
        let flags = PageFlipFlags::from_bits_retain(word());
        seen(card.page_flip_with_data(handle(), handle(), flags, target(), long()), ignore);
    };
    plane_handles |card| seen(card.plane_handles(), shown);
    get_plane |card| seen(card.get_plane(handle()), |info| look::plane(&info));
    set_plane |card| {
        let (to, from) = ((word() as i32, word() as i32, word(), word()), (1, 2, word(), word()));
        seen(card.set_plane(handle(), handle(), maybe(), word(), to, from), ignore);
    };
    get_properties |card| seen(card.get_properties(handle::<plane::Handle>()), look::values);
    as_hashmap |card| seen(card.get_properties(handle::<crtc::Handle>()), |set| {
        seen(set.as_hashmap(card), shown);
    });
    get_property |card| seen(card.get_property(handle()), |info| look::property(&info, long()));
    set_property |card| {
        seen(card.set_property(handle::<connector::Handle>(), handle(), long()), ignore);
    };
    get_property_blob |card| seen(card.get_property_blob(long()), |blob| {
        for pair in format_modifier::pairs(&blob).take(200) {
            look::debug(&pair);
            black_box((pair.fourcc().is_ok(), pair.drm_modifier()));
        }
    });
    create_property_blob |card| seen(card.create_property_blob(&text()[..]), |blob| {
        look::value(&blob);
    });
    destroy_property_blob |card| seen(card.destroy_property_blob(long()), ignore);
    atomic_commit |card| seen(card.atomic_commit(commit_flags(), request()), ignore);
    atomic_commit_ref |card| {
        seen(card.atomic_commit_ref(commit_flags(), &request(), long()), ignore);
    };
    atomic_commit_fenced |card| {
        let request = request();
        kernel::write_fences();
        let fence = std::num::NonZeroU32::new(kernel::FENCE).expect("a number").into();
        let fences = list(|| (handle(), fence));
        seen(card.atomic_commit_fenced(commit_flags(), &request, &fences, long()), shown);
    };
    builder build;

    get_framebuffer |card| seen(card.get_framebuffer(handle()), |info| look::framebuffer(&info));
    get_planar_framebuffer |card| {
        seen(card.get_planar_framebuffer(handle()), |info| look::planar(&info));
    };
    get_framebuffer_layout |card| seen(card.get_framebuffer_layout(handle()), |layout| {
        look::debug(&layout);
        seen(card.add_framebuffer_layout(&layout), shown);
    });
    add_framebuffer |card| seen(card.add_framebuffer(&Pixels, word(), word()), shown);
    add_planar_framebuffer |card| {
        let flags = FbCmd2Flags::from_bits_retain(word());
        seen(card.add_planar_framebuffer(&Pixels, flags), shown);
    };
    destroy_framebuffer |card| seen(card.destroy_framebuffer(handle()), ignore);
    close_framebuffer |card| seen(card.close_framebuffer(handle()), ignore);
    dirty_framebuffer |card| {
        let clips = list(|| ClipRect::new(word() as u16, 0, 9, word() as u16));
        look::debug(&clips);
        seen(card.dirty_framebuffer(handle(), &clips), ignore);
    };
    create_dumb_buffer |card| {
        let made = card.create_dumb_buffer(pair(), buffer::DrmFourcc::Xrgb8888, word());
        seen(made, |mut buffer| {
            look::dumb(&buffer);
            seen(card.map_dumb_buffer(&mut buffer), look::mapping);
            seen(card.destroy_dumb_buffer(buffer), ignore);
        });
    };
    close_buffer |card| seen(card.close_buffer(handle()), ignore);
    open_buffer |card| seen(card.open_buffer(word().into()), shown);
    flink_buffer |card| seen(card.flink_buffer(handle()), |name| {
        look::debug(&name);
        black_box(u32::from(name));
    });
    buffer_to_prime_fd |card| seen(card.buffer_to_prime_fd(handle(), word()), shown);
    prime_fd_to_buffer |card| seen(card.prime_fd_to_buffer(card.as_fd()), shown);

    set_cursor |card| {
        #[allow(deprecated)]
        seen(card.set_cursor(handle(), flag().then_some(&Pixels)), ignore);
    };
    set_cursor2 |card| {
        let spot = (word() as i32, word() as i32);
        #[allow(deprecated)]
        seen(card.set_cursor2(handle(), flag().then_some(&Pixels), spot), ignore);
    };
    move_cursor |card| {
        #[allow(deprecated)]
        seen(card.move_cursor(handle(), (word() as i32, word() as i32)), ignore);
    };
    get_gamma |card| {
        let [mut red, mut green, mut blue] = [(); 3].map(|()| vec![0; few()]);
        seen(card.get_gamma(handle(), &mut red, &mut green, &mut blue), ignore);
    };
    set_gamma |card| {
        let [red, green, blue] = [(); 3].map(|()| vec![0; few()]);
        seen(card.set_gamma(handle(), &red, &green, &blue), ignore);
    };

    receive_events |card| seen(card.receive_events(), |events| {
        look::debug(&events);
        assert_eq!(events.clone().count(), events.count());
    });
    event_source |card| seen(EventSource::new(card).receive(), |events| {
        events.for_each(|event| look::debug(&event));
    });
    read_events |card| {
        let mut buffer = event::Buffer::new();
        seen(card.read_events(&mut buffer), |events| events.for_each(|one| look::event(&one)));
    };
    get_sequence |card| seen(card.get_sequence(handle()), shown);
    queue_sequence |card| {
        let flags = SequenceFlags::from_bits_retain(word());
        seen(card.queue_sequence(handle(), flags, long(), long()), shown);
    };

    create_lease |card| seen(card.create_lease(&list(handle), word()), shown);
    list_lessees |card| seen(card.list_lessees(), shown);
    revoke_lease |card| seen(card.revoke_lease(handle()), ignore);
    get_lease |card| seen(get_lease(card), shown);

    create_syncobj |card| seen(card.create_syncobj(flag()), shown);
    destroy_syncobj |card| seen(card.destroy_syncobj(handle()), ignore);
    syncobj_to_fd |card| seen(card.syncobj_to_fd(handle(), flag()), shown);
    fd_to_syncobj |card| seen(card.fd_to_syncobj(card.as_fd(), flag()), shown);
    syncobj_import_sync_file |card| {
        seen(card.syncobj_import_sync_file(handle(), card.as_fd()), ignore);
    };
    syncobj_wait |card| {
        seen(card.syncobj_wait(&list(handle), long() as i64, flag(), flag()), shown);
    };
    syncobj_reset |card| seen(card.syncobj_reset(&list(handle)), ignore);
    syncobj_signal |card| seen(card.syncobj_signal(&list(handle)), ignore);
    syncobj_timeline_wait |card| {
        let (handles, points) = (list(handle), list(long));
        let until = long() as i64;
        let result = card.syncobj_timeline_wait(&handles, &points, until, flag(), flag(), flag());
        seen(result, shown);
    };
    syncobj_timeline_signal |card| {
        seen(card.syncobj_timeline_signal(&list(handle), &list(long)), ignore);
    };
    syncobj_timeline_query |card| {
        let handles = list(handle);
        let mut points = if flag() { vec![0; handles.len()] } else { list(long) };
        seen(card.syncobj_timeline_query(&handles, &mut points, flag()), |()| shown(points));
    };
    syncobj_timeline_transfer |card| {
        seen(card.syncobj_timeline_transfer(handle(), handle(), long(), long()), ignore);
    };
    syncobj_eventfd |card| {
        seen(card.syncobj_eventfd(handle(), long(), card.as_fd(), flag()), ignore);
    };

    node |_| node(long());
    owned owned::any;
}
