import type { Persistence } from '#storage/persistence.ts';
import type { Memory } from './memory.ts';

const MINUTE = 60_000;
/** A chosen file or folder is written when its oldest change that it lacks is this old, ms. */
export const FILE_AFTER = 10 * MINUTE;
/** Where no file can be kept up to date, a dot reminds after this much work without a copy, ms. */
export const REMIND_AFTER = 10 * MINUTE;
/** An automatic restore point after this much work, ms. */
export const POINT_AFTER = 30 * MINUTE;
/** Somebody who comes back after this long finds what was there then as a restore point, ms. */
export const AWAY = 60 * MINUTE;

/** How long since; a clock that went back says nothing, and then a copy too many is better than one too few. */
function since(at: number, now: number): number {
  return now < at ? Number.POSITIVE_INFINITY : now - at;
}

/** True when a chosen file or folder must be written by the clock. */
export function fileDue({ changedAt }: Memory, now: number): boolean {
  return changedAt !== 0 && since(changedAt, now) >= FILE_AFTER;
}

/** True when a person should be reminded that nothing of this work stands outside the browser. */
export function reminderDue({ changedAt, sinceCopy }: Memory): boolean {
  return changedAt !== 0 && sinceCopy.ms >= REMIND_AFTER;
}

/** True when enough was done for an automatic restore point. */
export function pointDue({ sincePoint }: Memory): boolean {
  return sincePoint.ms >= POINT_AFTER;
}

/**
 * True when a workspace is opened after a while with work in it that no restore point holds: the undo stack of then is
 * gone, so that the state of then is kept.
 */
export function pointDueOnOpening({ sincePoint }: Memory, now: number): boolean {
  return sincePoint.last !== 0 && since(sincePoint.last, now) >= AWAY;
}

/** Why the status wears a dot. The panel says each in words; NOTHING EVER OPENS BY ITSELF. */
export type Reminder = 'copy' | 'allow' | 'file' | 'keep-safe';

/** What the reminders are made from. */
export interface Standing {
  readonly memory: Memory;
  /** How the chosen file or folder stands; null = none was chosen. */
  readonly file: 'ready' | 'ask' | 'failed' | null;
  /** Whether the browser has promised to keep what is stored; null = it was not asked yet. */
  readonly kept: Persistence | null;
  /** The question whether to keep it was shown once. */
  readonly keptSeen: boolean;
  /** A map that was worked on has been closed. */
  readonly mapClosed: boolean;
}

/** Reminders in the order of their weight. */
export function remindersOf({ memory, file, kept, keptSeen, mapClosed }: Standing): readonly Reminder[] {
  const found: Reminder[] = [];
  if (file === 'failed') found.push('file');
  if (file === 'ask') found.push('allow');
  if (file === null && reminderDue(memory)) found.push('copy');
  if (kept === 'not granted' && !keptSeen && mapClosed) found.push('keep-safe');
  return found;
}
