/** A session for AWS Threat Composer, `.tc.json`. Its reader refuses keys that it does not know and texts that are too long. */
import { escapeMarkdown } from '../report/safeMarkdown';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { shortenedToUnits } from '../text/shorten';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import {
  exportedSession,
  type ExportedFinding,
  type ExportedSession,
  labelledFacts,
  openEndLine,
  findingOutcome,
} from './exportedSession';

export const threatComposerFormat: OneSessionFormat = {
  label: 'Threat Composer',
  description: 'Threats, mitigations and assumptions',
  file: 'findings.tc.json',
  takes: 'session',
  write: (session) => complete(threatComposerOf(session)),
};

export function threatComposerOf(session: Session): string {
  const exported = exportedSession(session);
  const { title, findings, assumptions, controls } = exported;
  const mitigations = [
    ...exported.mitigations.map(({ id, text, finding }) => ({
      id,
      content: shortenedToUnits(text, longestText),
      status: finding.status === 'done' ? 'mitigationResolved' : 'mitigationIdentified',
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
    mitigationLinks: exported.mitigations.map(({ id, finding }) => ({
      mitigationId: id,
      linkedId: finding.id,
    })),
    threats: findings.map((finding, index) => ({
      id: finding.id,
      numericId: index + 1,
      statement: shortenedToUnits(finding.text, longestStatement),
      status: statuses[findingOutcome(finding)],
      tags: [finding.kind, ...(finding.severity === null ? [] : [finding.severity])],
      metadata: metadataOf(finding),
    })),
  });
}

const longestText = 1000;
const longestStatement = 1400;
const longestKey = 50;
const ofMitigation: ReadonlySet<string> = new Set(['Effort', 'Horizon', 'Owner', 'Status', 'From']);

const statuses = {
  open: 'threatIdentified',
  done: 'threatResolved',
  dropped: 'threatResolvedNotUseful',
} as const;

/** It knows three priorities: critical is high there, and keeps its word in `custom:Severity`. */
const priorities = { critical: 'High', high: 'High', medium: 'Medium', low: 'Low' } as const;

function metadataOf(finding: ExportedFinding): readonly object[] {
  const { stride, severity, text, because, how } = finding;
  const comment = because ?? how;
  return [
    { key: 'STRIDE', value: stride },
    ...(severity === null ? [] : [{ key: 'Priority', value: priorities[severity] }]),
    ...(comment === null ? [] : [{ key: 'Comments', value: shortenedToUnits(comment, longestText) }]),
    ...custom([
      ...labelledFacts(finding),
      ...(text.length > longestStatement ? [['Finding', text] as const] : []),
    ]),
  ];
}

const custom = (facts: readonly (readonly [label: string, value: string])[]): readonly object[] =>
  facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ key: shortenedToUnits(`custom:${label}`, longestKey), value }));

/** Markdown. Open questions stand here because the format has no field for them. */
function descriptionOf({ session, classification, openEnds }: ExportedSession): string {
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
