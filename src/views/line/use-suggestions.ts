import { useEffect, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rankSuggestions, suggestAt, type Suggestion } from '#commands/line/suggest.ts';
import { useSlice } from '#views/app/desk.tsx';
import { knownOf } from '#commands/known-of.ts';
import type { Typed } from '#views/line/use-typed.ts';
import type { Round } from '#store/session.ts';

/** The open list under the cursor. */
export interface OpenSuggestions {
  readonly list: readonly Suggestion[];
  readonly at: number;
  readonly move: (by: 1 | -1) => void;
  readonly pick: (suggestion: Suggestion) => void;
  /** Takes the marked one. */
  readonly accept: () => void;
  readonly close: () => void;
}

const nothing: readonly Suggestion[] = [];

/** What the word at the cursor could be. Closed by Esc until something else is typed or the cursor is in another name. */
export function useSuggestions(typed: Typed, round: Round, field: RefObject<HTMLInputElement | null>): OpenSuggestions {
  const records = useSlice((state) => state.records);
  const known = knownOf(records);
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const place = useMemo(
    () => (round === 'times' ? null : suggestAt(typed.text, typed.caret, known, round, typed.asText)),
    [typed.text, typed.caret, typed.asText, known, round],
  );
  const here = `${place?.from} ${typed.text}`;
  const list = useMemo(
    () => (place && typed.text !== '' && closedFor !== here ? rankSuggestions(place, known) : nothing),
    [place, known, closedFor, here, typed.text],
  );
  useEffect(() => setAt(0), [here]);
  useEffect(() => {
    if (closedFor !== null && closedFor !== here) setClosedFor(null);
  }, [closedFor, here]);
  const pick = (one: Suggestion) => {
    if (!place) return;
    const before = typed.text.slice(0, place.from);
    const after = typed.text.slice(place.to);
    const text = `${before}${one.text}${after.startsWith(' ') ? after : ` ${after}`}`;
    const caret = before.length + one.text.length + 1;
    // At once: the next key may come before the next frame, and belongs behind what was taken.
    flushSync(() => {
      typed.type(text, caret);
      setClosedFor(`${place.from} ${text}`);
    });
    field.current?.setSelectionRange(caret, caret);
  };
  return {
    list,
    at: Math.min(at, Math.max(0, list.length - 1)),
    move: (by) => setAt((now) => (now + by + list.length) % list.length),
    pick,
    accept: () => {
      const one = list[at];
      if (one) pick(one);
    },
    close: () => setClosedFor(here),
  };
}
