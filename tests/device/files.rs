//! Files of our own: a tree in memory.

use std::collections::BTreeMap;

/// Marks each file as lying on the tree's file system.
pub(crate) const FILE_SYSTEM: u64 = 0x15;

/// What a path stands for.
#[derive(Clone, Debug)]
pub(crate) enum File {
    /// A directory, with its entries in their order.
    Directory(Vec<String>),
    Plain(Vec<u8>),
    Link(String),
    Device(u32, u32),
}

/// A tree of files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files {
    files: BTreeMap<String, File>,
    /// Whether directories look as those of sysfs do.
    pub(crate) sysfs: bool,
}

impl Files {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a file, and the directories above it. The first to have a path keeps it.
    pub(crate) fn add(&mut self, path: &str, file: File) -> &mut Self {
        let (directory, name) = path.rsplit_once('/').expect("absolute");
        if !directory.is_empty() && !self.files.contains_key(directory) {
            self.add(directory, File::Directory(Vec::new()));
        }
        if let Some(File::Directory(entries)) = self.files.get_mut(directory) {
            if !entries.iter().any(|entry| entry == name) {
                entries.push(name.to_owned());
            }
        }
        self.files.entry(path.to_owned()).or_insert(file);
        self
    }

    pub(crate) fn text(&mut self, path: &str, text: &str) -> &mut Self {
        self.add(path, File::Plain(text.into()))
    }

    pub(crate) fn link(&mut self, path: &str, target: &str) -> &mut Self {
        self.add(path, File::Link(target.to_owned()))
    }

    pub(crate) fn device(&mut self, path: &str, minor: u32) -> &mut Self {
        self.add(path, File::Device(226, minor))
    }

    /// A DRM device in the directory `device`, with its files and all that leads to them.
    pub(crate) fn drm(&mut self, device: &str, nodes: &[(&str, u32)]) -> &mut Self {
        let name = device.rsplit_once('/').expect("absolute").1;
        for (node, minor) in nodes {
            let directory = format!("{device}/drm/{node}");
            let uevent =
                format!("MAJOR=226\nMINOR={minor}\nDEVNAME=dri/{node}\nDEVTYPE=drm_minor\n");
            self.text(&format!("{directory}/uevent"), &uevent);
            self.link(&format!("{directory}/device"), &format!("../../../{name}"));
            self.link(&format!("/sys/dev/char/226:{minor}"), &directory);
            self.device(&format!("/dev/dri/{node}"), *minor);
        }
        self
    }

    /// A device on a bus.
    pub(crate) fn on_bus(&mut self, device: &str, bus: &str, uevent: &str) -> &mut Self {
        self.link(&format!("{device}/subsystem"), &format!("../../../bus/{bus}"));
        self.text(&format!("{device}/uevent"), uevent)
    }

    /// A PCI device, whose files and uevent agree.
    pub(crate) fn pci(&mut self, slot: &str) -> String {
        let device = format!("/sys/devices/pci0000:00/{slot}");
        let uevent = format!(
            "DRIVER=i915\nPCI_CLASS=30000\nPCI_ID=8086:46A6\nPCI_SUBSYS_ID=1028:0B19\nPCI_SLOT_NAME={slot}\n\
             MODALIAS=pci:v00008086d000046A6sv00001028sd00000B19bc03sc00i00\n"
        );
        self.on_bus(&device, "pci", &uevent);
        for (name, number) in [
            ("revision", "0x06"),
            ("vendor", "0x8086"),
            ("device", "0x46a6"),
            ("subsystem_vendor", "0x1028"),
            ("subsystem_device", "0x0b19"),
        ] {
            self.text(&format!("{device}/{name}"), &format!("{number}\n"));
        }
        device
    }

    /// Gives a directory another order.
    pub(crate) fn order(&mut self, path: &str, names: &[&str]) {
        if let Some(File::Directory(entries)) = self.files.get_mut(path) {
            *entries = names.iter().map(|name| (*name).to_owned()).collect();
        }
    }

    pub(crate) fn remove(&mut self, path: &str) -> &mut Self {
        let (directory, name) = path.rsplit_once('/').expect("absolute");
        self.files.remove(path).expect("something to remove");
        if let Some(File::Directory(entries)) = self.files.get_mut(directory) {
            entries.retain(|entry| entry != name);
        }
        self
    }

    /// The path without links that a path leads to, if there is something; `last` says whether the last
    /// component may be a link itself.
    fn resolve(&self, path: &str, last: bool, depth: u32) -> Option<String> {
        let mut real = String::new();
        let mut components =
            path.split('/').filter(|name| !name.is_empty() && *name != ".").peekable();
        while let Some(name) = components.next() {
            if name == ".." {
                real.truncate(real.rfind('/').unwrap_or(0));
                continue;
            }
            let next = format!("{real}/{name}");
            match self.files.get(&next)? {
                File::Link(target) if components.peek().is_some() || !last => {
                    let target = match target.strip_prefix('/') {
                        Some(_) => target.clone(),
                        None => format!("{real}/{target}"),
                    };
                    real = self.resolve(&target, false, depth.checked_sub(1)?)?;
                }
                _ => real = next,
            }
        }
        Some(if real.is_empty() { "/".to_owned() } else { real })
    }

    pub(crate) fn realpath(&self, path: &str) -> Option<String> {
        self.resolve(path, false, 40)
    }

    /// What is there, links followed; and a number that is the file's alone.
    pub(crate) fn get(&self, path: &str) -> Option<(&File, u64)> {
        let real = self.realpath(path)?;
        let number = self.files.range(..=real.clone()).count() as u64;
        self.files.get(&real).map(|file| (file, number))
    }

    pub(crate) fn readlink(&self, path: &str) -> Option<&str> {
        match self.files.get(&self.resolve(path, true, 40)?)? {
            File::Link(target) => Some(target),
            _ => None,
        }
    }
}
