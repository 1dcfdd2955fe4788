/**
 * What is known of an assumption, a decision and a mitigation besides its words, in plain text: who and by when, how it
 * came out, what rests on it, what it takes.
 */
import type { MitigationKey } from '../note/detailKeys';
import { plain, type PlainWording } from '../report/plainWording';
import type { Place } from '../session/place';
import type { Assumption, Finding, RestingOn } from '../session/session';
import type { Decision, Mitigation } from '../session/measures';

/** What is said, by name: `[['Owner', 'Ann'], ['Due', null]]` → `[['Owner', 'Ann']]`. */
export const saidFacts = (
  facts: readonly (readonly [label: string, value: string | null])[],
): [label: string, value: string][] =>
  facts.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));

/** `Owner: Ann\nDue: 2026-11-27` */
export const factLines = (facts: readonly (readonly [label: string, value: string | null])[]): string =>
  saidFacts(facts)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');

// Assumptions: who finds out by when, how it came out, what rests on it.

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

// Decisions about findings, and what would stop them.

/** One mitigation, in plain text, with names in place of ids. */
export interface MitigationFacts extends Mitigation {
  /** One line, which may be the first words alone. */
  readonly name: string;
}

/** With names in place of ids. */
export const decisionFactsOf = ({ decision }: Finding, wording: PlainWording): Decision | null =>
  decision && {
    kind: decision.kind,
    by: wording.owners(decision.by),
    until: wording.detail(decision.until),
    because: wording.detail(decision.because),
  };

/** Those that have words, or of which something is said that is not said of the finding. */
export const mitigationFactsOf = (finding: Finding, wording: PlainWording): readonly MitigationFacts[] =>
  finding.mitigations.flatMap((mitigation) => {
    const text = wording.detail(mitigation.text);
    if (text === null && ownFacts(mitigation, finding).length === 0) return [];
    const said = {
      text: text ?? '(no text)',
      name: wording.opening(mitigation.text),
      owner: wording.owners(mitigation.owner),
      because: wording.detail(mitigation.because),
    };
    return [{ ...mitigation, ...said }];
  });

/** Why a measure is taken or dropped is its own: the reason of a finding is another. */
type Said = Readonly<Record<MitigationKey, string | null>> & { readonly because?: string | null };

/** `[['Effort', 'days'], ['Owner', 'Jon Lind']]` */
export const factsOfMitigation = ({
  effort,
  horizon,
  owner,
  status,
  due,
  because,
}: Said): [string, string][] =>
  saidFacts([
    ['Effort', effort],
    ['Horizon', horizon],
    ['Owner', owner],
    ['Status', status],
    ['Due', due],
    ['Reason', because ?? null],
  ]).map(([label, value]) => [label, plain(value)]);

/** What is not said of the finding in the same words: that stands beside it already. */
function ownFacts(mitigation: Said, finding: Said): [string, string][] {
  const ofAll = new Map(factsOfMitigation({ ...finding, because: null }));
  return factsOfMitigation(mitigation).filter(([label, value]) => ofAll.get(label) !== value);
}

/**
 * All of them for one field, each from a line of its own: `a second code (Effort: days)\na log`. What is said of all
 * stands in the fields of the finding.
 */
export function mitigationsText(mitigations: readonly MitigationFacts[], finding: Said): string | null {
  const texts = mitigations.map((mitigation) => {
    const facts = ownFacts(mitigation, finding).map(([label, value]) => `${label}: ${value}`);
    if (!facts.length) return mitigation.text;
    return `${mitigation.text}${mitigation.text.includes('\n') ? '\n' : ' '}(${facts.join('; ')})`;
  });
  return texts.join(texts.some((text) => text.includes('\n')) ? '\n\n' : '\n') || null;
}
