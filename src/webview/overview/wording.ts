/** The page's words for what an overview counts. */
import { strideName } from '../../core/note/stride';
import { oneLine } from '../../core/text/oneLine';
import { roleNames } from '../../core/sessionFile/sessionFile';
import type { CoverageCell } from '../../core/session/coverageMatrix';
import type {
  AskGroup,
  FindingGroup,
  OverviewInteractor,
  OverviewInterview,
} from '../../core/interview/overview/overview';
import { counted } from '../shared/counted';

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
