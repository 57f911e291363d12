// @ts-check
/**
 * What Yjs says about programming errors, without colours. Its own printer brings a schema library and a virtual page
 * along: 3.3 kB gz of the first load for five sentences nobody reads. The build puts this in its place.
 */

/** @param {...unknown} words */
export const print = (...words) => console.info(...words);
/** @param {...unknown} words */
export const warn = (...words) => console.warn(...words);

// Marks of colour and weight that callers weave into their words.
export const [BOLD, UNBOLD, ORANGE, RED] = ['', '', '', ''];
