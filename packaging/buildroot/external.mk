# external.mk: what Buildroot reads of a tree in BR2_EXTERNAL.
include $(sort $(wildcard $(BR2_EXTERNAL_OXIDRM_PATH)/package/*/*.mk))
