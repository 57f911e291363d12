import type { Owner } from '#model/facts/owner.ts';
import { factWords } from '#words/facts.ts';

const words = factWords.owner;

/** The owner as written beside a system's name: the name, or what is known in its place. */
export function ownerWords(owner: Owner): string {
  switch (owner.state) {
    case 'not asked':
      return words['not asked'];
    case 'nobody':
      return words.nobody;
    case 'left':
      return words.left(owner.name);
    case 'weak':
      return owner.vendor ? words.vendor(owner.name) : words.generic(owner.name);
    case 'person':
    case 'team':
    case 'named': {
      if (owner.fact?.disputed) return words.disputed(owner.name);
      return owner.outsideIT ? words.outside(owner.name) : owner.name;
    }
  }
}
