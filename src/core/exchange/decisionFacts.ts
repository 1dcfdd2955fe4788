/** What somebody decided about a finding and what would stop it, in plain text: each mitigation with what is said of it alone. */
import type { MitigationKey } from '../note/detailKeys';
import { plain, type PlainWording } from '../report/plainWording';
import type { Decision, Finding, Mitigation } from '../session/session';

/** With names in place of ids. */
export type DecisionFacts = Decision;

/** One mitigation, in plain text, with names in place of ids. */
export interface MitigationFacts extends Mitigation {
  /** One line, which may be the first words alone. */
  readonly name: string;
}

export const decisionFactsOf = ({ decision }: Finding, wording: PlainWording): DecisionFacts | null =>
  decision && {
    kind: decision.kind,
    by: wording.owners(decision.by),
    until: wording.detail(decision.until),
    because: wording.detail(decision.because),
  };

/** What is said: `accept by Mette Holm until 2027-03-31: the tills are replaced`. */
export function decisionText({ kind, by, until, because }: DecisionFacts, word: string = kind): string {
  const said = [word, by ? `by ${by}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
  return because ? `${said}: ${because}` : said;
}

/** Those that have words, or of which something is said that is not said of the finding. */
export const mitigationFactsOf = (finding: Finding, wording: PlainWording): readonly MitigationFacts[] =>
  finding.mitigations.flatMap((mitigation) => {
    const text = wording.detail(mitigation.text);
    if (text === null && ownFacts(mitigation, finding).length === 0) return [];
    const owner = wording.owners(mitigation.owner);
    return [{ ...mitigation, text: text ?? '(no text)', name: wording.opening(mitigation.text), owner }];
  });

type Said = Readonly<Record<MitigationKey, string | null>>;

/** `[['Effort', 'days'], ['Owner', 'Jon Lind']]` */
export const factsOfMitigation = ({ effort, horizon, owner, status }: Said): [string, string][] => {
  const facts: [string, string | null][] = [
    ['Effort', effort],
    ['Horizon', horizon],
    ['Owner', owner],
    ['Status', status],
  ];
  return facts.flatMap(([label, value]): [string, string][] => (value ? [[label, plain(value)]] : []));
};

/** What is not said of the finding in the same words: that stands beside it already. */
function ownFacts(mitigation: Said, finding: Said): [string, string][] {
  const ofAll = new Map(factsOfMitigation(finding));
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
