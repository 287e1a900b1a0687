################################################################################
#
# oxidrm
#
################################################################################

OXIDRM_VERSION = 2.4.134
OXIDRM_SOURCE = oxidrm-$(OXIDRM_VERSION).tar.xz
OXIDRM_SITE = file://$(call qstrip,$(BR2_PACKAGE_OXIDRM_DIST))
OXIDRM_VENDOR = oxidrm-$(OXIDRM_VERSION)-vendor.tar.xz
OXIDRM_EXTRA_DOWNLOADS = $(OXIDRM_VENDOR)
OXIDRM_LICENSE = MIT, Apache-2.0 or MIT (crates)
OXIDRM_LICENSE_FILES = LICENSE
OXIDRM_DEPENDENCIES = host-rustc libdrm

# libdrm.so.2.134.0 is that of libdrm 2.4.134.
OXIDRM_LIBRARY = libdrm.so.2.$(lastword $(subst ., ,$(OXIDRM_VERSION))).0

OXIDRM_CONF_OPTS = -Dauto_features=disabled -Doffline=true -Dtests=false
OXIDRM_NINJA_ENV = $(PKG_CARGO_ENV)
OXIDRM_MESON_EXTRA_PROPERTIES = rust_target='$(RUSTC_TARGET_NAME)'

define OXIDRM_EXTRACT_VENDOR
	$(call suitable-extractor,$(OXIDRM_VENDOR)) $(OXIDRM_DL_DIR)/$(OXIDRM_VENDOR) | \
		$(TAR) -C $(@D) $(TAR_OPTIONS) -
endef
OXIDRM_POST_EXTRACT_HOOKS += OXIDRM_EXTRACT_VENDOR

define OXIDRM_INSTALL_TARGET_CMDS
	$(INSTALL) -D -m 0755 $(@D)/buildroot-build/$(OXIDRM_LIBRARY) \
		$(TARGET_DIR)/usr/lib/oxidrm/$(OXIDRM_LIBRARY)
endef

# No two packages may install the same file, so it changes places at the end.
define OXIDRM_REPLACE_LIBDRM
	rm -f $(TARGET_DIR)/usr/lib/libdrm.so.2 $(TARGET_DIR)/usr/lib/libdrm.so.2.*
	ln -s oxidrm/$(OXIDRM_LIBRARY) $(TARGET_DIR)/usr/lib/libdrm.so.2
endef
OXIDRM_TARGET_FINALIZE_HOOKS += OXIDRM_REPLACE_LIBDRM

$(eval $(meson-package))
