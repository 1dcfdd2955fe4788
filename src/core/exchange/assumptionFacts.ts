/** What is known of an assumption besides its words, in plain text: who finds out by when, how it came out, what rests on it. */
import { plain, type PlainWording } from '../report/plainWording';
import { oneLine } from '../text/oneLine';
import type { Place } from '../session/place';
import type { Assumption, RestingOn } from '../session/session';

export interface AssumptionFacts {
  readonly status: Assumption['status'];
  readonly owner: string | null;
  readonly due: string | null;
  readonly because: string | null;
  readonly source: string | null;
  /** `R-3 The archive has no lock` */
  readonly rests: readonly string[];
  /** UUIDs of the findings among them that were let go because of it. */
  readonly findings: readonly string[];
}

/** `idOf`: the UUID of the finding that stands somewhere. */
export function assumptionFactsOf(
  { status, owner, due, because, source, rests }: Assumption,
  wording: PlainWording,
  idOf: (place: Place) => string | null,
): AssumptionFacts {
  const nameOf = ({ id, text }: RestingOn) =>
    [id === null ? '' : plain(id), wording.title(text)].filter(Boolean).join(' ');
  return {
    status,
    owner: wording.owners(owner),
    due: due === null ? null : plain(due),
    because: wording.detail(because),
    source: wording.detail(source),
    rests: rests.map(nameOf),
    findings: rests.flatMap((one) => (one.detail === 'because' ? (idOf(one) ?? []) : [])),
  };
}

/** `[['Status', 'wrong'], ['Owner', 'Petra Sand'], ['Rests on it', 'R-3 The archive has no lock']]` */
export function factsOfAssumption(facts: AssumptionFacts): [label: string, value: string][] {
  const { status, owner, due, because, source, rests } = facts;
  const all: [string, string | null][] = [
    ['Status', status],
    ['Owner', owner],
    ['Due', due],
    ['Reason', because],
    ['Source', source],
    ['Rests on it', rests.join('; ')],
  ];
  return all.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
}

/** The same on one line: `A-1 The badge is ours (Status: wrong; Kick-off, 2026-11-16, a.interview.md:3)`. */
export function assumptionLine(
  one: AssumptionFacts & Readonly<Record<'text' | 'provenance', string>> & { readonly label: string | null },
): string {
  const facts = factsOfAssumption(one).map(([label, value]) => `${label}: ${oneLine(value)}`);
  const name = [one.label, one.text].filter(Boolean).join(' ');
  return `${name} (${[...facts, one.provenance].join('; ')})`;
}
