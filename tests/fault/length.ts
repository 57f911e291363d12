/** True in `npm run fault`; `npm test` runs the same tests in their short form. */
export const LONG = process.env['TRIBUTARY_FAULT'] === 'long';

/** How often to do something: in the long form, in the short form. */
export const times = (long: number, short: number): number => (LONG ? long : short);

/** How long a test may take, ms: the long form has minutes. */
export const patience = (longMinutes: number): { readonly timeout: number } => ({
  timeout: LONG ? longMinutes * 60_000 : 120_000,
});

/** Numbers from 0 to below 1 that are the same in every run (mulberry32): a failure can be met again. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
