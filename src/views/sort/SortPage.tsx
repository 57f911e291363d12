/** Everything in the workspace that waits for an answer. */
export function SortPage() {
  return <main className="page" tabIndex={-1} />;
}
