/* resources.c: what a mode-setting device has. */
#include "scenario.h"

static void show(drmModeResPtr resources)
{
	if (!resources)
		return;
	IDS(resources->fbs, resources->count_fbs);
	IDS(resources->crtcs, resources->count_crtcs);
	IDS(resources->connectors, resources->count_connectors);
	IDS(resources->encoders, resources->count_encoders);
	say("width %u to %u, height %u to %u", resources->min_width, resources->max_width, resources->min_height,
	    resources->max_height);
}

CASE(drmModeGetResources, usual)
{
	drmModeResPtr resources = BLOCK(drmModeGetResources(card));

	show(resources);
	CALL(drmModeFreeResources(resources));
}

CASE(drmModeGetResources, null)
{
	BLOCK(drmModeGetResources(-1));
}

FAKE_CASE(drmModeGetResources, empty)
{
	fake_list(DRM_IOCTL_MODE_GETRESOURCES, "fb_id_ptr", NULL, 0);
	fake_list(DRM_IOCTL_MODE_GETRESOURCES, "crtc_id_ptr", NULL, 0);
	fake_list(DRM_IOCTL_MODE_GETRESOURCES, "connector_id_ptr", NULL, 0);
	fake_list(DRM_IOCTL_MODE_GETRESOURCES, "encoder_id_ptr", NULL, 0);
	drmModeResPtr resources = BLOCK(drmModeGetResources(card));

	show(resources);
	drmModeFreeResources(resources);
}

/* More than anything fits on a stack. */
FAKE_CASE(drmModeGetResources, many)
{
	static uint32_t connectors[1000];

	for (uint32_t i = 0; i < LENGTH(connectors); i++)
		connectors[i] = i + 1;
	fake_list(DRM_IOCTL_MODE_GETRESOURCES, "connector_id_ptr", connectors, LENGTH(connectors));
	drmModeResPtr resources = BLOCK(drmModeGetResources(card));

	show(resources);
	drmModeFreeResources(resources);
}

/* A monitor is plugged in between two requests. */
FAKE_CASE(drmModeGetResources, grows_forever)
{
	fake_grows(DRM_IOCTL_MODE_GETRESOURCES, "connector_id_ptr", 1);
	drmModeResPtr resources = BLOCK(drmModeGetResources(card));

	say(resources ? "%d connectors or one more" : "none", resources ? resources->count_connectors & ~1 : 0);
	drmModeFreeResources(resources);
}

FAKE_CASE(drmModeGetResources, absurd_count)
{
	fake_claims(DRM_IOCTL_MODE_GETRESOURCES, "crtc_id_ptr", 0x7fffffff);
	say("%s", drmModeGetResources(card) ? "a block" : "none");
}

CASE(drmModeFreeResources, null)
{
	CALL(drmModeFreeResources(NULL));
}

CASE(drmModeFreeResources, usual)
{
	CALL(drmModeFreeResources(drmModeGetResources(card)));
}
