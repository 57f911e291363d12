import { memo, useEffect, useRef, type RefObject } from 'react';
import type { Token } from '#commands/line/parsed.ts';

interface Props {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The chips behind the typed text: the same text in the same type, so that they lie exactly under their words. */
export const Highlight = memo(function Highlight({ text, tokens, field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const follow = () => {
      if (box.current) box.current.scrollLeft = input.scrollLeft;
    };
    // With the next frame, which works out where everything is anyway; asked at once, all of it is worked out twice.
    const frame = requestAnimationFrame(follow);
    input.addEventListener('scroll', follow);
    return () => {
      cancelAnimationFrame(frame);
      input.removeEventListener('scroll', follow);
    };
  }, [field, text]);
  const parts: { readonly text: string; readonly kind: string }[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.from > at) parts.push({ text: text.slice(at, token.from), kind: '' });
    parts.push({ text: text.slice(token.from, token.to), kind: token.kind });
    at = token.to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), kind: '' });
  return (
    <div ref={box} className="line-highlight" aria-hidden="true">
      {parts.map((part, index) =>
        part.kind === '' || part.kind === 'name' ? (
          <span key={index}>{part.text}</span>
        ) : (
          <mark key={index} data-token={part.kind}>
            {part.text}
          </mark>
        ),
      )}
    </div>
  );
});
