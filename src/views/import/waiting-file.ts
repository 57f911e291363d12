let waiting: File | null = null;

/** A dropped file on its way to the dialog that opens it. */
export const waitingFile = {
  put: (file: File): void => {
    waiting = file;
  },
  /** Takes it; null when there is none. */
  take: (): File | null => {
    const file = waiting;
    waiting = null;
    return file;
  },
};
