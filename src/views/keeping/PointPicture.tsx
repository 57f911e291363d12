import { useEffect, useState } from 'react';
import { dayOf } from '#exporters/exporter.ts';
import { lensById } from '#lenses/registry.ts';
import { toBase64 } from '#model/format/base64.ts';
import type { Records } from '#model/records/records.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { visible } from '#model/visible.ts';
import { palettes } from '#scene/palette.ts';
import { describePoster, mapName, poster } from '#scene/poster.ts';
import { layoutById, layouts } from '#scene/registry.ts';
import { toSvg } from '#scene/to-svg.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { latinFontUrl } from '#ui/font-files.ts';
import { useSession } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';

/** A picture of more steps than this would be a grey stripe; drawing it would keep the dialog waiting. */
const MOST_STEPS = 300;

/** The open map as it was at a restore point, else its first map with something on it. */
export function PointPicture({ records, at }: { readonly records: Records; readonly at: number }) {
  const open = useSession((session) => session.mapId);
  const lens = useSession((session) => session.lens);
  const layout = useSession((session) => session.layout);
  const [url, setUrl] = useState<string | null>(null);
  const view = viewToShow(records, open);
  useEffect(() => {
    if (!view) return;
    let made: string | null = null;
    let wanted = true;
    const show = async () => {
      const blob = await draw(view, lens, layout, { workspace: records.name, date: dayOf(at) });
      if (!wanted || !blob) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    void show();
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [view, lens, layout, records.name, at]);
  if (!view || url === null) return null;
  const name = view.map.name || panelWords.streams.untitled;
  return <img className="keeping-picture" src={url} alt={keepingWords.points.picture(name)} />;
}

function viewToShow(records: Records, open: string | null): View | null {
  const shown = [...records.tables.map.values()].filter((map) => visible(records, 'map', map.id));
  const own = shown.filter((map) => map.id === open);
  for (const map of [...own, ...shown]) {
    const view = viewOf(records, map.id);
    if (view && view.steps.length > 0) return view.steps.length <= MOST_STEPS ? view : null;
  }
  return null;
}

/** Null when it cannot be drawn: the words beside it say what there is. */
async function draw(
  view: View,
  lens: string,
  layoutId: string,
  foot: { readonly workspace: string; readonly date: string },
): Promise<Blob | null> {
  const layout = layoutById(layoutId) ?? layouts[0];
  if (!layout) return null;
  try {
    const reading = lensById(lens).read(view);
    const scene = poster({ view, reading, layout, measure: browserMeasure, ...foot });
    const font = new Uint8Array(await (await fetch(latinFontUrl)).arrayBuffer());
    const svg = toSvg(scene, {
      palette: palettes.light,
      title: mapName(view),
      description: describePoster(view, reading),
      fontBase64: toBase64(font),
    });
    return new Blob([svg], { type: 'image/svg+xml' });
  } catch {
    return null;
  }
}
