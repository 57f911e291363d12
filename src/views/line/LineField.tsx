import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import type { Round } from '#store/session.ts';
import { useSet, useSlice } from '#views/app/desk.tsx';
import { LINE_ID } from '#views/line/focus-line.ts';
import { Highlight } from '#views/line/Highlight.tsx';
import { knownOf } from '#commands/known-of.ts';
import { Suggestions } from '#views/line/Suggestions.tsx';
import { useComing } from '#views/line/use-coming.ts';
import { useEnter } from '#views/line/use-enter.ts';
import { useFollowed } from '#views/line/use-followed.ts';
import { useLineKeys } from '#views/line/use-line-keys.ts';
import { useSuggestions } from '#views/line/use-suggestions.ts';
import { useTyped } from '#views/line/use-typed.ts';
import { screenWords } from '#words/screen.ts';

const words = screenWords.line;

interface Props {
  readonly view: View;
  readonly round: Round;
  readonly target: { readonly id: Id; readonly at: number; readonly of: number } | null;
  readonly anchor: Id | null;
}

/** The field of the line: what is typed, the chips behind it, what it could be. Enter never waits. */
export function LineField({ view, round, target, anchor }: Props) {
  const known = knownOf(useSlice((state) => state.records));
  const typed = useTyped(known);
  const field = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const set = useSet();
  const listId = useId();
  const suggestions = useSuggestions(typed, round, field);
  const enter = useEnter({ view, round, typed });
  const onKeyDown = useLineKeys({ view, round, target, anchor, typed, suggestions, enter });
  const { parsed, text } = typed;
  useComing({ view, parsed: round === 'steps' ? parsed : null, anchor, typing });
  useLayoutEffect(() => field.current?.focus(), []);
  const asked = target?.id;
  useEffect(() => {
    if (asked === undefined) return;
    // What is asked about is shown on the map: a step, or in the Owners round a system.
    set.moment(round === 'owners' ? { system: asked } : { steps: [asked], flows: [], system: null });
  }, [asked, round, set]);
  useFollowed(view, round, asked);
  const unread = round === 'steps' && parsed.is === 'step' ? parsed.unread : [];
  const placeholder = round !== 'steps' ? words.examples[round] : view.steps.length === 0 ? words.first : words.next;
  return (
    <div className="line">
      <Highlight text={text} tokens={round === 'steps' ? parsed.tokens : noTokens} field={field} />
      <input
        ref={field}
        id={LINE_ID}
        role="combobox"
        aria-label={words.name}
        aria-expanded={suggestions.list.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-describedby={round === 'steps' ? undefined : 'line-question'}
        aria-activedescendant={suggestions.list.length > 0 ? `${listId}-${suggestions.at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={placeholder}
        value={text}
        onChange={(event) => typed.type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onSelect={(event) => typed.moveCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onFocus={() => setTyping(true)}
        onBlur={() => {
          suggestions.close();
          // Another window in front takes the focus from the page, not from the line.
          setTyping(document.activeElement === field.current);
        }}
      />
      {suggestions.list.length > 0 && (
        <Suggestions id={listId} list={suggestions.list} at={suggestions.at} onPick={suggestions.pick} />
      )}
      {unread.length > 0 && suggestions.list.length === 0 && (
        <div className="line-unread" role="status">
          {words.unread(unread.join(', '))}
        </div>
      )}
    </div>
  );
}

const noTokens = [] as const;
