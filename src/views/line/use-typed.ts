import { useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Known, ParsedLine, Token } from '#commands/line/parsed.ts';
import { readLine } from '#commands/line/read.ts';
import type { AsText } from '#commands/line/word.ts';
import { paceOf } from '#store/pace.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { lineText } from '#views/line/line-text.ts';
import { afterTyping, type Stretch } from '#views/line/as-text.ts';

/** What is in the line: text, cursor, what was turned back into text, and what all of it was read as. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
  readonly parsed: ParsedLine;
  readonly asText: AsText;
  readonly type: (text: string, caret: number) => void;
  /** What is in the line was taken: it is empty as soon as what it made is shown, and before the next thing a hand does. */
  readonly clear: () => void;
  readonly moveCaret: (caret: number) => void;
  /** Backspace right after a chip turns it into text; false = there is no chip there. */
  readonly unchip: () => boolean;
}

/** The token that ends right at the cursor, if it is a chip. */
function chipBefore(tokens: readonly Token[], caret: number): Token | undefined {
  return tokens.find((token) => token.to === caret && token.kind !== 'name' && token.kind !== 'unread');
}

const EMPTY = { text: '', caret: 0, asText: [] as readonly Stretch[] };

/** Keeps the typed line. */
export function useTyped(known: Known): Typed {
  const pace = paceOf(useStoreOf());
  const [line, setLine] = useState(() => {
    const text = lineText.now();
    return { text, caret: text.length, asText: [] as readonly Stretch[] };
  });
  useLayoutEffect(() => {
    // Before the next key can arrive: what was typed in the early line while this one was being made comes along.
    const now = lineText.now();
    setLine((before) => (before.text === now ? before : { text: now, caret: now.length, asText: [] }));
  }, []);
  const asText = useMemo((): AsText => line.asText.map(([from, to]) => [from, to]), [line.asText]);
  const parsed = useMemo(() => readLine(line.text, known, asText), [line.text, asText, known]);
  return {
    text: line.text,
    caret: line.caret,
    parsed,
    asText,
    type: (text, caret) => {
      lineText.put(text);
      setLine((before) => ({ text, caret, asText: afterTyping(before.asText, before.text, text) }));
    },
    clear: () => {
      lineText.put('');
      // A frame drawn for an empty line alone would come between the edit and its being stored.
      pace.withShown(() => flushSync(() => setLine((now) => (now.text === line.text ? EMPTY : now))));
    },
    moveCaret: (caret) => setLine((before) => (before.caret === caret ? before : { ...before, caret })),
    unchip: () => {
      const chip = chipBefore(parsed.tokens, line.caret);
      if (!chip) return false;
      setLine((before) => ({ ...before, asText: [...before.asText, [chip.from, chip.to]] }));
      return true;
    },
  };
}
