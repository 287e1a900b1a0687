/* Kind of a property: one of DRM_MODE_PROP_RANGE, _ENUM, _BLOB, _BITMASK, _OBJECT, _SIGNED_RANGE. */
static __inline__ uint32_t drmModeGetPropertyType(const drmModePropertyRes *prop)
{
    return prop->flags & (DRM_MODE_PROP_LEGACY_TYPE | DRM_MODE_PROP_EXTENDED_TYPE);
}

/* Whether a property is of a kind. */
static __inline__ int drm_property_type_is(drmModePropertyPtr property, uint32_t type)
{
    return drmModeGetPropertyType(property) == type;
}
