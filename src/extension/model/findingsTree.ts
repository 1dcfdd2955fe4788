/** The Findings view as data: risks, hints and what was dismissed. */
import { decidedBecause, decidedText } from '../../core/report/decidedText';
import { decidedWords, lackingParts, viewLabels } from '../../core/report/words/viewWords';
import { calibratedText } from '../../core/session/calibrations';
import { lackingIn, type Lacking } from '../../core/session/findings';
import { severities, type Finding, type Interview, type Session } from '../../core/session/session';
import { countsAsHint, isLapsed } from '../../core/session/status';
import {
  subjectHeadings,
  grouped,
  interviewHeadings,
  kindHeadings,
  matcherOf,
  severityHeadings,
  strideHeadings,
  type SessionRows,
  nothingShown,
  underSessions,
  type Heading,
} from './groups';
import { findingIcon } from './icons';
import { clipped, joined, tooltipLines, type Identities, type Row } from './row';
import {
  elementCalled,
  interviewText,
  interviewTitle,
  lookupOf,
  personNames,
  strideNameList,
} from './sessionWords';
import { SessionSums } from './sessionSums';
import { sessionId, type ListedSession, type SessionsChanged } from './subject';

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

interface FindingsTree {
  readonly rows: readonly Row[];
  readonly shown: number;
  /** What would be shown without a filter. */
  readonly all: number;
}

/** What the view makes of a session on a day. */
interface SessionFindings extends SessionRows {
  readonly all: number;
  readonly today: string;
}

/** Kept by who draws again, as long as the options are the same. */
export class FindingSums extends SessionSums<'shown' | 'all', SessionFindings> {
  constructor() {
    super(['shown', 'all']);
  }
}

/**
 * Rows for all findings that the filter leaves, grouped and sorted as the user chose. `today` is the date where the session
 * is held, as in `2026-11-25`: what was accepted until an earlier one has lapsed. With `only` the rows are those of one of
 * the sessions; all findings count still. Who keeps `sums` says which sessions have `changed` since.
 */
export function findingsTree(
  sessions: readonly ListedSession[],
  options: FindingsOptions,
  today: (listed: ListedSession) => string,
  identities: Identities,
  sums = new FindingSums(),
  only: ListedSession | null = null,
  changed: SessionsChanged = 'all',
): FindingsTree {
  sums.take(sessions, changed, today, (listed, day) => findingsIn(listed, options, day, identities));
  const { all } = sums.all;
  const { shown } = only ? (sums.of(only) ?? nothingShown) : sums.all;
  return { rows: underSessions(sessions, sums, only), shown, all };
}

function findingsIn(
  listed: ListedSession,
  { groupBy, sortBy, filter }: FindingsOptions,
  today: string,
  identities: Identities,
): SessionFindings {
  const { findings } = listed.session;
  const matches = matcherOf(filter);
  const left =
    filter === '' ? findings : findings.filter((finding) => matches(searchedTexts(listed, finding, today)));
  const rowsOf: SessionRows['rowsOf'] = (fold) => {
    const id = sessionId(listed);
    const keys = identities.idsOf(`${id}|findings`, findings.map(keyOf));
    const keyBy = new Map(findings.map((finding, index) => [finding, keys[index]]));
    const items = left
      .map((finding): Item => ({ listed, finding, day: today, key: keyBy.get(finding) ?? keyOf(finding) }))
      .sort(sortings[sortBy]);
    return grouped(id, items, {
      headingsOf: headings[groupBy],
      rowOf: (group, item) => rowOf(group, item, groupBy),
      fold,
    });
  };
  return { shown: left.length, all: findings.length, today, rowsOf };
}

interface Item {
  readonly listed: ListedSession;
  readonly finding: Finding;
  /** Today, where the session is held. */
  readonly day: string;
  readonly key: string;
}

/** Of a note that nobody typed in the findings are the same objects: what is made of one is kept with it. */
const keys = new WeakMap<Finding, string>();

function keyOf(finding: Finding): string {
  const key = keys.get(finding) ?? `${finding.file} ${finding.kind} ${finding.text}`;
  keys.set(finding, key);
  return key;
}

const headings: Record<FindingGrouping, (item: Item) => Heading[]> = {
  stride: ({ finding }) => strideHeadings(finding.stride),
  severity: ({ finding }) => severityHeadings(finding),
  interactor: ({ listed, finding }) => subjectHeadings(listed, finding.about),
  interview: ({ listed, finding }) => interviewHeadings(listed.session, finding.file),
  kind: ({ finding }) => kindHeadings(finding),
};

/** The most severe first, the unrated after them, what was dismissed last. */
function severityRank(finding: Finding): number {
  if (finding.kind === 'dismissed') return severities.length + 1;
  return finding.severity === null ? severities.length : severities.indexOf(finding.severity);
}

