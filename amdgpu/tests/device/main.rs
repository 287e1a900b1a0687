//! Opening devices and asking about them, over a kernel of our own.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::undocumented_unsafe_blocks
)]

mod kernel;

use std::fs::File;
use std::os::fd::{AsFd, AsRawFd};
use std::sync::{Mutex, MutexGuard, PoisonError};

use amdgpu::uapi::info::number::*;
use amdgpu::{Device, Heap, HwIp, VaFlags, VaRange, VaRequest};
use kernel::Kernel;

/// The registry of devices, the numbers of files and the environment are the process's.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens a device, under a number of the library's own.
fn open(shared: bool) -> std::io::Result<Device> {
    Device::open(File::open("/dev/null")?, shared)
}

fn is_open(fd: i32) -> bool {
    unsafe { libc::fcntl(fd, libc::F_GETFD) >= 0 }
}

#[test]
fn a_shared_device_is_one_as_long_as_it_is_used() {
    let _alone = alone();
    let first = open(true).unwrap();
    let second = open(true).unwrap();
    let apart = open(false).unwrap();
    let fd = first.as_fd().as_raw_fd();
    assert_eq!(second.as_fd().as_raw_fd(), fd);
    assert_ne!(apart.as_fd().as_raw_fd(), fd);
    drop(first);
    assert!(is_open(fd));
    let range = VaRange::new(&second, VaRequest { size: 1, ..VaRequest::default() }).unwrap();
    drop(second);
    assert!(is_open(fd));
    assert_eq!((range.address(), range.size()), (0x1_0000_0000, 0x1000));
    drop(range);
    assert!(!is_open(fd));
    assert!(is_open(apart.as_fd().as_raw_fd()));
}

#[test]
fn devices_come_and_go_in_all_threads() {
    let _alone = alone();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..500 {
                    let device = open(true).unwrap();
                    assert!(is_open(device.clone().as_fd().as_raw_fd()));
                }
            });
        }
    });
}

#[test]
fn registers_are_those_of_the_family() {
    let _alone = alone();
    const ALL: u32 = 0xffff_ffff;
    let engine = |offset| [(offset, 1, 0xff00), (offset, 1, 0xff01)];
    let [one, two] = [engine(0x263d), engine(0xa0d4)];
    let three = engine(0xa0d5);
    let si =
        vec![one[0], two[0], one[1], two[1], (0x263e, 1, ALL), (0x2644, 32, ALL), (0x9d8, 1, ALL)];
    let mut ci = vec![one[0], two[0], three[0], one[1], two[1], three[1]];
    ci.extend([(0x263e, 1, ALL), (0x2644, 32, ALL), (0x2664, 16, ALL), (0x9d8, 1, ALL)]);
    for (family, registers) in [
        (AMDGPU_FAMILY_SI, si),
        (AMDGPU_FAMILY_CI, ci.clone()),
        (AMDGPU_FAMILY_VI, ci),
        (AMDGPU_FAMILY_AI, vec![(0x263e, 1, ALL)]),
    ] {
        Kernel::with(|kernel| {
            kernel.device.family = family;
            kernel.device.num_shader_engines = 2;
            kernel.registers.clear();
        });
        let device = open(false).unwrap();
        assert_eq!(Kernel::with(|kernel| kernel.registers.clone()), registers);
        assert_eq!(device.gpu_info().gb_addr_cfg, 0x263e << 16);
        assert_eq!(device.gpu_info().gb_tile_mode[31] & 0xffff != 0, family < AMDGPU_FAMILY_AI);
    }
    // A kernel that counts more than there can be.
    Kernel::with(|kernel| {
        kernel.device.family = AMDGPU_FAMILY_CI;
        kernel.device.num_shader_engines = u32::MAX;
        kernel.registers.clear();
    });
    open(false).unwrap();
    assert_eq!(Kernel::with(|kernel| kernel.registers.len()), 4 * 3 + 4);
}

