/** "20 Nov 2026". In the person's own time zone; empty where no time was kept. */
export function sayDay(at: number | undefined): string {
  if (at === undefined || at <= 0) return '';
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Who said what, and when. */
export const sayWords = {
  room: 'the room',
  someone: 'someone who is no longer listed',
  inventory: 'inventory',
  nobody: 'nobody',
  answers: {
    A: 'IT runs it',
    B: 'a department or supplier runs it, IT knows',
    C: 'a department runs it, IT was not involved',
    D: 'we don’t know who runs it',
    unknown: 'asked, nobody knows which system',
    manual: 'done by hand',
  },
  statement: (who: string, at: number, what: string) => {
    const day = sayDay(at);
    return day === '' ? `${who}: ${what}` : `${who}, ${day}: ${what}`;
  },
} as const;
