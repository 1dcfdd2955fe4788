/** One finding as paragraphs of plain text, for formats that have one field for all that there is to say. */
import { strideName, type Stride } from '../note/stride';
import type { ExportedFinding } from './exported';

/** `Attack path: learn the URL\nLikelihood: high\n…\nFrom: Architects, 2026-11-23, a.interview.md:3`; never empty. */
export const findingText = (finding: ExportedFinding): string =>
  labelledFacts(finding)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');

/** What is known of a finding besides its words, by name. */
export function labelledFacts(finding: ExportedFinding): [label: string, value: string][] {
  const { kind, demonstrated, label, severity, stride } = finding;
  const facts: [string, string | null][] = [
    ['Kind', kind === 'risk' && !demonstrated ? 'risk without an attack path' : kind],
    ['Id', label],
    ['STRIDE', strideNames(stride).join(', ')],
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

export const strideNames = (stride: readonly Stride[]): string[] => stride.map(strideName);
