/** What is prepared of a session, and what is still missing, as rows below it. */
import {
  costOf,
  costText,
  isBegun,
  isPlanned,
  preparationOf,
  type PreparationItem,
  type PreparationKind,
  type PreparationPart,
} from '../../core/planning/readiness/preparation';
import { readinessCount, readinessOf, type ReadinessItem } from '../../core/planning/readiness/readiness';
import type { Session } from '../../core/session/session';
import type { SessionFile } from '../../core/sessionFile/parseSessionFile';
import type { Span } from '../../core/text/span';
import { preparationIcons, readinessIcons } from './icons';
import { clipped, groupRow, joined, leafRow, tooltipLines, type Identities, type Row } from './row';
import { withCapital } from './sessionWords';
import type { ListedSession } from './subject';

/**
 * Two folded groups: the five parts of the preparation with their states, and what is missing or advisable with the
 * reason. None for a session whose file plans nothing: who only takes notes has nothing to prepare.
 */
export function preparationRows(id: string, listed: ListedSession, identities: Identities): Row[] {
  const { session, sessionFile } = listed;
  if (!sessionFile) return [];
  const { parts, items, hasPlan } = derivedFrom(session, sessionFile);
  if (!hasPlan) return [];
  const prepared = folded(
    `${id}/preparation`,
    'Preparation',
    parts.map((part) => partRow(`${id}/preparation/${part.kind}`, listed, sessionFile, part)),
    preparedText(parts),
  );
  const keys = identities.idsOf(
    `${id}|readiness`,
    items.map(({ key }) => key),
  );
  const readiness = folded(
    `${id}/readiness`,
    'Readiness',
    [
      ...costRows(`${id}/cost`, listed, sessionFile),
      ...items.map((item, index) =>
        readinessRow(`${id}/readiness/${keys[index]}`, listed, sessionFile, item),
      ),
    ],
    readinessCount(items),
  );
  return [prepared, readiness];
}

interface Derived {
  readonly parts: readonly PreparationPart[];
  readonly items: readonly ReadinessItem[];
  readonly hasPlan: boolean;
}

/** Made once for a session file: all of it comes from there, however often the notes change. */
const derived = new WeakMap<SessionFile, Derived>();

function derivedFrom(session: Session, file: SessionFile): Derived {
  const known = derived.get(file);
  if (known) return known;
  const parts = preparationOf(session, file);
  const made = {
    parts,
    items: readinessOf(session, file),
    hasPlan: isPlanned(session, parts),
  };
  derived.set(file, made);
  return made;
}

const preparedText = (parts: readonly PreparationPart[]): string =>
  `${parts.filter(isBegun).length} of ${parts.length} begun`;

function partRow(id: string, listed: ListedSession, file: SessionFile, part: PreparationPart): Row {
  const { kind, state, items } = part;
  const label = withCapital(kind);
  return {
    ...leafRow(id, `preparation.${kind}`, label, state),
    icon: preparationIcons[kind],
    tooltip: tooltipLines([null, label], ['State', state]),
    fold: items.length ? 'folded' : 'leaf',
    subject: preparedSubject(listed, file, part),
    children: items.map((item, index) => itemRow(`${id}/${index}`, listed, file, kind, item)),
  };
}

const itemRow = (
  id: string,
  listed: ListedSession,
  file: SessionFile,
  kind: PreparationKind,
  item: PreparationItem,
): Row => ({
  ...leafRow(id, `preparation.${kind}.item`, clipped(item.title), item.state),
  tooltip: tooltipLines([null, item.title], ['State', item.state]),
  subject: preparedSubject(listed, file, item),
});

const preparedSubject = (
  listed: ListedSession,
  file: SessionFile,
  { path, span }: PreparationItem | PreparationPart,
): Row['subject'] => ({ kind: 'prepared', listed, path, place: placeAt(listed, file, span) });

function readinessRow(id: string, listed: ListedSession, file: SessionFile, item: ReadinessItem): Row {
  const { message, reason } = item;
  const fix = item.fix?.title ?? null;
  return {
    ...leafRow(id, fix === null ? 'readiness' : 'readiness.fixable', clipped(message), reason),
    icon: readinessIcons[item.level],
    tooltip: tooltipLines([null, message], ['Why', reason], ['Fix', fix]),
    spoken: joined([item.level, message, reason, fix === null ? null : `Fix: ${fix}`], ', '),
    subject: { kind: 'readiness', listed, item, place: placeAt(listed, file, item.span) },
  };
}

/** What the plan costs. It is no shortcoming, but stands above them to be seen. */
function costRows(id: string, listed: ListedSession, file: SessionFile): Row[] {
  const { session } = listed;
  if (!session.meetings.length) return [];
  const { message, lines } = costText(costOf(session), session.people);
  const path = ['meetings'];
  return [
    {
      ...leafRow(id, 'cost', message, ''),
      icon: readinessIcons.cost,
      tooltip: tooltipLines([null, message], ...lines.map((line) => [null, line] as const)),
      spoken: joined(['cost', message, ...lines], ', '),
      subject: { kind: 'prepared', listed, path, place: placeAt(listed, file, file.spanOf(path)) },
    },
  ];
}

const folded = (id: string, label: string, rows: readonly Row[], description: string): Row => ({
  ...groupRow(id, label, null, rows, description),
  fold: 'folded',
});

/** The line where something begins; a long list is not selected as a whole. */
function placeAt({ session }: ListedSession, { lines }: SessionFile, { start, end }: Span) {
  const line = lines.lineAt(start);
  return {
    file: session.file ?? '',
    line: line + 1,
    span: { start, end: Math.min(end, lines.endOf(line)) },
  };
}
