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

# Where they are built; libdrm.so.2.134.0 is that of libdrm 2.4.134, and so on.
OXIDRM_LIBRARIES = libdrm.so.2
OXIDRM_PATCH = $(lastword $(subst ., ,$(OXIDRM_VERSION))).0

OXIDRM_CONF_OPTS = -Dauto_features=disabled -Doffline=true -Dtests=false
ifeq ($(BR2_PACKAGE_LIBDRM_AMDGPU),y)
OXIDRM_LIBRARIES += amdgpu/libdrm_amdgpu.so.1
OXIDRM_CONF_OPTS += -Damdgpu=enabled
endif
OXIDRM_NINJA_ENV = $(PKG_CARGO_ENV)
OXIDRM_MESON_EXTRA_PROPERTIES = rust_target='$(RUSTC_TARGET_NAME)'

define OXIDRM_EXTRACT_VENDOR
	$(call suitable-extractor,$(OXIDRM_VENDOR)) $(OXIDRM_DL_DIR)/$(OXIDRM_VENDOR) | \
		$(TAR) -C $(@D) $(TAR_OPTIONS) -
endef
OXIDRM_POST_EXTRACT_HOOKS += OXIDRM_EXTRACT_VENDOR

define OXIDRM_INSTALL_TARGET_CMDS
	$(foreach library,$(OXIDRM_LIBRARIES), \
		$(INSTALL) -D -m 0755 $(@D)/buildroot-build/$(library).$(OXIDRM_PATCH) \
			$(TARGET_DIR)/usr/lib/oxidrm/$(notdir $(library)).$(OXIDRM_PATCH)$(sep))
endef

# No two packages may install the same file, so they change places at the end.
define OXIDRM_REPLACE_LIBDRM
	$(foreach library,$(notdir $(OXIDRM_LIBRARIES)), \
		rm -f $(TARGET_DIR)/usr/lib/$(library) $(TARGET_DIR)/usr/lib/$(library).*$(sep) \
		ln -s oxidrm/$(library).$(OXIDRM_PATCH) $(TARGET_DIR)/usr/lib/$(library)$(sep))
endef
OXIDRM_TARGET_FINALIZE_HOOKS += OXIDRM_REPLACE_LIBDRM

$(eval $(meson-package))
