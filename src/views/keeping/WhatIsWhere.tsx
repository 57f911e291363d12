import { keepingWords } from '#words/keeping.ts';

const words = keepingWords.where;

/** Where everything is, in plain words, for whoever asks. */
export function WhatIsWhere() {
  return (
    <details className="keeping-where">
      <summary>{words.title}</summary>
      <ul>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
