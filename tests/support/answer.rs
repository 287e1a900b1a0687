//! How a device answers each request: what the kernel does, as far as programs can tell.

use std::ffi::c_int;

use drm::uapi::drm::drm_clip_rect;
use drm::uapi::mode::*;
use drm::uapi::syncobj::*;

use super::device::{Commit, Device, FIRST, PITCH};
use super::user::{is_zero, read, write};

pub(crate) type Answer = Result<(), c_int>;

/// Answers request `number`, whose argument lies at `arg`.
pub(crate) fn answer(device: &mut Device, number: u8, arg: *mut u8) -> Answer {
    match number {
        0xa0 => with(arg, |arg| resources(device, arg)),
        0xa1 => with(arg, |arg: &mut drm_mode_crtc| {
            let id = arg.crtc_id;
            *arg = device.crtc;
            arg.crtc_id = id;
            Ok(())
        }),
        0xa2 => with(arg, |arg: &mut drm_mode_crtc| {
            device.note::<u32>(arg.set_connectors_ptr, arg.count_connectors)
        }),
        0xa4 => with(arg, |arg: &mut drm_mode_crtc_lut| {
            for (address, table) in [arg.red, arg.green, arg.blue].into_iter().zip(&device.gamma) {
                write(address, table.get(..arg.gamma_size as usize).ok_or(libc::EINVAL)?)?;
            }
            Ok(())
        }),
        0xa5 => with(arg, |arg: &mut drm_mode_crtc_lut| {
            for (address, table) in
                [arg.red, arg.green, arg.blue].into_iter().zip(&mut device.gamma)
            {
                *table = read(address, arg.gamma_size)?;
            }
            Ok(())
        }),
        0xa6 => with(arg, |arg| encoder(device, arg)),
        0xa7 => with(arg, |arg| connector(device, arg)),
        0xaa => with(arg, |arg| property(device, arg)),
        0xac => with(arg, |arg: &mut drm_mode_get_blob| {
            device.clean &= is_zero::<u8>(arg.data, arg.length);
            if arg.length == device.blob.total() {
                device.blob.copy_all(arg.data, arg.length)?;
            }
            arg.length = device.blob.total();
            Ok(())
        }),
        0xad => with(arg, |arg: &mut drm_mode_fb_cmd| {
            let id = arg.fb_id;
            *arg = device.fb;
            arg.fb_id = id;
            Ok(())
        }),
        0xae => with(arg, |arg: &mut drm_mode_fb_cmd| new(device, &mut arg.fb_id)),
        0xb1 => with(arg, |arg: &mut drm_mode_fb_dirty_cmd| {
            device.note::<drm_clip_rect>(arg.clips_ptr, arg.num_clips)
        }),
        0xb2 => with(arg, |arg: &mut drm_mode_create_dumb| {
            arg.pitch = PITCH;
            arg.size = device.dumb_size;
            new(device, &mut arg.handle)
        }),
        0xb3 => with(arg, |arg: &mut drm_mode_map_dumb| {
            arg.offset = device.dumb_offset;
            Ok(())
        }),
        0xb5 => with(arg, |arg: &mut drm_mode_get_plane_res| {
            device.clean &= is_zero::<u32>(arg.plane_id_ptr, arg.count_planes);
            device.planes.copy_part(arg.plane_id_ptr, arg.count_planes)?;
            arg.count_planes = device.planes.total();
            Ok(())
        }),
        0xb6 => with(arg, |arg| plane(device, arg)),
        0xb8 => with(arg, |arg: &mut drm_mode_fb_cmd2| new(device, &mut arg.fb_id)),
        0xb9 => with(arg, |arg: &mut drm_mode_obj_get_properties| {
            let (props, values) = (arg.props_ptr, arg.prop_values_ptr);
            arg.count_props = object_properties(device, props, values, arg.count_props)?;
            Ok(())
        }),
        0xbc => with(arg, |arg| commit(device, arg)),
        0xbd => with(arg, |arg: &mut drm_mode_create_blob| {
            device.note::<u8>(arg.data, arg.length)?;
            new(device, &mut arg.blob_id)
        }),
        0xbf => with(arg, |arg: &mut drm_syncobj_create| {
            arg.handle = device.new;
            Ok(())
        }),
        0xc1 => with(arg, |arg: &mut drm_syncobj_handle| {
            arg.fd = device.new_fd;
            Ok(())
        }),
        0xc2 => with(arg, |arg: &mut drm_syncobj_handle| {
            if arg.flags == 0 {
                arg.handle = device.new;
            }
            Ok(())
        }),
        0xc3 => with(arg, |arg: &mut drm_syncobj_wait| {
            arg.first_signaled = FIRST;
            device.note::<u32>(arg.handles, arg.count_handles)
        }),
        0xc4 | 0xc5 => with(arg, |arg: &mut drm_syncobj_array| {
            device.note::<u32>(arg.handles, arg.count_handles)
        }),
        0xc6 => with(arg, |arg: &mut drm_mode_create_lease| {
            device.note::<u32>(arg.object_ids, arg.object_count)?;
            (arg.fd, arg.lessee_id) = (device.new_fd as u32, device.new);
            Ok(())
        }),
        0xc7 => with(arg, |arg: &mut drm_mode_list_lessees| {
            if arg.pad != 0 {
                return Err(libc::EINVAL);
            }
            device.clean &= is_zero::<u32>(arg.lessees_ptr, arg.count_lessees);
            device.lessees.copy_part(arg.lessees_ptr, arg.count_lessees)?;
            arg.count_lessees = device.lessees.total();
            Ok(())
        }),
        0xc8 => with(arg, |arg: &mut drm_mode_get_lease| {
            if arg.pad != 0 {
                return Err(libc::EINVAL);
            }
            device.clean &= is_zero::<u32>(arg.objects_ptr, arg.count_objects);
            device.lease.copy_part(arg.objects_ptr, arg.count_objects)?;
            arg.count_objects = device.lease.total();
            Ok(())
        }),
        0xca => with(arg, |arg: &mut drm_syncobj_timeline_wait| {
            arg.first_signaled = FIRST;
            device.note_points(arg.handles, arg.points, arg.count_handles)
        }),
        0xcb => with(arg, |arg: &mut drm_syncobj_timeline_array| {
            device.note::<u32>(arg.handles, arg.count_handles)?;
            let count = device.points.len().min(arg.count_handles as usize);
            write(arg.points, device.points.get(..count).unwrap_or_default())
        }),
        0xcd => with(arg, |arg: &mut drm_syncobj_timeline_array| {
            device.note_points(arg.handles, arg.points, arg.count_handles)
        }),
        // The kernel echoes its own id, which callers are not to see.
        0xce => with(arg, |arg: &mut drm_mode_fb_cmd2| {
            *arg = device.fb2;
            Ok(())
        }),
        _ => device.general.answer(number, arg),
    }
}

