import type { Id } from '#model/records/record.ts';
import type { Kind, Records } from '#model/records/records.ts';
import { cutTo } from '#model/records/value.ts';
import { differenceWords as words } from '#words/differences.ts';

/** A voice or a parked thought is told by its beginning: enough to know it again, and one line of the dialog. */
const NOTE_SHOWN = 60;

/** The name of a record, whatever kind it is of; of what has none, what it ties together. */
export function recordName(records: Records, kind: Kind, id: Id): string {
  const { tables } = records;
  switch (kind) {
    case 'map': {
      const map = tables.map.get(id);
      return map === undefined ? words.gone : map.name === '' ? words.untitled : map.name;
    }
    case 'party':
    case 'system':
    case 'step': {
      const name = tables[kind].get(id)?.name;
      return name === undefined ? words.gone : name === '' ? words.unnamed : name;
    }
    default:
      return recordTitle(records, kind, id);
  }
}

/** A record as it is named in a sentence: “Check”, the hand-over from “Check” to “Pay”. */
export function recordTitle(records: Records, kind: Kind, id: Id): string {
  const { tables } = records;
  const step = (of: Id | undefined) => recordName(records, 'step', of ?? '');
  switch (kind) {
    case 'flow': {
      const flow = tables.flow.get(id);
      return words.named.flow(step(flow?.from), step(flow?.to));
    }
    case 'lane':
      return words.named.lane(recordName(records, 'party', tables.lane.get(id)?.teamId ?? ''));
    case 'support': {
      const link = tables.support.get(id);
      return words.named.support(recordName(records, 'system', link?.systemId ?? ''), step(link?.stepId));
    }
    case 'note': {
      const text = tables.note.get(id)?.text ?? '';
      return words.named.note(text.length > NOTE_SHOWN ? `${cutTo(text, NOTE_SHOWN)}…` : text);
    }
    case 'review':
      return words.named.review(tables.review.get(id)?.about ?? '');
    default:
      return words.named[kind](recordName(records, kind, id));
  }
}

/** The stream a record belongs to; null for what all streams share. */
export function streamOfRecord(records: Records, kind: Kind, id: Id): Id | null {
  const { tables } = records;
  switch (kind) {
    case 'map':
      return id;
    case 'step':
    case 'flow':
    case 'lane':
      return tables[kind].get(id)?.mapId ?? null;
    case 'support':
      return tables.step.get(tables.support.get(id)?.stepId ?? '')?.mapId ?? null;
    case 'note': {
      const note = tables.note.get(id);
      return note?.mapId ?? tables.step.get(note?.stepId ?? '')?.mapId ?? null;
    }
    default:
      return null;
  }
}
