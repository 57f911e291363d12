/** One system: what rests on it. */
export function SystemPage() {
  return <main className="page" tabIndex={-1} />;
}
