// @ts-check
/** What the page may do, said once: the built HTML, our server, the preview and the dev server all take it from here. */

/** The only Trusted Types policy there is (`src/lib/trusted.ts`). */
const POLICY_NAME = 'app';

/**
 * The Content Security Policy as one line.
 * `nonce` is for the dev server alone, whose styles and refresh script are inline.
 * `meta` leaves out `frame-ancestors`, which browsers ignore in a `<meta>` and complain about.
 * @param {{ nonce?: string, meta?: boolean }} [options]
 * @returns {string}
 */
export function contentPolicy({ nonce, meta = false } = {}) {
  const inline = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  const parts = [
    `default-src 'none'`,
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    ...(meta ? [] : [`frame-ancestors 'none'`]),
    `require-trusted-types-for 'script'`,
    `trusted-types ${POLICY_NAME}`,
  ];
  return parts.join('; ');
}

/** Browser features the product has no use for. Only the clipboard stays, for copying a picture and pasting a table. */
const OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** How `npm start` knows that the program on the port is this one. */
export const MARK = { name: 'x-served-by', value: 'tributary' };

/**
 * Every response carries these.
 * @param {{ nonce?: string }} [options]
 * @returns {Record<string, string>}
 */
export function securityHeaders(options = {}) {
  return {
    'content-security-policy': contentPolicy(options),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': [...OFF.map((name) => `${name}=()`), 'clipboard-read=(self)', 'clipboard-write=(self)'].join(
      ', ',
    ),
    [MARK.name]: MARK.value,
  };
}
