/** A session for AWS Threat Composer, `.tc.json`. Its reader refuses keys that it does not know and texts that are too long. */
import type { Session } from '../session/session';
import { escapeMarkdown } from '../report/escapeMarkdown';
import { exportedOf, openEndLine, type Exported, type ExportedFinding } from './exported';
import { labelledFacts } from './findingText';
import { jsonText } from './exported';
import { plain } from '../report/plainWording';
import { shortenedToUnits } from '../text/shorten';

export function threatComposerOf(session: Session): string {
  const exported = exportedOf(session);
  const { title, findings, assumptions, controls, ids } = exported;
  const mitigated = findings.flatMap((finding) =>
    finding.mitigation === null ? [] : [{ finding, mitigation: finding.mitigation }],
  );
  const mitigationId = ({ id }: ExportedFinding): string => ids.of('mitigation', id);
  const mitigations = [
    ...mitigated.map(({ finding, mitigation }) => ({
      id: mitigationId(finding),
      content: shortenedToUnits(mitigation, longestText),
      status: isDone(finding) ? 'mitigationResolved' : 'mitigationIdentified',
      metadata: custom(labelledFacts(finding).filter(([label]) => ofMitigation.has(label))),
    })),
    ...controls.map(({ id, text, provenance }) => ({
      id,
      content: shortenedToUnits(text, longestText),
      status: 'mitigationResolved',
      metadata: custom([['From', provenance]]),
    })),
  ];
  return jsonText({
    schema: 1,
    applicationInfo: { name: shortenedToUnits(title, 200), description: descriptionOf(exported) },
    assumptions: assumptions.map(({ id, text, status, provenance }, index) => ({
      id,
      numericId: index + 1,
      content: shortenedToUnits(text, longestText),
      tags: [status],
      metadata: custom([
        ['From', provenance],
        ['Assumption', text.length > longestText ? text : ''],
      ]),
    })),
    mitigations: mitigations.map((mitigation, index) => ({ ...mitigation, numericId: index + 1 })),
    mitigationLinks: mitigated.map(({ finding }) => ({
      mitigationId: mitigationId(finding),
      linkedId: finding.id,
    })),
    threats: findings.map((finding, index) => ({
      id: finding.id,
      numericId: index + 1,
      statement: shortenedToUnits(finding.text, 1400),
      status: statusOf(finding),
      tags: [finding.kind, ...(finding.severity === null ? [] : [finding.severity])],
      metadata: metadataOf(finding),
    })),
  });
}

const longestText = 1000;
const longestKey = 50;
const ofMitigation: ReadonlySet<string> = new Set(['Effort', 'Horizon', 'Owner', 'Status', 'From']);

const isDone = ({ status }: ExportedFinding): boolean => status === 'done';

function statusOf(finding: ExportedFinding): string {
  if (finding.kind === 'dismissed' || finding.status === 'dropped') return 'threatResolvedNotUseful';
  return isDone(finding) ? 'threatResolved' : 'threatIdentified';
}

/** It knows three priorities: critical is high there, and keeps its word in `custom:Severity`. */
const priorities = { critical: 'High', high: 'High', medium: 'Medium', low: 'Low' } as const;

function metadataOf(finding: ExportedFinding): readonly object[] {
  const { stride, severity, text, because, how } = finding;
  const comment = because ?? how;
  return [
    { key: 'STRIDE', value: stride },
    ...(severity === null ? [] : [{ key: 'Priority', value: priorities[severity] }]),
    ...(comment === null ? [] : [{ key: 'Comments', value: shortenedToUnits(comment, longestText) }]),
    ...custom([...labelledFacts(finding), ...(text.length > 1400 ? [['Finding', text] as const] : [])]),
  ];
}

const custom = (facts: readonly (readonly [label: string, value: string])[]): readonly object[] =>
  facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ key: shortenedToUnits(`custom:${label}`, longestKey), value }));

/** Markdown. What is open has no other place there. */
function descriptionOf({ session, classification, openEnds }: Exported): string {
  const blocks = [
    classification === null ? [] : [`Classification: ${escapeMarkdown(classification)}`],
    listed('Goals', session.goals),
    listed('In scope', session.scope.in),
    listed('Out of scope', session.scope.out),
    listed('Open questions', openEnds.map(openEndLine)),
  ];
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
  return shortenedToUnits(text, 100_000);
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? [`### ${title}`, '', ...lines.map((line) => `- ${escapeMarkdown(plain(line))}`)] : [];
