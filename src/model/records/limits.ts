/**
 * How much of a text is shown. What is stored is never cut: a longer text is shown cut, listed as `too long`, and
 * given back whole by a backup.
 */

/** Names of steps, systems, people, maps, in UTF-16 units: two lines of a projected title hold about 120. */
export const NAME_LIMIT = 300;
/** Free texts (voices, improvements, frame): about four printed pages, more than anybody says in one breath. */
export const TEXT_LIMIT = 10_000;
/** A quantity as it was typed: "about 20 minutes, more at the end of the quarter" has 50. */
export const QUANTITY_LIMIT = 200;
/** An id or an order key; our own ids have 21 characters, a UUID 36. */
export const ID_LIMIT = 200;
/** A pinned position in scene px: 2^24, the last whole number a 32-bit float of the painter still holds exactly. */
export const PIN_LIMIT = 16_777_216;
/** The greatest number of a quantity: sums over 20,000 steps stay finite and exact to the unit. */
export const NUMBER_LIMIT = 1e11;
/** How deep one field's value may be nested: our deepest own value (a claim) has 3 levels. */
export const VALUE_DEPTH = 16;
