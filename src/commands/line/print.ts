import type { Quantity } from '#model/records/quantity.ts';
import type { Known, NoteLine, ParsedLine, StepLine, TypedOwner, TypedSystem } from './parsed.ts';
import { printNumber, readPercent, readTime } from './quantity.ts';
import { readRate } from './rate.ts';
import { readLine } from './read.ts';
import type { Label } from './reading.ts';
import { sumOf } from './quantity-field.ts';
import { quote } from './signs.ts';
import { LABEL } from './word.ts';
import type { AsText } from './word.ts';

/** What a line can say of a step. */
export type SayableStep = Pick<StepLine, 'name' | 'speaker' | 'pt' | 'lt' | 'ca' | 'team' | 'systems' | 'rework'>;

/** A printed line, and which of its stretches must be read as text. */
export interface Printed {
  readonly text: string;
  readonly asText: AsText;
}

/**
 * Prints a step as the line that says it. Promise: `readLine(text, known, asText)` says the same again, as long as `known`
 * holds the systems of the step. The name is marked as text only where it would read otherwise ("Approve in 3d").
 */
export function printLine(step: SayableStep, known: Known): Printed {
  const lead = step.speaker === undefined ? '' : `${step.speaker}: `;
  const tokens = [
    ...times(step),
    ...(step.rework === undefined ? [] : [rework(step.rework)]),
    ...step.systems.map(system),
    ...(step.team === undefined ? [] : [`#${printName(step.team)}`]),
  ];
  const text = lead + [step.name, ...tokens].filter((part) => part !== '').join(' ');
  const asText: AsText = [[lead.length, lead.length + step.name.length]];
  const needless = step.name === '' || sameSaying(readLine(text, known), readLine(text, known, asText));
  return { text, asText: needless ? [] : asText };
}

/** Prints a note as the line that says it. The text is marked as text where its colon would name a speaker. */
export function printNote(note: Pick<NoteLine, 'kind' | 'text' | 'speaker'>, known: Known): Printed {
  const lead = note.speaker === undefined ? '' : `${note.speaker}: `;
  const sign = note.kind === 'voice' ? '"' : note.kind === 'improvement' ? '* ' : '- ';
  const text = `${sign}${lead}${note.text}${note.kind === 'voice' ? '"' : ''}`;
  const from = sign.length + lead.length;
  const back = readLine(text, known);
  const same = back.is === 'note' && back.text === note.text && back.speaker === note.speaker;
  return { text, asText: same ? [] : [[from, from + note.text.length]] };
}

/** A name as it stands after a sign: bare where it reads back whole, else in quotes. */
export function printName(name: string): string {
  const words = name.split(' ');
  const plain = words.every((word, i) => (i === 0 ? FIRST : MORE).test(word) && !LABEL.test(word.slice(0, 2)));
  return plain && !/^nobody$/i.test(name) ? name : quote(name);
}

/** Words that are nothing but a name: a letter first, then letters, digits and marks that are no signs. */
const FIRST = /^\p{L}[\p{L}\p{M}\p{N}'’&./()_+-]*$/u;
const MORE = /^(\p{L}[\p{L}\p{M}\p{N}'’&./()_+-]*|\d+)$/u;

function system(one: TypedSystem): string {
  const runBy = one.runBy === undefined ? '' : one.runBy === 'C' ? ' !shadow' : ` !${one.runBy.toLowerCase()}`;
  return `@${printName(one.name)}${one.owner === undefined ? '' : `=${owner(one.owner)}`}${runBy}`;
}

function owner(said: TypedOwner): string {
  return 'name' in said ? printName(said.name) : 'nobody' in said ? 'nobody' : '?';
}

function rework({ toStep, rate }: NonNullable<StepLine['rework']>): string {
  const number = rate === undefined ? null : printNumber(rate, readRate);
  return number === null ? `<${toStep}` : `<${toStep} ${number}`;
}

/** Work and takes stand bare, in this order; a label says which it is when work is missing or not understood. */
function times(step: SayableStep): string[] {
  const { pt, lt, ca } = step;
  const work = pt === undefined ? '' : time('pt', pt);
  const takes = lt === undefined ? '' : time('lt', lt);
  const usable = ca === undefined ? '' : (printNumber(ca, readPercent) ?? asTyped('ca', ca));
  const follows = bare(work) && sumOf(work, takes) === null;
  return [work, takes !== '' && follows ? takes : takes === '' ? '' : labelled('lt', takes), usable].filter(
    (one) => one !== '',
  );
}

function time(label: Label, q: Quantity): string {
  return printNumber(q, readTime) ?? asTyped(label, q);
}

function bare(printed: string): boolean {
  return printed !== '' && readTime(printed) !== null;
}

function labelled(label: Label, printed: string): string {
  return bare(printed) ? `${label} ${printed}` : printed;
}

function asTyped(label: Label, q: Quantity): string {
  return `${label} ${quote(q.text)}`;
}

/** True when two readings say the same; where their tokens stand does not matter. */
function sameSaying(a: ParsedLine, b: ParsedLine): boolean {
  return JSON.stringify({ ...a, tokens: [] }) === JSON.stringify({ ...b, tokens: [] });
}
