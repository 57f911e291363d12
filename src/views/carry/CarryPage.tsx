/** What one owner or team carries. */
export function CarryPage() {
  return <main className="page" tabIndex={-1} />;
}
