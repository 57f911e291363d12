/** One end of a directed line, by place in a list. */
export interface Arrow {
  readonly to: number;
  readonly flow: string;
}

/**
 * Flows that lead back to a step that is still being walked, walking from the sources in the order of the list. Without
 * them there is no circle. `next[i]` holds where the work of step i goes, in that order.
 */
export function closingFlows(next: readonly (readonly Arrow[])[]): Set<string> {
  const fed = new Set(next.flat().map((edge) => edge.to));
  const starts = [...next.keys()].sort((a, b) => Number(fed.has(a)) - Number(fed.has(b)) || a - b);
  const state = new Uint8Array(next.length); // 0 not seen, 1 being walked, 2 done
  const closing = new Set<string>();
  for (const start of starts) {
    if (state[start] !== 0) continue;
    const path = [{ at: start, edge: 0 }];
    state[start] = 1;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = next[top.at]?.[top.edge++];
      if (edge === undefined) {
        state[top.at] = 2;
        path.pop();
      } else if (state[edge.to] === 1) closing.add(edge.flow);
      else if (state[edge.to] === 0) {
        state[edge.to] = 1;
        path.push({ at: edge.to, edge: 0 });
      }
    }
  }
  return closing;
}
