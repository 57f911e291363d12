// @ts-check
/**
 * Errors with words and without the place where they were made. lib0 makes two as soon as it is read, to throw them
 * should bytes end too soon; their place says nothing. Where somebody looks on (a debugger, a test in a browser) each
 * costs V8 a second reading of the whole script, 50 to 60 ms of the page's start. The build puts this in the place of
 * what `lib0/decoding` makes them with.
 */

/** @param {string} message */
export const create = (message) => Object.create(Error.prototype, { message: { value: message, enumerable: true } });
