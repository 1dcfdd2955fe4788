/** What is held of what was measured: the bounds of issue 15, and whether the figures of several rounds keep them. */

export interface Bound {
  readonly measure: string;
  /** `x`, `ms`, `MB`, `KB`. */
  readonly unit: string;
  /** More than this fails. */
  readonly most: number;
  /** What would be good; null where nobody said. */
  readonly reach: number | null;
}

export interface Verdict extends Bound {
  /** The median of the rounds; null where nothing was measured. */
  readonly measured: number | null;
  readonly isKept: boolean;
}

/** `medianOf([9, 1, 2])` → 2; of an even number the upper one of both in the middle, and null of none. */
export const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((one, other) => one - other).at(Math.floor(values.length / 2)) ?? null;

/** So much of the values is at most this: `partOf([1, 2, 3, 4], 0.95)` → 4; null of none. */
export const partOf = (values: readonly number[], part: number): number | null =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? null;

/** A bound is kept by the median of its rounds. What was not measured, or is no number, keeps none. */
export function verdictOf(bound: Bound, rounds: readonly number[]): Verdict {
  const measured = rounds.some(Number.isNaN) ? null : medianOf(rounds);
  return { ...bound, measured, isKept: measured !== null && measured <= bound.most };
}

/** The rounds of one thing over those of another, round by round: `ratios([4, 9], [2, 3])` → `[2, 3]`. */
export const ratios = (ones: readonly number[], others: readonly number[]): readonly number[] =>
  ones.map((one, round) => one / (others[round] ?? Number.NaN));

/** As a table in Markdown, which says above it on what machine. */
export function verdictTable(machine: string, verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ measure, unit, most, reach, measured, isKept }) => [
    measure,
    `${most} ${unit}`,
    reach === null ? '' : `${reach} ${unit}`,
    measured === null ? '?' : `${shown(measured)} ${unit}`,
    isKept ? 'ok' : 'FAILED',
  ]);
  const lines = [
    ['measure', 'bound', 'reach', 'measured', ''],
    ['---', '---:', '---:', '---:', '---'],
    ...rows,
  ];
  return `${machine}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Three digits: `0.123`, `12.3`, `1235`. */
const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