/** A finding without an element comes last. */
const elementRank = ({ listed, finding }: Item): number =>
  (finding.element === null ? undefined : elementCalled(listed.session, finding.element)?.rank) ??
  listed.session.elements.length;

/** Sorting is stable, so equals stay in the order of the notes. */
const sortings: Record<FindingSorting, (one: Item, other: Item) => number> = {
  severity: (one, other) => severityRank(one.finding) - severityRank(other.finding),
  notes: () => 0,
  interactor: (one, other) => elementRank(one) - elementRank(other),
};

const searchedTexts = (listed: ListedSession, finding: Finding, day: string): (string | null)[] => [
  finding.kind,
  finding.severity,
  finding.id,
  finding.text,
  finding.how,
  finding.because,
  finding.mitigation,
  finding.owner,
  finding.decision?.kind ?? null,
  finding.decision?.because ?? null,
  decidedText(finding, listed.session, day),
  isLapsed(finding, day) ? 'lapsed' : null,
  ...finding.about,
  strideNameList(finding.stride),
  personNames(listed.session, finding.saidBy),
  interviewText(listed.session, finding.file),
];

/** `accepted until 2027-03-31`, and whether that day is over; '' where nothing was decided. */
function decisionText(finding: Finding, day: string): string {
  const { decision } = finding;
  if (decision === null) return '';
  const words = decidedWords;
  const until = decision.until === null ? '' : ` ${words.until} ${decision.until}`;
  return `${words[decision.kind]}${until}${isLapsed(finding, day) ? ', lapsed' : ''}`;
}

/** What a row says besides its finding depends on these. */
interface Drawn {
  readonly people: Session['people'];
  readonly interview: Interview | undefined;
  readonly day: string;
  readonly groupBy: FindingGrouping;
  /** By the group that it stands in. */
  readonly rows: Map<string, Row>;
}

const drawn = new WeakMap<Finding, Drawn>();

function rowOf(group: string, item: Item, groupBy: FindingGrouping): Row {
  const { listed, finding, day, key } = item;
  const { people } = listed.session;
  const interview = lookupOf(listed.session).interviewByFile.get(finding.file)?.value;
  const before = drawn.get(finding);
  const isSame = before?.people === people && before.interview === interview && before.day === day;
  const { rows } = isSame && before.groupBy === groupBy ? before : { rows: new Map<string, Row>() };
  drawn.set(finding, { people, interview, day, groupBy, rows });
  const id = `${group}/${key}`;
  const known = rows.get(group);
  const row = known?.id === id ? known : rowMade(id, item, groupBy);
  rows.set(group, row);
  return { ...row, subject: { kind: 'finding', listed, finding } };
}

function rowMade(id: string, { listed, finding, day }: Item, groupBy: FindingGrouping): Row {
  const label = clipped(joined([finding.id, finding.text], ' '));
  const description = joined([
    groupBy === 'severity' ? null : finding.severity,
    decisionText(finding, day),
    groupBy === 'stride' ? null : finding.stride.join(' '),
    groupBy === 'interactor' ? null : finding.about.join(', '),
    groupBy === 'interview' ? null : interviewTitle(listed.session, finding.file),
    lackingText(finding, groupBy),
  ]);
  return {
    id,
    label,
    description,
    icon: findingIcon(finding, day),
    tooltip: tooltipOf(listed, finding, day),
    spoken: joined([finding.kind, label, description], ', '),
    contextValue: `finding.${finding.kind === 'risk' && !finding.demonstrated ? 'claim' : finding.kind}`,
    checked: null,
    fold: 'leaf',
    subject: null,
    children: [],
  };
}

/** A missing likelihood stands only in the tooltip: the rating takes it as medium. */
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

function tooltipOf({ session }: ListedSession, finding: Finding, day: string): Row['tooltip'] {
  const from = {
    given: 'as noted',
    impact: 'from impact and likelihood',
    calibration: finding.calibratedBy && calibratedText(finding.calibratedBy),
  };
  return tooltipLines(
    [null, finding.text],
    ['Severity', joined([finding.severity, finding.severityFrom && from[finding.severityFrom]], ', ')],
    ['STRIDE', strideNameList(finding.stride)],
    ['About', finding.about.join(', ')],
    ['Attack path', finding.how],
    [viewLabels.decision, decidedText(finding, session, day)],
    ['Decided because', decidedBecause(finding)],
    [finding.kind === 'dismissed' ? 'Dismissed because' : 'Because', finding.because],
    [
      viewLabels.lacking,
      lackingOf(finding)
        .map((part) => lackingParts[part])
        .join(', '),
    ],
    ['Likelihood', finding.likelihood],
    ['Impact', finding.impact],
    ['Mitigation', finding.mitigation],
    ['Effort', finding.effort],
    ['Status', finding.status],
    ['Said by', personNames(session, finding.saidBy)],
    ['Interview', interviewText(session, finding.file)],
  );
}
