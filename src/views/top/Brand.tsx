import { screenWords as words } from '#words/screen.ts';

/** The river and two tributaries that feed it. */
export function Brand() {
  return (
    <svg className="brand" width="28" height="28" viewBox="0 0 28 28" role="img" aria-label={words.app}>
      <path d="M2 9c5-4 8 3 13 0s6-3 11-1" fill="none" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" />
      <path
        d="M7 24c0-6 1-9 4-12M15 24c0-5 2-9 5-13"
        fill="none"
        stroke="var(--brand-2)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
