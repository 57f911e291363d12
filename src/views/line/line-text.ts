let text = '';

/**
 * The text of the line outside of its field: what was typed before the line could read it, what a visit before this one
 * left unfinished, and what is in it now, for the moment of leaving.
 */
export const lineText = {
  put: (now: string): void => {
    text = now;
  },
  now: (): string => text,
};
