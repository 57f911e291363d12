import type { EmptyLine, Known, NoteLine, Token } from './parsed.ts';
import { isSpace } from './signs.ts';
import { readSpeaker } from './speaker.ts';
import type { AsText } from './word.ts';

const KINDS = new Map<string, NoteLine['kind']>([
  ['"', 'voice'],
  ['“', 'voice'],
  ['”', 'voice'],
  ['„', 'voice'],
  ['*', 'improvement'],
  ['＊', 'improvement'],
  ['-', 'parking'],
  ['–', 'parking'],
  ['－', 'parking'],
]);

/**
 * A note at `from`: `"we wait for days`, `* one form less`, `- ask the bank`. Null = no note: the line is a step.
 * "-20 °C store", "->" and "**" stay text: a dash before a digit is a minus, and an improvement or a parking-lot note
 * needs a letter, a digit or a picture sign. A sign alone is an empty line.
 */
export function readNote(text: string, from: number, known: Known, asText: AsText): NoteLine | EmptyLine | null {
  const kind = KINDS.get(text.charAt(from));
  if (kind === undefined || asText.some(([a, b]) => a <= from && from < b)) return null;
  let at = from + 1;
  while (isSpace(text[at])) at++;
  if (at >= text.length) return { is: 'empty', tokens: [{ kind: 'note', from, to: from + 1 }] };
  if (kind === 'parking' && /\d|>/.test(text.charAt(from + 1))) return null;
  if (kind !== 'voice' && !/[\p{L}\p{N}\p{S}]/u.test(text.slice(at))) return null;
  const spoken = readSpeaker(text, at, known, asText);
  const said = spoken === null ? null : words(text, spoken.to, kind);
  if (spoken === null || said === null || said === '') {
    const whole = words(text, at, kind);
    if (whole === '') return { is: 'empty', tokens: [{ kind: 'note', from, to: text.trimEnd().length }] };
    return { is: 'note', kind, text: whole, tokens: [{ kind: 'note', from, to: text.trimEnd().length }] };
  }
  const tokens: Token[] = [
    { kind: 'note', from, to: from + 1 },
    { kind: 'speaker', from: at, to: spoken.colon },
    { kind: 'note', from: spoken.to, to: text.trimEnd().length },
  ];
  return { is: 'note', kind, text: said, speaker: spoken.name, tokens };
}

/** The note's words; a voice loses the quote that closes it. */
function words(text: string, from: number, kind: NoteLine['kind']): string {
  const said = text.slice(from).trim();
  return kind === 'voice' ? said.replace(/["”“]$/u, '').trim() : said;
}
