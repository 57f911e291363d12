let typed = '';

/** What was typed before the line could read it. */
export const earlyText = {
  put: (text: string): void => {
    typed = text;
  },
  /** Takes it: the second time it is empty. */
  take: (): string => {
    const text = typed;
    typed = '';
    return text;
  },
};
