/** An overview in words: what it counts, and what it lists, as groups of entries. */
import { strideName } from '../../core/note/stride';
import { oneLine } from '../../core/text/oneLine';
import { roleNames } from '../../core/sessionFile/sessionFile';
import type { CoverageCell } from '../../core/session/coverageMatrix';
import {
  type AskGroup,
  type FindingGroup,
  firstShown,
  type InterviewState,
  type OverviewInteractor,
  type OverviewInterview,
  type OverviewReadiness,
} from '../../core/interview/overview/overview';
import { counted } from '../shared/element';
import type { FromOverview } from '../../core/protocol/overviewProtocol';
import type { Entry, Group } from './entries';

export type Counted = Pick<CoverageCell, 'open' | 'hints' | 'risks'>;

/** `{ answered: 3, asked: 5, open: 2, hints: 1, … }` → `3 of 5 answered, 2 open, 1 hint`; `not asked` where nobody did. */
const cellWords = (cell: CoverageCell): string =>
  [
    cell.asked > 0 ? `${cell.answered} of ${cell.asked} answered` : 'not asked',
    ...countWords(cell).map(([, words]) => words),
  ].join(', ');

/** The name of a cell for whoever does not see where it stands. */
export const cellName = (interactor: OverviewInteractor, cell: CoverageCell): string =>
  `${oneLine(interactor.name)}, ${strideName(cell.stride)}: ${cellWords(cell)}`;

/** What there is of open questions, hints and risks. */
export const countWords = ({ open, hints, risks }: Counted): [keyof Counted, string][] => [
  ...(open > 0 ? ([['open', `${open} open`]] as [keyof Counted, string][]) : []),
  ...(hints > 0 ? ([['hints', counted(hints, 'hint')]] as [keyof Counted, string][]) : []),
  ...(risks > 0 ? ([['risks', counted(risks, 'risk')]] as [keyof Counted, string][]) : []),
];

/** `2 risks, 1 hint` */
export const findingWords = ({ risks, hints }: Pick<FindingGroup, 'risks' | 'hints'>): string =>
  [...(risks > 0 ? [counted(risks, 'risk')] : []), ...(hints > 0 ? [counted(hints, 'hint')] : [])].join(', ');

/** `3 open, 1 overdue` */
export const askWords = ({ open, overdue }: AskGroup): string =>
  overdue > 0 ? `${open} open, ${overdue} overdue` : `${open} open`;

/** `critical` → `Critical` */
export const titleWord = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const mostPeople = 8;

/** `2026-11-24 10:00 · Architects · Dana Reyes, Lee Park`; what is not known is left out. */
export const interviewLine = ({ date, role, people }: OverviewInterview): string =>
  [
    date?.replace('T', ' ').slice(0, 16) ?? 'no date',
    role === null ? null : role === 'analysis' || role === 'discussion' ? titleWord(role) : roleNames[role],
    people.slice(0, mostPeople).map(oneLine).join(', '),
    people.length > mostPeople ? `and ${people.length - mostPeople} more` : null,
  ]
    .filter((part) => part)
    .join(' · ');

/** What stands for a word where there is no room for it. */
export const signs: Readonly<Record<keyof Counted, string>> = { open: '?', hints: '◇', risks: '▲' };

// What an overview lists, as groups of entries.

type Send = (message: FromOverview) => void;

const inSessions = (send: Send): Group['all'] => ({
  name: 'Sessions',
  open: () => send({ type: 'openView', view: 'sessions' }),
});

export const findingEntries = (groups: readonly FindingGroup[], send: Send): readonly Group[] =>
  groups.map((group) => ({
    key: group.severity ?? 'unrated',
    title: titleWord(group.severity ?? 'unrated'),
    sum: findingWords(group),
    look: `severity-${group.severity ?? 'unrated'}`,
    more: group.risks + group.hints - group.first.length,
    all: { name: 'Findings', open: () => send({ type: 'openView', view: 'findings' }) },
    entries: group.first.map(({ file, line, id, text, isRisk, stride, about }) => ({
      key: `${file}\n${text}`,
      label: [isRisk ? 'Risk' : 'Hint', id].filter(Boolean).join(' '),
      text: oneLine(text),
      note: [stride.map(strideName).join(', '), about.map(oneLine).join(', ')].filter(Boolean).join(' · '),
      stands: 'in',
      open: () => send({ type: 'openLine', file, line }),
    })),
  }));

export const askEntries = (groups: readonly AskGroup[], send: Send): readonly Group[] =>
  groups.map((group) => ({
    key: group.person === null ? 'nobody' : `person ${group.person}`,
    title: group.person === null ? 'Nobody in particular' : oneLine(group.person),
    sum: askWords(group),
    look: 'person',
    more: group.open - group.first.length,
    all: { name: 'Open Questions', open: () => send({ type: 'openView', view: 'openQuestions' }) },
    entries: group.first.map(({ file, line, text, element, due, isOverdue }) => ({
      key: `${file}\n${text}`,
      label: due === null ? '' : isOverdue ? `Overdue since ${due}` : `Due ${due}`,
      text: oneLine(text),
      note: element === null ? '' : oneLine(element),
      stands: isOverdue ? 'out' : 'in',
      open: () => send({ type: 'openLine', file, line }),
    })),
  }));

const stateTitles: readonly (readonly [InterviewState, string])[] = [
  ['now', 'Right now'],
  ['to-come', 'To come'],
  ['held', 'Held'],
];

/** What is to come before what was held, the newest of those first. */
export function interviewEntries(all: readonly OverviewInterview[], send: Send): readonly Group[] {
  return stateTitles.flatMap(([state, title]) => {
    const some = all.filter((interview) => interview.state === state);
    if (!some.length) return [];
    const entries = firstShown(state === 'held' ? some.toReversed() : some).map((interview): Entry => {
      const { file } = interview;
      return {
        key: `${file ?? 'none'}\n${interview.title}`,
        label: '',
        text: oneLine(interview.title),
        note: `${interviewLine(interview)}${state === 'held' && file === null ? ' · no note' : ''}`,
        stands: 'in',
        open: file === null ? null : () => send({ type: 'openLine', file, line: 1 }),
      };
    });
    const more = some.length - entries.length;
    const look = `interviews-${state}`;
    return [{ key: state, title, sum: String(some.length), look, entries, more, all: inSessions(send) }];
  });
}

export function readinessEntries(
  { missing, advice, first }: OverviewReadiness,
  send: Send,
): readonly Group[] {
  const counts = { missing, advice };
  return (['missing', 'advice'] as const).flatMap((level) => {
    const entries = first
      .filter((item) => item.level === level)
      .map(({ key, message, reason }): Entry => {
        const open = () => send({ type: 'openMissing', key });
        return { key, label: '', text: message, note: reason, stands: 'in', open };
      });
    if (counts[level] === 0) return [];
    const more = counts[level] - entries.length;
    return [
      {
        ...{ key: level, title: titleWord(level), sum: String(counts[level]), look: level },
        ...{ entries, more, all: inSessions(send) },
      },
    ];
  });
}
