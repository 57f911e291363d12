import '#views/system/system.css';
import { useState } from 'react';
import { sayMoney, sayShareOver, saySingle } from '#lenses/reach-sentences.ts';
import { paragraph } from '#lenses/sentences.ts';
import type { Exposure } from '#model/exposure/exposure.ts';
import { countOf, type Found } from '#model/exposure/found.ts';
import { viewsOf } from '#model/view-of.ts';
import { useSlice } from '#views/app/desk.tsx';
import { StreamTable } from '#views/streams/StreamTable.tsx';
import { SystemTable } from '#views/streams/SystemTable.tsx';
import { TeamTable } from '#views/streams/TeamTable.tsx';
import { Lead } from '#views/system/Stops.tsx';
import { StepLinks } from '#views/system/StepLinks.tsx';
import { useExposure } from '#views/system/use-exposure.ts';
import { exposureWords } from '#words/exposure.ts';

const words = exposureWords.portfolio;
const tables = { stream: StreamTable, team: TeamTable, system: SystemTable, person: People } as const;
const names = { stream: words.byStream, team: words.byTeam, system: words.bySystem, person: words.byPerson };

/** The finding over all streams of today, in sentences with their denominators, and tables behind them. */
export function Portfolio() {
  const exposure = useExposure();
  const future = useSlice(({ records }) => viewsOf(records).filter(({ map }) => map.state === 'future').length);
  const [tab, setTab] = useState<keyof typeof tables | null>(null);
  const all = countOf(exposure.all);
  if (all === 0) return null;
  const Table = tab === null ? null : tables[tab];
  return (
    <section className="portfolio" aria-labelledby="portfolio-title">
      <h2 id="portfolio-title">{words.title}</h2>
      <p className="quiet">{words.counted(exposure.views.length, all, future)}</p>
      <Sentences exposure={exposure} all={all} />
      <div className="portfolio-tabs" role="group" aria-label={words.tables}>
        {(['stream', 'team', 'system', 'person'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={tab === one}
            onClick={() => setTab(tab === one ? null : one)}
          >
            {names[one]}
          </button>
        ))}
      </div>
      {Table && <Table exposure={exposure} />}
    </section>
  );
}

interface SentenceProps {
  readonly exposure: Exposure;
  readonly all: number;
}

function Sentences({ exposure, all }: SentenceProps) {
  const { gap, confirmed, outside, depends, said, retired, ending, notAsked, unknown, systems } = exposure;
  const asked = all - countOf(notAsked);
  const owned = systems.filter(({ facts }) => isNamed(facts.owner.state)).length;
  const money = sayMoney(exposure.money);
  if (asked === 0) return <p className="lead">{words.nothing}</p>;
  return (
    <>
      <div className="portfolio-lead">
        <Lead
          text={paragraph(
            gap.length > 0 ? words.gap(countOf(gap), all, confirmed) : words.noGap(asked, all),
            sayShareOver(gap, exposure.all),
          )}
        />
        <StepLinks found={gap} />
      </div>
      <ul className="bare-list portfolio-more">
        <Line
          found={outside}
          text={words.outside(countOf(outside), all, depends)}
          more={sayShareOver(outside, exposure.all)}
        />
        <Line found={said} text={words.said(countOf(said), all)} />
        <Line found={retired} text={words.retired(countOf(retired), all)} />
        <Line found={ending} text={words.ending(countOf(ending), all)} />
        {systems.length > 0 && <li>{words.systemsOwned(owned, systems.length)}</li>}
        {money !== '' && <li>{money}</li>}
        <Line found={notAsked} text={words.notAsked(countOf(notAsked), all)} />
        <Line found={unknown} text={words.nobodyKnows(countOf(unknown), all)} />
      </ul>
    </>
  );
}

const isNamed = (state: string) => state === 'person' || state === 'team' || state === 'named';

/** One sentence with the steps behind it; left out where there are none. */
function Line({ found, text, more = '' }: { readonly found: Found; readonly text: string; readonly more?: string }) {
  if (found.length === 0) return null;
  return (
    <li>
      <span>{paragraph(text, more)}</span>
      <StepLinks found={found} />
    </li>
  );
}

function People({ exposure }: { readonly exposure: Exposure }) {
  const { singles, systems, all } = exposure;
  if (singles.length === 0) return <p className="quiet">{words.nobodyAlone}</p>;
  return (
    <ul className="bare-list portfolio-more">
      {singles.map((single) => (
        <li key={single.party.id}>
          <bdi>{saySingle(single, systems.length, countOf(all))}</bdi>
          <StepLinks found={single.alone.length > 1 ? single.steps : single.doesAlone} />
        </li>
      ))}
    </ul>
  );
}
