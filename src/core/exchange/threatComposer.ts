/**
 * A session for AWS Threat Composer, `.tc.json`. Its reader refuses keys that it does not know and texts that are too
 * long. It shows a threat by the fields of its statement, never by the statement itself, and shows no `custom:` at all.
 */
import { escapeMarkdown } from '../report/safeMarkdown';
import { plain } from '../report/plainWording';
import type { Session } from '../session/session';
import { shortenedToUnits } from '../text/shorten';
import { factsOfMitigation } from './exportedFacts';
import { complete, jsonText, type OneSessionFormat } from './exportFormat';
import { type Model, modelOf, noteOf } from './modelElements';
import {
  exportedSession,
  type ExportedFinding,
  type ExportedItem,
  type ExportedSession,
  numbersOf,
} from './exportedSession';
import {
  actionLine,
  factsOfAssumption,
  findingName,
  findingOutcome,
  labelledFacts,
  notedFacts,
  openEndLine,
  statusOfControl,
  subjectFacts,
} from './exportedWords';

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
  const numbers = {
    threats: numbersOf(findings),
    assumptions: numbersOf(assumptions),
    mitigations: numbersOf([...exported.mitigations.map(() => ({ label: null })), ...controls]),
  };
  const mitigations = [
    ...exported.mitigations.map(({ id, text, finding, ...facts }) => ({
      id,
      content: shortenedToUnits(inCell(text), longestText),
      status: mitigationStatuses[facts.status ?? 'open'],
      metadata: commented(null, [...factsOfMitigation(facts), ['From', finding.provenance]]),
    })),
    ...controls.map((control) => ({
      id: control.id,
      content: shortenedToUnits(inCell(findingName(control)), longestText),
      ...(statusOfControl(control) === null ? { status: 'mitigationResolved' } : {}),
      metadata: commented(control, [...notedFacts(control), ['From', control.provenance]]),
    })),
  ];
  return jsonText({
    schema: 1,
    applicationInfo: { name: shortenedToUnits(title, 200), description: descriptionOf(exported) },
    ...modelJson(modelOf(exported)),
    assumptions: assumptions.map((one, index) => ({
      id: one.id,
      numericId: numbers.assumptions[index],
      content: shortenedToUnits(inCell(findingName(one)), longestText),
      tags: [one.status],
      metadata: [
        ...commented(one, [...factsOfAssumption(one), ...notedFacts(one), ['From', one.provenance]]),
        ...custom([['Assumption', one.text.length > longestText ? one.text : '']]),
      ],
    })),
    assumptionLinks: assumptions.flatMap(({ id, findings: resting }) =>
      resting.map((linkedId) => ({ type: 'Threat', assumptionId: id, linkedId })),
    ),
    mitigations: mitigations.map((mitigation, index) => ({
      ...mitigation,
      numericId: numbers.mitigations[index],
    })),
    mitigationLinks: exported.mitigations.map(({ id, finding }) => ({
      mitigationId: id,
      linkedId: finding.id,
    })),
    threats: findings.map((finding, index) => ({
      id: finding.id,
      numericId: numbers.threats[index],
      statement: shortenedToUnits(inCell(findingName(finding)), longestStatement),
      threatAction: shortenedToUnits(inCell(findingName(finding)), longestField),
      customTemplate: '[threat_action]',
      impactedAssets: finding.about.map((name) => shortenedToUnits(inCell(plain(name)), longestField)),
      status: statuses[findingOutcome(finding)],
      tags: [finding.kind, ...(finding.severity === null ? [] : [finding.severity])],
      metadata: metadataOf(finding),
    })),
  });
}

const longestText = 1000;
const longestStatement = 1400;
const longestField = 200;
const longestKey = 50;

const statuses = {
  open: 'threatIdentified',
  done: 'threatResolved',
  dropped: 'threatResolvedNotUseful',
} as const;

const mitigationStatuses = {
  open: 'mitigationIdentified',
  done: 'mitigationResolved',
  dropped: 'mitigationResolvedWillNotAction',
} as const;

/** It knows three priorities: critical is high there, and keeps its word in `custom:Severity`. */
const priorities = { critical: 'High', high: 'High', medium: 'Medium', low: 'Low' } as const;

