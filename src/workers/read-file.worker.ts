import { refusal } from '#importers/found.ts';
import { readHere, type ReadJob, type ReadNews } from '#importers/reading.ts';

/**
 * Entry of the worker that reads files people chose: one file, one answer, then the page ends it, or earlier when the
 * person changes their mind. It writes nothing.
 */
const say = (news: ReadNews): void => postMessage(news);

addEventListener('message', (event: MessageEvent<ReadJob>) => {
  say({ is: 'ready' });
  void readHere(event.data, (stage) => say({ is: 'stage', stage }))
    .then(say)
    // An answer too large to be handed over.
    .catch(() => say(refusal(event.data.name, 'stopped')));
});
