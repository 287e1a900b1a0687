//! What each header is made of, and how.

use std::fs;
use std::path::{Path, PathBuf};

use cbindgen::{Bindings, Builder, Config, ItemType};

use crate::{Result, kernel, polish, source};

/// Where a crate's fragments of the library's own headers are.
const FRAGMENTS: &str = "src/abi/fragments";

/// A header of libdrm.
pub struct Header {
    /// Its file name in `include/`.
    pub name: &'static str,
    /// Folder of the crate whose Rust it is made from.
    home: &'static str,
    guard: &'static str,
    /// One line on what it holds.
    summary: &'static str,
    content: Content,
}

/// What a header is made of.
enum Content {
    Library(Library),
    /// Fragments in the crate's `src/uapi/fragments`, in which the structures of `src/uapi` take their places.
    Kernel(&'static [&'static str]),
}

/// Functions and types of a library itself.
struct Library {
    includes: &'static [&'static str],
    /// Folder of its functions, whose `mod.rs` lists their files in order.
    functions: &'static str,
    /// Whether a type is declared here.
    owns: fn(&str) -> bool,
    /// Files in `src/abi/fragments` that go before the generated part, and after it.
    fragments: (&'static [&'static str], &'static str),
}

/// All headers.
pub const HEADERS: [Header; 8] = [
    Header {
        name: "xf86drm.h",
        home: ".",
        guard: "_XF86DRM_H_",
        summary: "libdrm: devices, buffers, events, and what was there before mode setting.",
        content: Content::Library(Library {
            includes: &["<stdarg.h>", "<stdint.h>", "<sys/types.h>", "<drm.h>"],
            functions: "src/capi/xf86drm",
            owns: |name| !is_mode(name),
            fragments: (&["xf86drm_first.h", "xf86drm_legacy.h"], "xf86drm_last.h"),
        }),
    },
    Header {
        name: "xf86drmMode.h",
        home: ".",
        guard: "_XF86DRMMODE_H_",
        summary: "libdrm: mode setting.",
        content: Content::Library(Library {
            includes: &["<stdbool.h>", "<stddef.h>", "<stdint.h>", "<drm.h>", "<drm_mode.h>"],
            functions: "src/capi/xf86drm_mode",
            owns: is_mode,
            fragments: (&["xf86drmMode_first.h"], "xf86drmMode_last.h"),
        }),
    },
    Header {
        name: "libsync.h",
        home: ".",
        guard: "_LIBSYNC_H",
        summary: "libdrm: waiting for sync files, which are fences with a file descriptor, and merging them.",
        content: Content::Kernel(&["libsync.h"]),
    },
    Header {
        name: "libdrm/drm.h",
        home: ".",
        guard: "_DRM_H_",
        summary: "The kernel's interface to DRM devices: requests, their arguments, events.",
        content: Content::Kernel(&[
            "drm_first.h",
            "drm_device.h",
            "drm_buffer.h",
            "drm_syncobj.h",
            "drm_vblank.h",
            "drm_legacy.h",
            "drm_legacy_buffer.h",
            "drm_ioctl.h",
            "drm_last.h",
        ]),
    },
    Header {
        name: "libdrm/drm_mode.h",
        home: ".",
        guard: "_DRM_MODE_H",
        summary: "The kernel's interface to mode setting: arguments of the requests DRM_IOCTL_MODE_*.",
        content: Content::Kernel(&[
            "mode_first.h",
            "mode_crtc.h",
            "mode_connector.h",
            "mode_plane.h",
            "mode_property.h",
            "mode_values.h",
            "mode_blob.h",
            "mode_last.h",
        ]),
    },
    Header {
        name: "libdrm/drm_fourcc.h",
        home: ".",
        guard: "DRM_FOURCC_H",
        summary: "Formats of pixels, and modifiers: how pixels are arranged in memory.",
        content: Content::Kernel(&[
            "fourcc_first.h",
            "fourcc_rgb.h",
            "fourcc_yuv.h",
            "fourcc_modifier.h",
            "fourcc_amd.h",
            "fourcc_arm.h",
            "fourcc_intel.h",
            "fourcc_nvidia.h",
            "fourcc_soc.h",
            "fourcc_last.h",
        ]),
    },
    Header {
        name: "libdrm/amdgpu.h",
        home: "amdgpu",
        guard: "_AMDGPU_H_",
        summary: "libdrm_amdgpu: AMD's GPUs.",
        content: Content::Library(Library {
            includes: &["<stdbool.h>", "<stdint.h>"],
            functions: "src/capi",
            owns: |_| true,
            fragments: (&["amdgpu_first.h"], "amdgpu_last.h"),
        }),
    },
    Header {
        name: "libdrm/amdgpu_drm.h",
        home: "amdgpu",
        guard: "__AMDGPU_DRM_H__",
        summary: "The kernel's interface to AMD's GPUs: the driver's own requests and their arguments.",
        content: Content::Kernel(&[
            "amdgpu_first.h",
            "amdgpu_bo.h",
            "amdgpu_tiling.h",
            "amdgpu_va.h",
            "amdgpu_context.h",
            "amdgpu_cs.h",
            "amdgpu_fence.h",
            "amdgpu_userq.h",
            "amdgpu_info.h",
            "amdgpu_answer.h",
            "amdgpu_device.h",
            "amdgpu_ioctl.h",
            "amdgpu_last.h",
        ]),
    },
];

/// Whether a type of that name is one of mode setting.
fn is_mode(name: &str) -> bool {
    name.trim_start_matches('_').starts_with("drmMode")
}