/** Its report writes it into a table as it is: a line break or a bar would end the row or the cell. */
const inCell = (text: string): string =>
  text
    .replace(/^[ \t]*`{3,}\w*$/gm, '')
    .trim()
    .replace(/:\s*\n\s*/g, ': ')
    .replace(/\s*\n\s*/g, '; ')
    .replaceAll('|', '¦');

/** The same as Markdown. */
const shownInCell = (text: string): string => escapeMarkdown(inCell(text));

type Facts = readonly (readonly [label: string, value: string])[];

const shownFacts = (facts: Facts): string =>
  facts.map(([label, value]) => `${label}: ${shownInCell(value)}`).join('; ');

function metadataOf(finding: ExportedFinding): readonly object[] {
  const { stride, severity } = finding;
  const name = findingName(finding);
  return [
    { key: 'STRIDE', value: stride },
    ...(severity === null ? [] : [{ key: 'Priority', value: priorities[severity] }]),
    { key: 'Comments', value: commentOf(finding) },
    ...custom([
      ...labelledFacts(finding),
      ...(name.length > longestStatement ? [['Finding', name] as const] : []),
    ]),
  ];
}

const ofComment: ReadonlySet<string> = new Set([
  'Likelihood',
  'Impact',
  'Calibration',
  'Reason disproved by',
  'Effort',
  'Horizon',
  'Owner',
  'Status',
  'Due',
  'Decision',
  'Source',
  'From',
]);

/** In front of them, where it may be long. */
const atStart: ReadonlySet<string> = new Set(['Reason', 'Also noted']);

/**
 * Markdown: what its pages show of a finding besides its words. What is said of it stays whole, the attack path and what
 * was also noted may be cut.
 * Its report makes a break of the first blank line, and would end the row at any other line.
 */
function commentOf(finding: ExportedFinding): string {
  const name = findingName(finding);
  const facts = labelledFacts(finding);
  const words = [
    name.length > longestField ? name : null,
    finding.how,
    ...facts.flatMap(([label, value]) => (atStart.has(label) ? `${label}: ${value}` : [])),
  ].filter((part) => part !== null);
  const end = shortenedToUnits(shownFacts(facts.filter(([label]) => ofComment.has(label))), longestText / 2);
  const room = longestText - end.length - 2;
  return [shortenedToUnits(shownInCell(words.join('\n')), room), end].filter(Boolean).join('\n\n');
}

/** Facts in a comment, which its pages show, and by themselves; with what a control or an assumption is about. */
const commented = (item: ExportedItem | null, facts: Facts): readonly object[] => [
  {
    key: 'Comments',
    value: shortenedToUnits(shownFacts([...(item ? subjectFacts(item) : []), ...facts]), longestText),
  },
  ...(item?.stride.length ? [{ key: 'custom:STRIDE', value: item.stride }] : []),
  ...custom([['About', item?.about.join('; ') ?? ''], ...facts]),
];

const custom = (facts: Facts): readonly object[] =>
  facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ key: shortenedToUnits(`custom:${label}`, longestKey), value }));

/** Markdown. Open questions and actions stand here because the format has no field for them. */
function descriptionOf({ session, classification, openEnds, planned, actions }: ExportedSession): string {
  const blocks = [
    classification === null ? [] : [`Classification: ${escapeMarkdown(classification)}`],
    listed('Goals', session.goals),
    listed('In scope', session.scope.in),
    listed('Out of scope', session.scope.out),
    listed('Open questions', openEnds.map(openEndLine)),
    listed('Planned, not asked', planned.map(openEndLine)),
    listed('Actions', actions.map(actionLine)),
  ];
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
  return shortenedToUnits(text, 100_000);
}

/** Markdown: what there is, and what moves between. */
function modelJson({ elements, flows }: Model): object {
  const kinds = { interactor: 'external interactor', process: 'process', store: 'store' } as const;
  const lineOf = (name: string, notes: readonly string[]): string =>
    `- ${escapeMarkdown([name, ...notes.map(inCell)].join('; '))}`;
  const described = (lines: readonly string[]) => ({
    description: shortenedToUnits(lines.join('\n'), 100_000),
  });
  const parts = elements.map((one) =>
    lineOf(`${one.name} (${[kinds[one.kind], one.type].filter(Boolean).join(', ')})`, noteOf(one)),
  );
  const moves = flows.map(({ from, to, isBothWays, name, protocol, remarks }) => {
    const ends = `${from.name} ${isBothWays ? '↔' : '→'} ${to.name}`;
    const words = protocol === null || name === protocol ? name : `${name} (${protocol})`;
    return lineOf(
      `${ends}: ${words}`,
      remarks.map((noted) => `Also noted: ${noted}`),
    );
  });
  return {
    ...(parts.length ? { architecture: described(parts) } : {}),
    ...(moves.length ? { dataflow: described(moves) } : {}),
  };
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length ? [`### ${title}`, '', ...lines.map((line) => `- ${escapeMarkdown(plain(line))}`)] : [];
