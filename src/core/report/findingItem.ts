/** One finding as a list item, with what is known about it nested below. */
import { escapeMarkdown } from './escapeMarkdown';
import { labelled, type ListItem } from './markdownBlocks';
import type { Finding } from '../session/session';
import type { Wording } from './wording';

/** `- **R-1** The webhook is not signed`, below it `- Kind: risk`, `- STRIDE: Tampering` and so on. */
export function findingItem(finding: Finding, wording: Wording): ListItem {
  const noted = (label: string, markdown: string | null) =>
    labelled(label, markdown === null ? [] : markdown.split('\n').map((each) => wording.note(each)));
  const id = finding.id === null ? '' : `**${escapeMarkdown(finding.id)}** `;
  return {
    text: id + wording.title(finding.text),
    items: [
      ...labelled('Kind', [kindOf(finding)]),
      ...labelled('STRIDE', [wording.stride(finding.stride)]),
      ...labelled('About', [wording.elements(finding.about)]),
      ...labelled('Severity', [severityOf(finding, wording)]),
      ...noted('Attack path', finding.how),
      ...noted('Reason', finding.because),
      ...noted('Mitigation', finding.mitigation),
      ...noted('Effort', finding.effort),
      ...noted('Horizon', finding.horizon),
      ...labelled('Owner', [finding.owner === null ? '' : wording.owners(finding.owner)]),
      ...noted('Status', finding.status),
      ...noted('Source', finding.source),
      ...labelled('Note', [wording.source(finding, finding.saidBy)]),
    ],
  };
}

const kindOf = ({ kind, demonstrated }: Finding): string =>
  kind === 'risk' && !demonstrated ? 'risk, not demonstrated: nobody wrote down how the attack works' : kind;

/** `high (impact high, likelihood medium)`; nothing for what was dismissed. */
function severityOf(finding: Finding, wording: Wording): string {
  const { kind, severity, severityFrom, impact, likelihood, stride } = finding;
  if (kind === 'dismissed') return '';
  if (severity === null || severityFrom === null) return 'unrated (no impact is known)';
  const likely = likelihood === null ? 'likelihood not given, so medium' : `likelihood ${likelihood}`;
  const reasons = {
    given: 'as the note says',
    impact: `impact ${impact ?? 'not given'}, ${likely}`,
    calibration: `impact ${wording.calibrated(stride) ?? 'not given'} by the calibration, ${likely}`,
  };
  return `${severity} (${reasons[severityFrom]})`;
}