impl Header {
    /// The header's text.
    pub fn generate(&self, root: &Path) -> Result<String> {
        match &self.content {
            Content::Library(library) => {
                library.generate(root, &root.join(self.home), self.head(root)?)
            }
            Content::Kernel(fragments) => {
                let text = kernel::fill(root, &root.join(self.home), fragments)?;
                Ok(format!("{}\n{text}#endif\n", self.head(root)?))
            }
        }
    }

    /// The header's prototypes alone, after an `#include` of the header.
    pub fn prototypes(&self, root: &Path) -> Result<String> {
        match &self.content {
            Content::Library(library) => library.prototypes(root, &root.join(self.home), self.name),
            Content::Kernel(_) => Err("that header is not made of functions".into()),
        }
    }

    /// Comment and guard.
    fn head(&self, root: &Path) -> Result<String> {
        let licence = fs::read_to_string(root.join("LICENSE"))?;
        let copyright =
            licence.lines().find(|line| line.starts_with("Copyright")).unwrap_or_default();
        let Self { summary, guard, .. } = self;
        Ok(format!(
            "/*\n * {summary}\n *\n * {copyright}\n * SPDX-License-Identifier: MIT\n *\n * Generated by \
             tools/headers; do not edit.\n */\n#ifndef {guard}\n#define {guard}\n"
        ))
    }
}

/// Fails if a structure of the kernel's has no place in any header.
pub fn all_placed(root: &Path) -> Result<()> {
    let mut homes: Vec<_> = HEADERS.iter().map(|header| header.home).collect();
    homes.dedup();
    for home in homes {
        let fragments: Vec<_> = HEADERS
            .iter()
            .filter(|header| header.home == home)
            .filter_map(|header| match &header.content {
                Content::Kernel(fragments) => Some(*fragments),
                Content::Library(_) => None,
            })
            .collect();
        kernel::all_placed(root, &root.join(home), &fragments.concat())?;
    }
    Ok(())
}

impl Library {
    /// `root` is the project's folder, `home` the crate's.
    fn generate(&self, root: &Path, home: &Path, head: String) -> Result<String> {
        let (before, after) = self.fragments;
        let mut config = config(root, home)?;
        config.header = Some(head);
        config.sys_includes =
            self.includes.iter().map(|name| name.trim_matches(['<', '>']).to_owned()).collect();
        let mut first = String::new();
        for name in before {
            let fragment = source::fragment(home, FRAGMENTS, name)?;
            // What C spells out itself is not generated.
            config.export.exclude.extend(source::declared(&fragment));
            first.push('\n');
            first.push_str(fragment.trim_end());
            first.push('\n');
        }
        config.after_includes = Some(first);
        let last = source::fragment(home, FRAGMENTS, after)?;
        config.trailer = Some(format!("{}\n\n#endif", last.trim_end()));
        let mut files = Vec::new();
        let mut lengths = Vec::new();
        for file in source::files(&home.join("src/abi"))? {
            let types: Vec<_> =
                source::types(&file)?.into_iter().filter(|name| (self.owns)(name)).collect();
            if !types.is_empty() {
                config.export.include.extend(types);
                lengths.extend(source::lengths(&file)?);
                files.push(file);
            }
        }
        files.extend(self.function_files(home)?);
        let text = polish::nest(&text(&bindings(config, files)?));
        // C's names of lengths are macros, which C sees; Rust's own are not.
        Ok(lengths.iter().fold(text, |text, (name, value)| {
            text.replace(&format!("[{name}]"), &format!("[{value}]"))
        }))
    }

    fn prototypes(&self, root: &Path, home: &Path, name: &str) -> Result<String> {
        let mut config = config(root, home)?;
        config.export.rename.extend(structures(home, "src/abi", FRAGMENTS)?);
        config.sys_includes = vec![name.to_owned()];
        config.documentation = false;
        config.export.item_types = vec![ItemType::Functions];
        Ok(text(&bindings(config, self.function_files(home)?)?))
    }

    fn function_files(&self, home: &Path) -> Result<Vec<PathBuf>> {
        source::modules(&home.join(self.functions))
    }
}

/// What all headers share, and how C spells enumerations and the types that are not in `src/abi`.
fn config(root: &Path, home: &Path) -> Result<Config> {
    let mut config = Config::from_file(root.join("cbindgen.toml"))?;
    let rename = &mut config.export.rename;
    for fragment in source::all_fragments(home, FRAGMENTS)? {
        rename.extend(source::enumerations(&fragment).map(tagged("enum")));
    }
    rename.extend(structures(home, "src/uapi", kernel::FRAGMENTS)?);
    Ok(config)
}

/// What C calls the structures and unions in a folder of a crate, but for those that a fragment declares.
fn structures(home: &Path, folder: &str, fragments: &str) -> Result<Vec<(String, String)>> {
    let fragments = source::all_fragments(home, fragments)?;
    let declared: Vec<_> = fragments.iter().flat_map(|text| source::declared(text)).collect();
    let mut structures = Vec::new();
    for file in source::tree(&home.join(folder))? {
        let items = source::items(&file)?;
        let own = items.iter().filter(|(kind, name)| kind != "type" && !declared.contains(name));
        structures.extend(own.map(|(kind, name)| tagged(kind)(name)));
    }
    Ok(structures)
}

/// A type's name, and what C calls it.
fn tagged(kind: &str) -> impl Fn(&str) -> (String, String) + '_ {
    move |name| (name.to_owned(), format!("{kind} {name}"))
}

fn bindings(config: Config, files: Vec<PathBuf>) -> Result<Bindings> {
    let builder = files.into_iter().fold(Builder::new().with_config(config), Builder::with_src);
    Ok(builder.generate()?)
}

/// The text of bindings.
fn text(bindings: &Bindings) -> String {
    let mut text = Vec::new();
    bindings.write(&mut text);
    polish::polish(&String::from_utf8_lossy(&text))
}
