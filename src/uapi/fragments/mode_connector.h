/*
 * Encoders, which turn pictures into signals, and connectors, where displays are plugged in.
 */

/* Kinds of encoders. */
#define DRM_MODE_ENCODER_NONE 0
#define DRM_MODE_ENCODER_DAC 1 /* VGA, analogue DVI */
#define DRM_MODE_ENCODER_TMDS 2 /* DVI, HDMI, DisplayPort */
#define DRM_MODE_ENCODER_LVDS 3 /* panels */
#define DRM_MODE_ENCODER_TVDAC 4 /* television: composite, S-Video, component */
#define DRM_MODE_ENCODER_VIRTUAL 5 /* virtual machines */
#define DRM_MODE_ENCODER_DSI 6 /* MIPI DSI */
#define DRM_MODE_ENCODER_DPMST 7 /* a stream of DisplayPort with several */
#define DRM_MODE_ENCODER_DPI 8 /* MIPI DPI, parallel */

struct drm_mode_get_encoder;

/* Kinds of connectors. */
#define DRM_MODE_CONNECTOR_Unknown 0
#define DRM_MODE_CONNECTOR_VGA 1
#define DRM_MODE_CONNECTOR_DVII 2 /* DVI-I, digital and analogue */
#define DRM_MODE_CONNECTOR_DVID 3 /* DVI-D, digital */
#define DRM_MODE_CONNECTOR_DVIA 4 /* DVI-A, analogue */
#define DRM_MODE_CONNECTOR_Composite 5
#define DRM_MODE_CONNECTOR_SVIDEO 6
#define DRM_MODE_CONNECTOR_LVDS 7 /* a built-in panel */
#define DRM_MODE_CONNECTOR_Component 8
#define DRM_MODE_CONNECTOR_9PinDIN 9
#define DRM_MODE_CONNECTOR_DisplayPort 10
#define DRM_MODE_CONNECTOR_HDMIA 11
#define DRM_MODE_CONNECTOR_HDMIB 12
#define DRM_MODE_CONNECTOR_TV 13
#define DRM_MODE_CONNECTOR_eDP 14 /* DisplayPort to a built-in panel */
#define DRM_MODE_CONNECTOR_VIRTUAL 15 /* of a virtual machine */
#define DRM_MODE_CONNECTOR_DSI 16 /* MIPI DSI */
#define DRM_MODE_CONNECTOR_DPI 17 /* MIPI DPI, parallel */
#define DRM_MODE_CONNECTOR_WRITEBACK 18 /* writes into memory */
#define DRM_MODE_CONNECTOR_SPI 19
#define DRM_MODE_CONNECTOR_USB 20

struct drm_mode_get_connector;

struct drm_mode_mode_cmd;

/* Which of its plugs a connector uses: values of the properties "subconnector" and "select subconnector". */
enum drm_mode_subconnector {
    DRM_MODE_SUBCONNECTOR_Automatic = 0, /* the driver's choice */
    DRM_MODE_SUBCONNECTOR_Unknown = 0, /* nobody knows */
    DRM_MODE_SUBCONNECTOR_VGA = 1,
    DRM_MODE_SUBCONNECTOR_DVID = 3,
    DRM_MODE_SUBCONNECTOR_DVIA = 4,
    DRM_MODE_SUBCONNECTOR_Composite = 5,
    DRM_MODE_SUBCONNECTOR_SVIDEO = 6,
    DRM_MODE_SUBCONNECTOR_Component = 8,
    DRM_MODE_SUBCONNECTOR_SCART = 9,
    DRM_MODE_SUBCONNECTOR_DisplayPort = 10,
    DRM_MODE_SUBCONNECTOR_HDMIA = 11,
    DRM_MODE_SUBCONNECTOR_Native = 15, /* of its own kind */
    DRM_MODE_SUBCONNECTOR_Wireless = 18
};

/*
 * Leases: some of the objects of a device, lent to another file that can set modes on them.
 */

struct drm_mode_create_lease;

struct drm_mode_list_lessees;

struct drm_mode_get_lease;

struct drm_mode_revoke_lease;
