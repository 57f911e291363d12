/** Letters and digits that are not taken for one another when read aloud or copied by hand (no i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 25 characters of 5 bits are 125 bits: among a thousand million ids a clash has a chance below 1 in 10^19. */
const LENGTH = 25;

/** Chance: `n` random bytes. In the program this is `crypto.getRandomValues`, in tests a seeded row. */
export type Random = (n: number) => Uint8Array;

/** A fresh id of 25 readable characters (125 bits). Throws RangeError when the chance gives too few bytes. */
export function newId(random: Random): string {
  const bytes = random(LENGTH);
  if (bytes.length < LENGTH) throw new RangeError(`an id needs ${LENGTH} random bytes, got ${bytes.length}`);
  let id = '';
  // The alphabet has 32 letters and a byte 256 values, so that the lowest 5 bits give each letter equally often.
  for (let i = 0; i < LENGTH; i++) id += ALPHABET.charAt((bytes[i] ?? 0) & 31);
  return id;
}
