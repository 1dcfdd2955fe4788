/** The Findings view as data: risks, hints and what was dismissed. */
import { english } from '../../core/report/words/english';
import { lackingIn, type Lacking } from '../../core/session/findings';
import { severities, type Finding } from '../../core/session/session';
import { countsAsHint } from '../../core/session/status';
import type { ListedSession } from '../workspace/subject';
import { matcherOf } from './filter';
import { grouped, underSessions, type Heading } from './groups';
import {
  elementHeadings,
  interviewHeadings,
  kindHeadings,
  severityHeadings,
  strideHeadings,
} from './headings';
import { findingIcon } from './icons';
import type { Identities } from './identities';
import { clipped, joined, tooltipLines, type Row } from './row';
import { elementCalled } from './lookup';
import { interviewText, interviewTitle, personNames, strideNames } from './words';

export const findingGroupings = ['stride', 'severity', 'interactor', 'interview', 'kind'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

/** `notes`: the interviews in their order, and inside a note the order of the text. */
export const findingSortings = ['severity', 'notes', 'interactor'] as const;
export type FindingSorting = (typeof findingSortings)[number];

export interface FindingsOptions {
  readonly groupBy: FindingGrouping;
  readonly sortBy: FindingSorting;
  readonly filter: string;
}

export interface FindingsTree {
  readonly rows: readonly Row[];
  readonly shown: number;
  /** What would be shown without a filter. */
  readonly all: number;
}

export function findingsTree(
  sessions: readonly ListedSession[],
  options: FindingsOptions,
  identities: Identities,
): FindingsTree {
  const matches = matcherOf(options.filter);
  const count = { shown: 0, all: 0 };
  const rows = underSessions(sessions, (of, id) => {
    const { findings } = of.session;
    const keys = identities.idsOf(`${id}|findings`, findings.map(keyOf));
    const shown = findings
      .map((finding, index): Item => ({ of, finding, key: keys[index] ?? keyOf(finding) }))
      .filter((item) => matches(searchedTexts(item)))
      .sort(sortings[options.sortBy]);
    count.all += findings.length;
    count.shown += shown.length;
    return grouped(id, shown, {
      headingsOf: headings[options.groupBy],
      rowOf: (group, item) => rowOf(group, item, options.groupBy),
    });
  });
  return { rows, ...count };
}

interface Item {
  readonly of: ListedSession;
  readonly finding: Finding;
  readonly key: string;
}

const keyOf = (finding: Finding): string => `${finding.file} ${finding.kind} ${finding.text}`;

const headings: Record<FindingGrouping, (item: Item) => Heading[]> = {
  stride: ({ finding }) => strideHeadings(finding.stride),
  severity: ({ finding }) => severityHeadings(finding),
  interactor: ({ of, finding }) => elementHeadings(of.session, finding.about),
  interview: ({ of, finding }) => interviewHeadings(of.session, finding.file),
  kind: ({ finding }) => kindHeadings(finding),
};

/** The most severe first, the unrated after them, what was dismissed last. */
function severityRank(finding: Finding): number {
  if (finding.kind === 'dismissed') return severities.length + 1;
  return finding.severity === null ? severities.length : severities.indexOf(finding.severity);
}

/** What has no element comes last. */
const elementRank = ({ of, finding }: Item): number =>
  (finding.element === null ? undefined : elementCalled(of.session, finding.element)?.rank) ??
  of.session.elements.length;

/** Sorting is stable, so equals stay in the order of the notes. */
const sortings: Record<FindingSorting, (one: Item, other: Item) => number> = {
  severity: (one, other) => severityRank(one.finding) - severityRank(other.finding),
  notes: () => 0,
  interactor: (one, other) => elementRank(one) - elementRank(other),
};

const searchedTexts = ({ of, finding }: Item): (string | null)[] => [
  finding.kind,
  finding.severity,
  finding.id,
  finding.text,
  finding.how,
  finding.because,
  finding.mitigation,
  finding.owner,
  ...finding.about,
  strideNames(finding.stride),
  personNames(of.session, finding.saidBy),
  interviewText(of.session, finding.file),
];

function rowOf(group: string, { of, finding, key }: Item, groupBy: FindingGrouping): Row {
  const label = clipped(joined([finding.id, finding.text], ' '));
  const description = joined([
    groupBy === 'severity' ? null : finding.severity,
    groupBy === 'stride' ? null : finding.stride.join(' '),
    groupBy === 'interactor' ? null : finding.about.join(', '),
    groupBy === 'interview' ? null : interviewTitle(of.session, finding.file),
    lackingText(finding, groupBy),
  ]);
  return {
    id: `${group}/${key}`,
    label,
    description,
    icon: findingIcon(finding),
    tooltip: tooltipOf(of, finding),
    spoken: joined([finding.kind, label, description], ', '),
    contextValue: `finding.${finding.kind === 'risk' && !finding.demonstrated ? 'claim' : finding.kind}`,
    checked: null,
    fold: 'leaf',
    subject: { kind: 'finding', of, finding },
    children: [],
  };
}

/** A likelihood is only in the tooltip: medium stands in for it. */
const lackingWords: Readonly<Record<Exclude<Lacking, 'likelihood'>, string>> = {
  how: 'no attack path',
  stride: 'no category',
  impact: 'unrated: no impact',
};

/** `no attack path, unrated: no impact`, without what the heading above says already; '' for what is no hint. */
function lackingText(finding: Finding, groupBy: FindingGrouping): string {
  const said = groupBy === 'stride' ? 'stride' : groupBy === 'severity' ? 'impact' : null;
  return lackingOf(finding)
    .flatMap((part) => (part === 'likelihood' || part === said ? [] : lackingWords[part]))
    .join(', ');
}

const lackingOf = (finding: Finding): readonly Lacking[] => (countsAsHint(finding) ? lackingIn(finding) : []);

function tooltipOf({ session }: ListedSession, finding: Finding): Row['tooltip'] {
  const from = {
    given: 'as noted',
    impact: 'from impact and likelihood',
    calibration: 'from the calibration',
  };
  return tooltipLines(
    [null, finding.text],
    ['Severity', joined([finding.severity, finding.severityFrom && from[finding.severityFrom]], ', ')],
    ['STRIDE', strideNames(finding.stride)],
    ['About', finding.about.join(', ')],
    ['Attack path', finding.how],
    ['Dismissed because', finding.because],
    [
      english.labels.lacking,
      lackingOf(finding)
        .map((part) => english.lacking[part])
        .join(', '),
    ],
    ['Likelihood', finding.likelihood],
    ['Impact', finding.impact],
    ['Mitigation', joined([finding.mitigation, finding.effort])],
    ['Said by', personNames(session, finding.saidBy)],
    ['Interview', interviewText(session, finding.file)],
  );
}
