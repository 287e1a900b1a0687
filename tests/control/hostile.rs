//! A kernel that counts what cannot be, or more each time it is asked.

use crate::functions::{ALL, Class, Function};
use crate::support::device::Device;
use crate::support::kernel::{Answer, Session};
use crate::support::user::List;
use crate::support::{heap, set_errno};

/// Functions that return lists of any length.
fn lists() -> impl Iterator<Item = &'static Function> {
    let single = ["drmModeGetCrtc", "drmModeGetEncoder", "drmModeGetFB", "drmModeGetFB2"];
    ALL.iter().filter(move |function| {
        function.class == Class::Pointer && !single.contains(&function.name)
    })
}

/// Calls `function`, which must fail with `error` and leave nothing behind; the number of requests.
fn fails(function: &Function, session: &Session, error: i32) -> usize {
    set_errno(0);
    let (seen, report) = heap::watched(None, || (function.call)(3));
    assert_eq!((seen.result, seen.errno), (0, error), "{}", function.name);
    assert_eq!(report.live, 0, "{} leaks", function.name);
    session.calls().len()
}

#[test]
fn ten_functions_return_lists() {
    assert_eq!(lists().count(), 10);
}

#[test]
fn counts_beyond_an_int_are_out_of_memory_after_one_request() {
    for function in lists() {
        for total in [0x8000_0000, 0x8000_0001, 0xffff_fffe, u32::MAX] {
            let mut device = Device::empty();
            device.claim(total);
            assert_eq!(fails(function, &Session::new(device), libc::ENOMEM), 1);
        }
    }
}

#[test]
fn counts_beyond_an_int_at_the_second_request_are_out_of_memory() {
    for function in lists() {
        let session = Session::new(Device::empty()).before_each(|number, device| {
            device.claim(if number == 0 { 1000 } else { u32::MAX });
        });
        assert_eq!(fails(function, &session, libc::ENOMEM), 2);
    }
}

#[test]
fn lists_that_grow_each_time_end_with_eagain_after_64_requests() {
    for function in lists() {
        let session = Session::new(Device::empty())
            .before_each(|number, device| device.claim(1000 + number as u32));
        assert_eq!(fails(function, &session, libc::EAGAIN), 64, "{}", function.name);
    }
}

#[test]
fn growth_that_ends_just_in_time_is_a_result() {
    for function in lists() {
        let session = Session::new(Device::empty())
            .before_each(|number, device| device.claim(1000 + number.min(62) as u32));
        let (seen, report) = heap::watched(None, || (function.call)(3));
        assert_eq!((seen.result, report.live), (1, 0), "{}", function.name);
        assert_eq!(session.calls().len(), 64);
    }
}

#[test]
fn blob_whose_length_keeps_changing_ends_with_eagain() {
    let function = ALL.iter().find(|function| function.name == "drmModeGetPropertyBlob").unwrap();
    let session = Session::new(Device::empty())
        .before_each(|number, device| device.blob = List::claim(100 + number as u32 % 2));
    assert_eq!(fails(function, &session, libc::EAGAIN), 64);
}

#[test]
fn one_absurd_count_among_sound_ones_is_out_of_memory() {
    type Spoil = (&'static str, fn(&mut Device));
    let spoil: [Spoil; 9] = [
        ("drmModeGetResources", |device| device.fbs = List::claim(u32::MAX)),
        ("drmModeGetResources", |device| device.crtcs = List::claim(u32::MAX)),
        ("drmModeGetResources", |device| device.connectors = List::claim(u32::MAX)),
        ("drmModeGetResources", |device| device.encoders = List::claim(u32::MAX)),
        ("drmModeGetConnector", |device| device.modes = List::claim(u32::MAX)),
        ("drmModeGetConnector", |device| device.props = List::claim(u32::MAX)),
        ("drmModeGetConnector", |device| device.connector_encoders = List::claim(u32::MAX)),
        ("drmModeGetProperty", |device| device.property_values = List::claim(u32::MAX)),
        ("drmModeGetProperty", |device| device.property_enums = List::claim(u32::MAX)),
    ];
    for (name, spoil) in spoil {
        let function = ALL.iter().find(|function| function.name == name).unwrap();
        for count in [3, 500] {
            let mut device = Device::with_lists(count);
            spoil(&mut device);
            assert_eq!(fails(function, &Session::new(device), libc::ENOMEM), 1);
        }
    }
}

#[test]
fn interrupted_requests_are_made_again_as_they_were() {
    for function in lists() {
        for error in [libc::EINTR, libc::EAGAIN] {
            // The kernel says that there is more than there was room for, and is interrupted then.
            let session = Session::new(Device::with_lists(500)).answer(0, Answer::LateError(error));
            let (seen, report) = heap::watched(None, || (function.call)(3));
            assert_eq!((seen.result, report.live), (1, 0), "{}", function.name);
            let calls = session.calls();
            assert_eq!(calls[0].bytes, calls[1].bytes, "{}", function.name);
        }
    }
}
