import { saySingle, saySpof, sayStopsOver } from '#lenses/reach-sentences.ts';
import type { Exposure, SystemExposure } from '#model/exposure/exposure.ts';
import { countOf } from '#model/exposure/found.ts';
import { standsAlone } from '#model/reach/party-reach.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { StepLinks } from '#views/system/StepLinks.tsx';
import { exposureWords } from '#words/exposure.ts';

const words = exposureWords.system;

interface Props {
  readonly system: SystemRecord;
  readonly one: SystemExposure | undefined;
  readonly exposure: Exposure;
}

/** What stops with the system, whether that is a single point of failure, and on whom it rests. */
export function Stops({ system, one, exposure }: Props) {
  const owner = one?.facts.owner;
  const [view] = exposure.views;
  const alone = owner?.party && view && !owner.fact?.disputed && owner.state === 'person' ? owner.party : undefined;
  const single = alone && exposure.singles.find(({ party }) => party.id === alone.id);
  return (
    <>
      <section>
        <h2>{words.stops}</h2>
        <Lead text={sayStopsOver(one, exposure, system.name)} />
        {one && <StepLinks found={one.falls} />}
      </section>
      <section>
        <h2>{words.spof}</h2>
        <p>{saySpof(one)}</p>
      </section>
      {alone && view && (single || standsAlone(view, alone)) && (
        <section>
          <h2>{words.people}</h2>
          <p>
            {single ? saySingle(single, exposure.systems.length, countOf(exposure.all)) : words.ownedByOne(alone.name)}
          </p>
          {single && <StepLinks found={single.alone.length > 1 ? single.steps : single.doesAlone} />}
        </section>
      )}
    </>
  );
}

/** The first sentence is the finding; what follows says how much hangs on it, in smaller type. */
export function Lead({ text }: { readonly text: string }) {
  const end = text.indexOf('. ') + 1 || text.length;
  return (
    <p className="lead">
      {text.slice(0, end)}
      <span className="headline-more">{text.slice(end)}</span>
    </p>
  );
}
