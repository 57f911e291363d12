import { useEffect, useMemo, useState, type RefObject } from 'react';
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

/** What the word at the cursor could be. Closed by Esc until something else is typed. */
export function useSuggestions(typed: Typed, round: Round, field: RefObject<HTMLInputElement | null>): OpenSuggestions {
  const records = useSlice((state) => state.records);
  const known = knownOf(records);
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const place = useMemo(
    () => (round === 'times' ? null : suggestAt(typed.text, typed.caret, known, round, typed.asText)),
    [typed.text, typed.caret, typed.asText, known, round],
  );
  const list = useMemo(
    () => (place && typed.text !== '' && closedFor !== typed.text ? rankSuggestions(place, known) : nothing),
    [place, known, closedFor, typed.text],
  );
  useEffect(() => setAt(0), [typed.text]);
  useEffect(() => {
    if (closedFor !== null && closedFor !== typed.text) setClosedFor(null);
  }, [closedFor, typed.text]);
  const pick = (one: Suggestion) => {
    if (!place) return;
    const before = typed.text.slice(0, place.from);
    const after = typed.text.slice(place.to);
    const text = `${before}${one.text}${after.startsWith(' ') ? after : ` ${after}`}`;
    const caret = before.length + one.text.length + 1;
    typed.type(text, caret);
    setClosedFor(text);
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
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
    close: () => setClosedFor(typed.text),
  };
}
