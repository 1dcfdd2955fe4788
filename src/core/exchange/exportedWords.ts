/** What is exported, in words: for formats that have one field for all that there is to say. */
import { isDropped } from '../note/note';
import { type Stride, strideName } from '../note/stride';
import type { Decision } from '../session/measures';
import { oneLine } from '../text/oneLine';
import { type AssumptionFacts, saidFacts } from './exportedFacts';
import type {
  ExportedAction,
  ExportedControl,
  ExportedFinding,
  ExportedItem,
  ExportedOpenEnd,
} from './exportedSession';

/** `R-1 The webhook is not signed` */
export const findingName = ({ label, text }: Pick<ExportedItem, 'label' | 'text'>): string =>
  label === null ? text : `${label} ${text}`;

/** `Attack path: learn the URL\nLikelihood: high\n…`, but for facts that stand `elsewhere`; never empty. */
export const findingText = (finding: ExportedFinding, elsewhere: readonly string[] = []): string =>
  labelledFacts(finding)
    .filter(([label]) => !elsewhere.includes(label))
    .map(([label, value]) => `${label}:${value.includes('\n') ? '\n' : ' '}${value}`)
    .join('\n');

/** What is known of a finding besides its words, by name: `[['Kind', 'hint'], ['STRIDE', 'Spoofing'], …]`. */
export function labelledFacts(finding: ExportedFinding): [label: string, value: string][] {
  const { kind, demonstrated, label, severity, givenSeverity, decision } = finding;
  const isSaid = decision !== null && decision.because === finding.because;
  return saidFacts([
    ['Kind', kind === 'risk' && !demonstrated ? 'risk without an attack path' : kind],
    ['Id', label],
    ...subjectFacts(finding),
    ['Severity', kind === 'dismissed' ? givenSeverity : (severity ?? 'unrated')],
    ['Likelihood', finding.likelihood],
    ['Impact', finding.impact],
    ['Calibration', finding.calibration],
    ['Attack path', finding.how],
    ['Reason', finding.because ?? (isDropped(finding) ? 'none is given' : null)],
    ['Reason disproved by', finding.disproved],
    ['Mitigation', finding.mitigation],
    ['Effort', finding.effort],
    ['Horizon', finding.horizon],
    ['Owner', finding.owner],
    ['Status', finding.status],
    ['Due', finding.due],
    ['Decision', decision && decisionText({ ...decision, because: isSaid ? null : decision.because })],
    ['Source', finding.source],
    ['Also noted', finding.remarks],
    ['From', finding.provenance],
  ]);
}

/** `[['STRIDE', 'Spoofing'], ['About', 'Reader; Loans']]` */
export const subjectFacts = ({ stride, about }: Pick<ExportedItem, 'stride' | 'about'>) =>
  saidFacts([
    ['STRIDE', categoryNames(stride).join(', ')],
    ['About', about.join('; ')],
  ]);

/** `[['Also noted', 'Petra showed us three']]` */
export const notedFacts = ({ remarks }: Pick<ExportedItem, 'remarks'>) =>
  saidFacts([['Also noted', remarks]]);

/** `['S', 'T']` → `['Spoofing', 'Tampering']` */
export const categoryNames = (stride: readonly Stride[]): string[] => stride.map(strideName);

/** Whether a finding is settled, as formats know it that have no state for what was never demonstrated. */
export function findingOutcome({ kind, status }: ExportedFinding): 'open' | 'done' | 'dropped' {
  if (isDropped({ kind, status })) return 'dropped';
  return status === 'done' ? 'done' : 'open';
}

/** A question's id is that of its catalog, and says nothing to a reader. */
export const openEndName = ({
  label,
  word,
  text,
}: Pick<ExportedOpenEnd, 'label' | 'word' | 'text'>): string =>
  findingName({ label: word === 'ask' ? label : null, text });

/** `K-1 Who may see it? (ask Lee Wong, due 2026-11-25; About: Reader; Architects, 2026-11-23, a.interview.md:3)` */
export function openEndLine({ label, text, word, to, due, because, ...item }: ExportedOpenEnd): string {
  const asked = [word === 'ask' ? 'ask' : '', to].filter(Boolean).join(' ');
  return lineOf(
    openEndName({ label, word, text }),
    [asked, due === null ? '' : `due ${due}`].filter(Boolean).join(', '),
    [...subjectFacts(item), ...saidFacts([['Reason', because]]), ...notedFacts(item)],
    item,
  );
}

/** `K-2 Send the contract (open; Lee Wong; due 2026-11-27; About: Loans; Answer: by mail; Architects, 2026-11-23, a.interview.md:3)` */
export const actionLine = ({ status, owner, due, answer, because, ...item }: ExportedAction): string =>
  lineOf(
    findingName(item),
    [status, owner, due === null ? '' : `due ${due}`].filter(Boolean).join(', '),
    [
      ...subjectFacts(item),
      ...saidFacts([
        ['Answer', answer],
        ['Reason', because],
      ]),
      ...notedFacts(item),
    ],
    item,
  );

/** What a note says of a control that is not in place, by its box, as text or beside it: `status: dropped`; null: nothing such. */
export function statusOfControl({ text, remarks, box }: Pick<ExportedControl, 'text' | 'remarks' | 'box'>) {
  const [, word] = /(?:^|\s)status:\s*(open|dropped)\W*$/im.exec(`${text}\n${remarks ?? ''}`) ?? [];
  if (word !== undefined) return word.toLowerCase() === 'open' ? 'open' : 'dropped';
  if (box === 'not-applicable') return 'dropped';
  return box === 'open' || box === 'deferred' ? 'open' : null;
}

/** Of a control or an assumption: `A-1 The badge is ours (About: Reader; Status: wrong; Kick-off, 2026-11-16, a.interview.md:3)`. */
export const statementLine = (
  item: ExportedItem,
  facts: readonly (readonly [string, string])[] = [],
): string => lineOf(findingName(item), '', [...subjectFacts(item), ...facts, ...notedFacts(item)], item);

const lineOf = (
  name: string,
  first: string,
  facts: readonly (readonly [label: string, value: string])[],
  { provenance }: Pick<ExportedItem, 'provenance'>,
): string => {
  const said = facts.map(([label, value]) => `${label}: ${oneLine(value)}`);
  return `${name} (${[first, ...said, provenance].filter(Boolean).join('; ')})`;
};

/** `[['Status', 'wrong'], ['Owner', 'Petra Sand'], ['Rests on it', 'R-3 The archive has no lock']]` */
export function factsOfAssumption(facts: AssumptionFacts): [label: string, value: string][] {
  const { status, owner, due, because, source, rests } = facts;
  return saidFacts([
    ['Status', status],
    ['Owner', owner],
    ['Due', due],
    ['Reason', because],
    ['Source', source],
    ['Rests on it', rests.join('; ')],
  ]);
}

/** What is said: `accept by Mette Holm until 2027-03-31: the tills are replaced`. */
export function decisionText({ kind, by, until, because }: Decision, word: string = kind): string {
  const said = [word, by ? `by ${by}` : '', until ? `until ${until}` : ''].filter(Boolean).join(' ');
  return because ? `${said}:${because.includes('\n') ? '\n' : ' '}${because}` : said;
}