#[test]
fn half_of_the_addresses_is_reserved_where_it_must_be() {
    let _alone = alone();
    for (minor, graphics, bit) in [
        (47, (9, 0xa_0000), None),
        (48, (9, 0xa_0000), Some(46)),
        (48, (10, 0x9_0000), None),
        (48, (10, 0), Some(46)),
        (48, (5, 0), None),
        (48, (13, 0), None),
        (48, (6, 0), Some(46)),
        (48, (12, 0), Some(46)),
        (48, (0x10a, 0), Some(46)),
        (48, (9, 0x10a_0000), Some(46)),
        (48, (10, 0xff), None),
    ] {
        Kernel::with(|kernel| (kernel.minor, kernel.graphics) = (minor, graphics));
        let device = open(false).unwrap();
        assert_eq!(device.prt_bit(), bit, "{minor} {graphics:x?}");
        assert_eq!(device.version(), (3, minor as u32));
        let flags = VaFlags::HIGH | VaFlags::REPLAYABLE;
        let highest =
            VaRange::new(&device, VaRequest { size: 0x1000, flags, ..VaRequest::default() });
        let wanted = if bit.is_some() { 0xffff_bfff_ffdf_f000 } else { 0xffff_ffff_ffdf_f000 };
        assert_eq!(highest.unwrap().address(), wanted);
    }
}

#[test]
fn what_fails_is_said_and_nothing_stays_open() {
    let _alone = alone();
    for (query, errno, said) in [
        (AMDGPU_INFO_ACCEL_WORKING, libc::EACCES, Some(libc::EACCES)),
        (AMDGPU_INFO_DEV_INFO, libc::EFAULT, Some(libc::EFAULT)),
        (AMDGPU_INFO_READ_MMR_REG, libc::ENOMEM, Some(libc::ENOMEM)),
        (AMDGPU_INFO_HW_IP_COUNT, libc::EINVAL, None),
        (AMDGPU_INFO_HW_IP_INFO, libc::EINVAL, None),
    ] {
        Kernel::with(|kernel| kernel.failure = Some((query, errno)));
        let result = open(false);
        assert_eq!(result.err().and_then(|error| error.raw_os_error()), said, "{query}");
    }
    Kernel::with(|kernel| (kernel.failure, kernel.works) = (None, 0));
    let next = File::open("/dev/null").unwrap().as_raw_fd();
    assert_eq!(open(true).unwrap_err().raw_os_error(), Some(libc::EBADF));
    assert_eq!(File::open("/dev/null").unwrap().as_raw_fd(), next);
    Kernel::with(|kernel| (kernel.works, kernel.interruptions) = (1, 3));
    assert!(open(true).is_ok());
}

#[test]
fn questions_are_answered() {
    let _alone = alone();
    let device = open(false).unwrap();
    let vram = device.heap(Heap::Vram).unwrap();
    assert_eq!((vram.size, vram.usage), (0x1000, AMDGPU_INFO_VRAM_USAGE.into()));
    let visible = device.heap(Heap::VisibleVram).unwrap();
    assert_eq!((visible.size, visible.usage), (0x800, AMDGPU_INFO_VIS_VRAM_USAGE.into()));
    let gtt = device.heap(Heap::Gtt).unwrap();
    assert_eq!((gtt.size, gtt.usage), (0x4000, AMDGPU_INFO_GTT_USAGE.into()));
    assert_eq!(device.engine_count(HwIp::GFX).unwrap(), 1);
    assert_eq!(device.engine(HwIp::GFX, 0).unwrap().hw_ip_version_major, 9);
    let mut answer = [0; 4];
    device.query(AMDGPU_INFO_ACCEL_WORKING, &mut answer).unwrap();
    assert_eq!(u32::from_ne_bytes(answer), 1);
    assert_eq!(device.query(99, &mut [0; 8]).unwrap_err().raw_os_error(), Some(libc::EINVAL));
    let mut values = [7; 3];
    device.registers(0x12, 0, &mut values).unwrap();
    assert_eq!(values, [0x12_0000, 0x12_0001, 0x12_0002]);
    assert_eq!(device.info().device_id, 0x1234);
    assert_eq!(device.gpu_info().asic_id, 0x1234);
}

#[test]
fn names_come_from_the_table() {
    let _alone = alone();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/ids");
    unsafe { std::env::set_var("AMDGPU_ASIC_ID_TABLE_PATHS", format!("/nowhere:{folder}")) };
    assert_eq!(open(false).unwrap().marketing_name(), c"Ours");
    Kernel::with(|kernel| kernel.device.pci_rev = 0);
    assert_eq!(open(false).unwrap().marketing_name(), c"AMD Radeon Graphics");
    unsafe { std::env::remove_var("AMDGPU_ASIC_ID_TABLE_PATHS") };
}
