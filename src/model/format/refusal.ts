/** Why a file is not opened. The sentences people read are in `#words/import.ts`, one for each. */
export type Why =
  | 'too big'
  | 'empty'
  | 'not text'
  | 'not json'
  | 'broken'
  | 'cut off'
  | 'too deep'
  | 'too big inside'
  | 'picture'
  | 'drawing'
  | 'damaged'
  | 'doctype'
  | 'html'
  | 'xml'
  | 'bpmn'
  | 'zip'
  | 'pdf'
  | 'drawio'
  | 'excalidraw'
  | 'list'
  | 'foreign'
  | 'newer'
  | 'incomplete'
  | 'too many steps'
  | 'too many records'
  | 'no map'
  | 'unreadable'
  | 'stopped';

/** What was not taken as it stood; everything else was. */
export type RepairWhat =
  | 'wrong type' // kept, shown as not given
  | 'too long' // kept, shown cut
  | 'points nowhere' // kept, hidden
  | 'unreadable' // left out: no file can hold it
  | 'not a record' // left out
  | 'bad id' // left out
  | 'twice' // the same id after mending; the second left out
  | 'forbidden name' // a field or kind called __proto__, left out
  | 'other id inside' // the key stands
  | 'too many fields' // left out
  | 'homeless' // its map, step or system is missing; left out
  | 'link left out'
  | 'now said by the file'
  | 'torn picture'; // around the map; the map in it is whole

/** One thing that was mended or left out. */
export interface Repair {
  readonly kind: string;
  readonly id: string;
  readonly field?: string;
  readonly what: RepairWhat;
}