/// The argument is changed where it lies: a copy would lose its padding.
pub(crate) fn with<T: Copy>(arg: *mut u8, answer: impl FnOnce(&mut T) -> Answer) -> Answer {
    answer(unsafe { &mut *arg.cast::<T>() })
}

fn new(device: &Device, place: &mut u32) -> Answer {
    *place = device.new;
    Ok(())
}

fn resources(device: &mut Device, arg: &mut drm_mode_card_res) -> Answer {
    let lists = [
        (&device.fbs, arg.fb_id_ptr, &mut arg.count_fbs),
        (&device.crtcs, arg.crtc_id_ptr, &mut arg.count_crtcs),
        (&device.connectors, arg.connector_id_ptr, &mut arg.count_connectors),
        (&device.encoders, arg.encoder_id_ptr, &mut arg.count_encoders),
    ];
    for (list, address, count) in lists {
        device.clean &= is_zero::<u32>(address, *count);
        list.copy_part(address, *count)?;
        *count = list.total();
    }
    [arg.min_width, arg.max_width, arg.min_height, arg.max_height] = device.limits;
    Ok(())
}

fn encoder(device: &Device, arg: &mut drm_mode_get_encoder) -> Answer {
    arg.encoder_type = 2;
    arg.crtc_id = 1101;
    arg.possible_clones = 0x30;
    arg.possible_crtcs = match device.encoder_crtcs.get(&arg.encoder_id) {
        Some(crtcs) => (*crtcs)?,
        None => 0,
    };
    Ok(())
}

fn connector(device: &mut Device, arg: &mut drm_mode_get_connector) -> Answer {
    if arg.count_modes == 0 {
        device.probes += 1;
    }
    device.clean &= is_zero::<drm_mode_modeinfo>(arg.modes_ptr, arg.count_modes);
    device.clean &= is_zero::<u32>(arg.encoders_ptr, arg.count_encoders);
    device.modes.copy_all(arg.modes_ptr, arg.count_modes)?;
    device.connector_encoders.copy_part(arg.encoders_ptr, arg.count_encoders)?;
    let count_props =
        object_properties(device, arg.props_ptr, arg.prop_values_ptr, arg.count_props)?;
    *arg = drm_mode_get_connector {
        encoders_ptr: arg.encoders_ptr,
        modes_ptr: arg.modes_ptr,
        props_ptr: arg.props_ptr,
        prop_values_ptr: arg.prop_values_ptr,
        count_modes: device.modes.total(),
        count_props,
        count_encoders: device.connector_encoders.total(),
        connector_id: arg.connector_id,
        pad: arg.pad,
        ..device.connector
    };
    Ok(())
}

