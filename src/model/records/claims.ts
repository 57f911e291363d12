import type { FieldSpec, FieldType } from '#model/records/field.ts';
import { ID_LIMIT, NAME_LIMIT } from '#model/records/limits.ts';
import { moment, oneOf, relinkKey, text } from '#model/records/types.ts';
import { isPlain } from '#model/records/value.ts';

/** Readers of disputed fields: a value with who said it and when. Shapes: `#model/records/claim.ts`. */

const ignore = (): void => {};

/** A statement about `what`. A statement whose value cannot be read is unusable as a whole: half of it would mislead. */
const said = (what: FieldType): FieldType => ({
  read(raw, problem) {
    if (!isPlain(raw)) return void problem('wrong type');
    const value = what.read(raw['value'], problem);
    if (value === undefined) return undefined;
    const at = moment.read(raw['at'] ?? 0, () => problem('wrong type')) ?? 0;
    const by = raw['by'];
    if (by === undefined || by === null) return Object.freeze({ value, at });
    if (typeof by !== 'string' || by.length > ID_LIMIT) {
      problem('wrong type');
      return Object.freeze({ value, at });
    }
    return Object.freeze({ value, by, at });
  },
  relink(value, to) {
    const out = relinkKey(value, 'by', to);
    if (!isPlain(out) || !what.relink || out['value'] === undefined) return out;
    return Object.freeze({ ...out, value: what.relink(out['value'], to) });
  },
});

/** Exactly one of a party, nobody, or a text. */
const owner: FieldType = {
  read(raw, problem) {
    if (!isPlain(raw)) return void problem('wrong type');
    const { party, nobody, text: name } = raw;
    if (typeof party === 'string' && party !== '' && party.length <= ID_LIMIT) return Object.freeze({ party });
    if (nobody === true) return Object.freeze({ nobody });
    const words = typeof name === 'string' ? text(NAME_LIMIT).read(name, ignore) : undefined;
    return words === undefined ? void problem('wrong type') : Object.freeze({ text: words });
  },
  relink: (value, to) => relinkKey(value, 'party', to),
};

/** `techOwner@<source>`, `bizOwner@<source>`. */
export const ownerClaim: FieldSpec = { type: said(owner), class: 'person', suffix: 'source' };

/** `runBy@<source>`: who runs it, and does IT know? */
export const runByClaim: FieldSpec = { type: said(oneOf('A', 'B', 'C', 'D')), class: 'status', suffix: 'source' };

/** `noSystem@<source>`: why a step has no system. */
export const noSystemClaim: FieldSpec = { type: said(oneOf('unknown', 'manual')), class: 'status', suffix: 'source' };
