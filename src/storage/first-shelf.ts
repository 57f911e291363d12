import { browserShelf } from '#storage/browser-shelf.ts';
import { lacking } from '#storage/fit-environment.ts';
import type { Shelf } from '#storage/shelf.ts';

let opening: Shelf | null = lacking().length === 0 ? browserShelf() : null;

// Only reads. A storage that does not open is asked again, and told of, by whoever needs it.
opening?.list().catch(() => {});

/**
 * The shelf of this browser for the start of the page, once; a new one ever after. ITS DATABASE IS BEING OPENED SINCE
 * THIS FILE WAS READ: imported before the interface, it hides the tens of ms that opening takes behind those in which
 * the browser reads the rest of the program.
 */
export function firstShelf(): Shelf {
  const shelf = opening ?? browserShelf();
  opening = null;
  return shelf;
}
