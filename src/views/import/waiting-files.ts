let waiting: readonly File[] = [];
let wake = (): void => {};

/** Files dropped on the window, on their way to the dialog that opens them one after another. */
export const waitingFiles = {
  put: (files: Iterable<File>): void => {
    waiting = [...waiting, ...files];
    wake();
  },
  /** Takes all there are. */
  take: (): readonly File[] => {
    const files = waiting;
    waiting = [];
    return files;
  },
  /** Calls `awake` when more come while the dialog is open. Gives what ends that. */
  listen: (awake: () => void): (() => void) => {
    wake = awake;
    return () => {
      wake = () => {};
    };
  },
};
