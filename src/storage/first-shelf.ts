import { browserShelf } from '#storage/browser-shelf.ts';
import { lacking } from '#storage/fit-environment.ts';
import type { Shelf } from '#storage/shelf.ts';

let opening: Shelf | null = lacking().length === 0 ? readAhead(browserShelf()) : null;

/** Asks at once what every start asks first, and gives those answers out once. Only reads. */
function readAhead(shelf: Shelf): Shelf {
  let isBlocked = false;
  shelf.onBlocked(() => void (isBlocked = true));
  return {
    ...shelf,
    lost: once(shelf.lost),
    list: once(shelf.list),
    // It may have come before anybody was there to listen.
    onBlocked(listener) {
      if (isBlocked) listener();
      return shelf.onBlocked(listener);
    },
  };
}

/** The first answer is there already or on its way; the next ones are asked for. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let first: Promise<T> | null = ask();
  // A storage that does not open is told of by whoever takes the answer.
  first.catch(() => {});
  return () => {
    const answer = first ?? ask();
    first = null;
    return answer;
  };
}

/**
 * The shelf of this browser for the start of the page, once; a new one ever after. ITS DATABASE IS BEING OPENED SINCE
 * THIS FILE WAS READ: run before the interface is there, it hides the tens of ms that opening takes behind those in which
 * the browser reads the rest of the program.
 */
export function firstShelf(): Shelf {
  const shelf = opening ?? browserShelf();
  opening = null;
  return shelf;
}
