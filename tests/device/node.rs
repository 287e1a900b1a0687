//! `drm::node`: device files as values.

use std::error::Error as _;
use std::io::ErrorKind;
use std::os::fd::BorrowedFd;
use std::path::PathBuf;

use drm::node::*;

use crate::files::{File, Files};
use crate::links::{BLOCK, CHARACTER, World, with};

fn two_files() -> Files {
    let mut files = Files::new();
    let device = files.pci("0000:00:02.0");
    files.drm(&device, &[("card0", 0), ("renderD128", 128)]);
    files
}

fn inside<T>(files: Files, run: impl FnOnce() -> T) -> T {
    with(World { files, ..World::default() }, run).0
}

fn id(minor: u32) -> u64 {
    libc::makedev(constants::DRM_MAJOR, minor)
}

fn open(fd: i32) -> BorrowedFd<'static> {
    unsafe { BorrowedFd::borrow_raw(fd) }
}

#[test]
fn file_is_known_by_path_number_and_descriptor() {
    inside(two_files(), || {
        for (name, minor, ty) in
            [("card0", 0, NodeType::Primary), ("renderD128", 128, NodeType::Render)]
        {
            let path = format!("/dev/dri/{name}");
            let node = DrmNode::from_path(&path).unwrap();
            assert_eq!((node.ty(), node.dev_id()), (ty, id(minor)));
            assert_eq!((node.major(), node.minor()), (226, minor));
            assert_eq!(node.to_string(), name);
            assert_eq!(node.dev_path(), Some(PathBuf::from(&path)));
            assert!(node.has_render());
            assert_eq!(DrmNode::from_dev_id(id(minor)).unwrap(), node);
            assert_eq!(DrmNode::from_file(open(CHARACTER + minor as i32)).unwrap(), node);
            assert!(is_device_drm(node.dev_id()));
        }
    });
}

#[test]
fn other_files_of_the_device_are_found() {
    inside(two_files(), || {
        let (card, render) =
            (PathBuf::from("/dev/dri/card0"), PathBuf::from("/dev/dri/renderD128"));
        let node = DrmNode::from_path(&card).unwrap();
        assert_eq!(node.dev_path_with_type(NodeType::Render), Some(render.clone()));
        assert_eq!(node.dev_path_with_type(NodeType::Control), None);
        assert_eq!(node.node_with_type(NodeType::Render).unwrap().unwrap().minor(), 128);
        assert!(node.node_with_type(NodeType::Control).is_none());
        assert_eq!(node_path(&node, NodeType::Render).unwrap(), render);
        assert_eq!(dev_path(id(128), NodeType::Primary).unwrap(), card);
        assert_eq!(path_to_type(&render, NodeType::Primary).unwrap(), card);
    });
}

#[test]
fn what_is_not_there_is_not_found() {
    let mut files = two_files();
    files.remove("/dev/dri/renderD128");
    inside(files, || {
        let node = DrmNode::from_dev_id(id(128)).expect("sysfs has it");
        assert_eq!(node.dev_path(), None);
        assert!(!node.has_render());
        assert!(node.node_with_type(NodeType::Render).is_none());
        for error in [
            dev_path(id(128), NodeType::Render),
            dev_path(id(0), NodeType::Control),
            dev_path(id(7), NodeType::Primary),
            path_to_type("/dev/dri/renderD128", NodeType::Primary),
            path_to_type(format!("/{}", "x".repeat(5000)), NodeType::Primary),
        ] {
            assert_eq!(error.unwrap_err().kind(), ErrorKind::NotFound);
        }
    });
}

#[test]
fn other_files_are_no_nodes() {
    let mut files = two_files();
    files.text("/dev/dri/by-hand", "");
    files.add("/dev/null", File::Device(1, 3));
    inside(files, || {
        let results = [
            DrmNode::from_path("/dev/dri/by-hand"),
            DrmNode::from_path("/dev/dri"),
            DrmNode::from_path("/dev/null"),
            DrmNode::from_dev_id(libc::makedev(1, 3)),
            DrmNode::from_dev_id(id(1)),
            DrmNode::from_dev_id(id(200)),
            DrmNode::from_dev_id(u64::MAX),
            DrmNode::from_file(open(BLOCK)),
        ];
        for result in results {
            let error = result.unwrap_err();
            assert!(matches!(error, CreateDrmNodeError::NotDrmNode), "{error:?}");
            assert!(error.source().is_none());
            assert_eq!(error.to_string(), "the file is not that of a DRM device");
        }
        assert!(!is_device_drm(libc::makedev(1, 3)));
    });
}

#[test]
fn files_that_cannot_be_asked_about_say_why() {
    inside(two_files(), || {
        for (path, kind) in
            [("/dev/dri/card9", ErrorKind::NotFound), ("/dev/\0", ErrorKind::InvalidInput)]
        {
            let CreateDrmNodeError::Io(error) = DrmNode::from_path(path).unwrap_err() else {
                panic!("{path}")
            };
            assert_eq!(error.kind(), kind);
            assert!(CreateDrmNodeError::from(error).source().is_some());
        }
        let error = DrmNode::from_file(open(55)).unwrap_err();
        assert!(
            matches!(error, CreateDrmNodeError::Io(error) if error.raw_os_error() == Some(libc::EBADF))
        );
    });
}

#[test]
fn beyond_the_usual_numbers_the_name_tells_the_kind() {
    let mut files = Files::new();
    let device = files.pci("0000:00:02.0");
    files.drm(&device, &[("card70", 200), ("renderD300", 201), ("accel3", 202)]);
    inside(files, || {
        let kind = |minor| DrmNode::from_dev_id(id(minor)).ok().map(|node| node.ty());
        assert_eq!(kind(200), Some(NodeType::Primary));
        assert_eq!(kind(201), Some(NodeType::Render));
        assert_eq!(kind(202), None);
    });
}

#[test]
fn file_status_of_others_will_do() {
    inside(two_files(), || {
        let mut stat: rustix::fs::Stat = unsafe { std::mem::zeroed() };
        stat.st_rdev = id(128);
        assert!(DrmNode::from_stat(stat).is_err(), "a regular file");
        stat.st_mode = libc::S_IFBLK | 0o600;
        assert!(DrmNode::from_stat(stat).is_err(), "a block device");
        stat.st_mode = libc::S_IFCHR | 0o600;
        assert_eq!(DrmNode::from_stat(stat).unwrap().ty(), NodeType::Render);
    });
}

#[test]
fn kinds_have_names_and_numbers() {
    for (ty, name, prefix, number) in [
        (NodeType::Primary, "Primary", constants::PRIMARY_NAME, 0),
        (NodeType::Control, "Control", constants::CONTROL_NAME, 1),
        (NodeType::Render, "Render", constants::RENDER_NAME, 2),
    ] {
        assert_eq!((ty.to_string().as_str(), ty.minor_name_prefix()), (name, prefix));
        assert_eq!(ty.number(), number);
    }
}
