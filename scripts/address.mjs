// @ts-check
/**
 * The one address. IndexedDB belongs to the origin, so another host name or port would look like lost maps:
 * nothing but a test may choose another port.
 */
export const HOST = '127.0.0.1';
export const PORT = 4747;
