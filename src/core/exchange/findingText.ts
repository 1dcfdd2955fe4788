/** What is exported, in words: for formats that have one field for all that there is to say. */
import { type Stride, strideName } from '../note/stride';
import type { ExportedFinding, ExportedOpenEnd } from './exportedSession';

/** `R-1 The webhook is not signed` */
export const findingName = ({ label, text }: ExportedFinding): string =>
  label === null ? text : `${label} ${text}`;

/** `Attack path: learn the URL\nLikelihood: high\n…\nFrom: Architects, 2026-11-23, a.interview.md:3`; never empty. */
export const findingText = (finding: ExportedFinding): string =>
  labelledFacts(finding)
    .map(([label, value]) => `${label}:${value.includes('\n') ? '\n' : ' '}${value}`)
    .join('\n');

/** What is known of a finding besides its words, by name: `[['Kind', 'hint'], ['STRIDE', 'Spoofing'], …]`. */
export function labelledFacts(finding: ExportedFinding): [label: string, value: string][] {
  const { kind, demonstrated, label, severity, stride } = finding;
  const facts: [string, string | null][] = [
    ['Kind', kind === 'risk' && !demonstrated ? 'risk without an attack path' : kind],
    ['Id', label],
    ['STRIDE', categoryNames(stride).join(', ')],
    ['About', finding.about.join('; ')],
    ['Severity', kind === 'dismissed' ? null : (severity ?? 'unrated')],
    ['Likelihood', finding.likelihood],
    ['Impact', finding.impact],
    ['Attack path', finding.how],
    ['Reason', finding.because],
    ['Mitigation', finding.mitigation],
    ['Effort', finding.effort],
    ['Horizon', finding.horizon],
    ['Owner', finding.owner],
    ['Status', finding.status],
    ['Source', finding.source],
    ['From', finding.provenance],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** `['S', 'T']` → `['Spoofing', 'Tampering']` */
export const categoryNames = (stride: readonly Stride[]): string[] => stride.map(strideName);

/** Whether a finding is settled, as formats know it that have no state for what was never demonstrated. */
export function findingOutcome({ kind, status }: ExportedFinding): 'open' | 'done' | 'dropped' {
  if (kind === 'dismissed' || status === 'dropped') return 'dropped';
  return status === 'done' ? 'done' : 'open';
}

/** `Who may see it? (ask Lee Wong, due 2026-11-25; Architects, 2026-11-23, a.interview.md:3)` */
export function openEndLine({ text, word, to, due, provenance }: ExportedOpenEnd): string {
  const facts = [
    [word === 'ask' ? 'ask' : '', to].filter(Boolean).join(' '),
    due === null ? '' : `due ${due}`,
  ];
  return `${text} (${[facts.filter(Boolean).join(', '), provenance].filter(Boolean).join('; ')})`;
}
