/** What an overview lists, as groups of entries. */
import { strideName } from '../../core/note/stride';
import type { FromOverview } from '../../core/protocol/overviewProtocol';
import { oneLine } from '../../core/text/oneLine';
import type {
  AskGroup,
  FindingGroup,
  InterviewState,
  OverviewInterview,
  OverviewReadiness,
} from '../../core/interview/overview/overview';
import { firstShown } from '../../core/interview/overview/overview';
import type { Entry, Group } from './entries';
import { askWords, titleWord, findingWords, interviewLine } from './wording';

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
