/** What is known of an assumption besides its words, in plain text: who finds out by when, how it came out, what rests on it. */
import { plain, type PlainWording } from '../report/plainWording';
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
  // A question's id is that of its catalog, and says nothing to a reader.
  const nameOf = ({ kind, id, text }: RestingOn) =>
    [id === null || kind === 'question' ? '' : plain(id), wording.title(text)].filter(Boolean).join(' ');
  return {
    status,
    owner: wording.owners(owner),
    due: due === null ? null : plain(due),
    because: wording.detail(because),
    source: wording.detail(source),
    rests: [...new Set(rests.map(nameOf))],
    findings: [...new Set(rests.flatMap((one) => (one.detail === 'because' ? (idOf(one) ?? []) : [])))],
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