/// The total.
fn object_properties(
    device: &mut Device,
    props: u64,
    values: u64,
    room: u32,
) -> Result<u32, c_int> {
    device.clean &= is_zero::<u32>(props, room) && is_zero::<u64>(values, room);
    device.props.copy_part(props, room)?;
    write(values, device.values.get(..device.values.len().min(room as usize)).unwrap_or(&[]))?;
    Ok(device.props.total())
}

fn plane(device: &mut Device, arg: &mut drm_mode_get_plane) -> Answer {
    device.clean &= is_zero::<u32>(arg.format_type_ptr, arg.count_format_types);
    device.formats.copy_all(arg.format_type_ptr, arg.count_format_types)?;
    *arg = drm_mode_get_plane {
        plane_id: arg.plane_id,
        count_format_types: device.formats.total(),
        format_type_ptr: arg.format_type_ptr,
        ..device.plane
    };
    Ok(())
}

fn property(device: &mut Device, arg: &mut drm_mode_get_property) -> Answer {
    if let Some((scalars, values, enums)) = device.properties.get(&arg.prop_id) {
        device.property = *scalars;
        device.property_values = values.clone();
        device.property_enums = enums.clone();
    }
    let flags = device.property.flags;
    device.clean &= is_zero::<u32>(arg.values_ptr, arg.count_values);
    device.clean &= is_zero::<u32>(arg.enum_blob_ptr, arg.count_enum_blobs);
    device.property_values.copy_all(arg.values_ptr, arg.count_values)?;
    arg.count_values = device.property_values.total();
    if flags & DRM_MODE_PROP_BLOB != 0 {
        let blobs = &device.property_blobs;
        if arg.count_enum_blobs >= blobs.total() {
            blobs.copy_all(arg.enum_blob_ptr, arg.count_enum_blobs)?;
            write(arg.values_ptr, &device.blob_lengths)?;
        }
        arg.count_enum_blobs = blobs.total();
    } else {
        if flags & (DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BITMASK) != 0 {
            device.property_enums.copy_all(arg.enum_blob_ptr, arg.count_enum_blobs)?;
        }
        arg.count_enum_blobs = device.property_enums.total();
    }
    arg.flags = flags;
    arg.name = device.property.name;
    Ok(())
}

fn commit(device: &mut Device, arg: &mut drm_mode_atomic) -> Answer {
    let objects: Vec<u32> = read(arg.objs_ptr, arg.count_objs)?;
    let counts: Vec<u32> = read(arg.count_props_ptr, arg.count_objs)?;
    let total = counts.iter().sum();
    let props: Vec<u32> = read(arg.props_ptr, total)?;
    let values: Vec<u64> = read(arg.prop_values_ptr, total)?;
    let mut pairs = props.into_iter().zip(values);
    let objects: Vec<(u32, Vec<(u32, u64)>)> = objects
        .into_iter()
        .zip(counts)
        .map(|(object, count)| (object, pairs.by_ref().take(count as usize).collect()))
        .collect();
    for (object, property, fence) in &device.fences {
        let places = objects.iter().filter(|(id, _)| id == object).flat_map(|(_, pairs)| pairs);
        for (_, address) in places.filter(|(id, _)| id == property) {
            write(*address, &[*fence])?;
        }
    }
    device.commits.push(Commit {
        flags: arg.flags,
        reserved: arg.reserved,
        user_data: arg.user_data,
        objects,
    });
    Ok(())
}

impl Device {
    /// Keeps what the request reads from the program's memory.
    fn note<T>(&mut self, address: u64, count: u32) -> Answer {
        self.read = read(address, count * size_of::<T>() as u32)?;
        Ok(())
    }

    /// The same of handles and, behind them, points.
    fn note_points(&mut self, handles: u64, points: u64, count: u32) -> Answer {
        self.note::<u32>(handles, count)?;
        self.read.extend(read::<u8>(points, count * size_of::<u64>() as u32)?);
        Ok(())
    }
}
