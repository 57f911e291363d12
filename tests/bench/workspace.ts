/** The maps that the bench measures: the same content for our canvas and for the plain page. */

/** One card's worth of content, as the plain page shows it. */
export interface BenchStep {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly work: string;
  readonly takes: string;
  readonly systems: readonly string[];
}

/** A straight stream with a rework flow now and then. */
export interface BenchMap {
  readonly steps: readonly BenchStep[];
  readonly flows: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly rework: boolean;
  }[];
  /** Each system and who answers for it; no owner: nobody was asked. */
  readonly systems: readonly { readonly name: string; readonly owner?: string; readonly outside: boolean }[];
}

const VERBS = ['Receive', 'Check', 'Record', 'Assess', 'Agree', 'Approve', 'Prepare', 'Send', 'Settle', 'Archive'];
const THINGS = [
  'the claim',
  'policy cover',
  'the damage report',
  'the offer',
  'missing papers',
  'the payment',
  'the file',
];
const TEAMS = ['Front desk', 'Claims team', 'Finance', 'Legal', 'Field agents'];
/** Of three systems on a step two are near it in number, so that bars are long as well as short. */
const SYSTEMS_ON_STEP = [0, 1, 3] as const;

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

/** A map of `count` steps. The same count gives the same map: no chance in it. One system for each 8 steps, at least 12. */
export function benchMap(count: number): BenchMap {
  const systemCount = Math.max(12, Math.round(count / 8));
  const systems = Array.from({ length: systemCount }, (_, i) => ({
    name: `System ${i + 1}`,
    ...(i % 3 === 0 ? {} : { owner: at(['ERP team', 'Workplace IT', 'Data office'], i) }),
    outside: i % 5 === 4,
  }));
  const steps = Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    title: `${at(VERBS, i)} ${at(THINGS, i)} ${i + 1}`,
    team: at(TEAMS, Math.floor(i / 2)),
    work: `${5 + (i % 9) * 5}m`,
    takes: `${1 + (i % 4)}d`,
    systems: SYSTEMS_ON_STEP.slice(0, i % 4).map((offset) => at(systems, Math.floor(i / 8) + offset).name),
  }));
  const flows = steps.flatMap((step, i) => {
    const next = steps[i + 1];
    const back = i % 25 === 20 ? steps[i - 3] : undefined;
    return [
      ...(next === undefined ? [] : [{ id: `f${i}`, from: step.id, to: next.id, rework: false }]),
      ...(back === undefined ? [] : [{ id: `r${i}`, from: step.id, to: back.id, rework: true }]),
    ];
  });
  return { steps, flows, systems };
}
