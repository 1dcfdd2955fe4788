/** Which rows a filter leaves, the headings that they stand under, and the sessions that those stand under. */
import { elementKey } from '../../core/note/note';
import { strideLetters, strideName, type Stride } from '../../core/note/stride';
import { channelOfPerson } from '../../core/session/people';
import { severities, type Finding, type Session } from '../../core/session/session';
import { elementIcon, flowIcon, interviewIcon, sessionIcon, severityIcons } from './icons';
import { groupRow, joined, type Row, type RowIcon, withChildren } from './row';
import { elementCalled, wholeInterviewText, lookupOf, personName, withCapital } from './sessionWords';
import { sessionId, type ListedSession, type RowSubject } from './subject';
import { firstNoteOf } from '../../core/session/meetingNotes';

/** `matcherOf('cookie spoof')` takes texts that hold both, whatever their case; an empty filter takes everything. */
export function matcherOf(filter: string): (texts: readonly (string | null)[]) => boolean {
  const words = folded(filter).split(/\s+/u).filter(Boolean);
  if (!words.length) return () => true;
  return (texts) => {
    const text = folded(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** A group that an item stands in; headings with one key are one group. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly icon: RowIcon | null;
  /** Groups come in this order; those of one rank as their first items do. */
  readonly rank: number;
  /** What one wants to know of it at a glance, such as how to reach a person. */
  readonly fact?: string | null;
  /** What menus act on: a person, for instance. */
  readonly subject?: RowSubject;
}

interface GroupedRows<Item> {
  readonly headingsOf: (item: Item) => readonly Heading[];
  readonly rowOf: (group: string, item: Item) => Row;
  /** What a heading says of the items below it, besides their number. */
  readonly noteOf?: (items: readonly Item[]) => string | null;
  readonly fold: Exclude<Row['fold'], 'leaf'>;
}

/** The items' rows under all their headings: an item of two categories stands in two groups. */
export function grouped<Item>(
  parent: string,
  items: readonly Item[],
  { headingsOf, rowOf, noteOf, fold }: GroupedRows<Item>,
): Row[] {
  const groups = new Map<string, { heading: Heading; items: Item[] }>();
  for (const item of items) {
    for (const heading of headingsOf(item)) {
      const group = groups.get(heading.key) ?? { heading, items: [] };
      groups.set(heading.key, group);
      group.items.push(item);
    }
  }
  return [...groups.values()]
    .sort((one, other) => one.heading.rank - other.heading.rank)
    .map(({ heading: { key, label, icon, fact, subject }, items: held }) => {
      const id = `${parent}/${key}`;
      const description = joined([String(held.length), noteOf?.(held) ?? null, fact ?? null]);
      const row = { ...groupRow(id, label, icon, [], description), fold };
      return withChildren(subject ? { ...row, subject, contextValue: subject.kind } : row, () =>
        held.map((item) => rowOf(id, item)),
      );
    });
}

/** So many rows can be looked at unfolded. Behind more of them groups begin folded. */
const mostUnfolded = 300;

/** What a view makes of one session. */
export interface SessionRows {
  /** How many items there are rows for. */
  readonly shown: number;
  /** The rows; groups among them begin as they are told. */
  readonly rowsOf: (fold: Exclude<Row['fold'], 'leaf'>) => readonly Row[];
}

/** Of a session that was not found. */
export const nothingShown: SessionRows = { shown: 0, rowsOf: () => [] };

/** Its rows, and how many are shown of all sessions together. */
interface FoundSessions {
  readonly of: (listed: ListedSession) => SessionRows | undefined;
  readonly all: { readonly shown: number };
}

/**
 * One session's rows stand alone, those of several under their sessions' titles; a session without rows is left out.
 * With `only`, one of several, its rows stand under its title, and the others are left out.
 */
export function underSessions(
  sessions: readonly ListedSession[],
  found: FoundSessions,
  only: ListedSession | null = null,
): readonly Row[] {
  const rowsIn = (listed: ListedSession) => found.of(listed) ?? nothingShown;
  const fold = (only ? rowsIn(only) : found.all).shown > mostUnfolded ? 'folded' : 'open';
  const [first] = sessions;
  if (first && sessions.length === 1) return rowsIn(first).rowsOf(fold);
  return (only ? [only] : sessions).flatMap((listed) => {
    const rows = rowsIn(listed);
    if (!rows.shown) return [];
    const row = groupRow(sessionId(listed), listed.session.title, sessionIcon, [], listed.place);
    return [withChildren({ ...row, fold }, () => rows.rowsOf(fold))];
  });
}

/** After everything that has a place of its own. */
const lastRank = Number.MAX_SAFE_INTEGER;

/** Of a name that stands somewhere, and that nothing opens or lists. */
const unknownRank = lastRank - 1;

/** A heading for each element or flow that something is about; the solution where it is about none. */
export function subjectHeadings(listed: ListedSession, names: readonly string[]): Heading[] {
  const { session } = listed;
  const about = (key: string | null): RowSubject => ({ kind: 'about', listed, key });
  if (!names.length) {
    const icon = { name: 'home', color: null };
    return [{ key: 'whole', label: 'Whole solution', icon, rank: lastRank, subject: about(null) }];
  }
  return names.map((name) => {
    const known = elementCalled(session, name);
    const flow = known ? undefined : lookupOf(session).flowByName.get(name);
    if (flow) {
      const rank = session.elements.length + flow.rank;
      const { key } = flow.value;
      return { key: `flow ${key}`, label: name, icon: flowIcon, rank, subject: about(key) };
    }
    return {
      key: `element ${known?.value.key ?? elementKey(name)}`,
      ...(known ? { subject: about(known.value.key) } : {}),
      label: known?.value.name ?? name,
      icon: elementIcon(known?.value ?? null),
      rank: known?.rank ?? unknownRank,
    };
  });
}

/** The interview in one of whose notes something stands. */
export function interviewHeadings(session: Session, file: string): Heading[] {
  const { interviewByFile } = lookupOf(session);
  const held = interviewByFile.get(file);
  const first = held ? firstNoteOf(held.value) : file;
  const known = interviewByFile.get(first);
  return [
    {
      key: `interview ${first}`,
      label: wholeInterviewText(session, first),
      icon: interviewIcon(known?.value ?? null),
      rank: known?.rank ?? unknownRank,
    },
  ];
}

/** `['S', 'T']` → `Spoofing` and `Tampering` */
export function strideHeadings(stride: readonly Stride[]): Heading[] {
  if (!stride.length) return [{ key: 'stride', label: 'No STRIDE category', icon: null, rank: lastRank }];
  return stride.map((letter) => ({
    key: `stride ${letter}`,
    label: strideName(letter),
    icon: null,
    rank: strideLetters.indexOf(letter),
  }));
}

/** Those of whom an answer is expected, by id where one is known. */
export function personHeadings(listed: ListedSession, ids: readonly string[]): Heading[] {
  const { session } = listed;
  if (!ids.length) {
    return [
      { key: 'nobody', label: 'Nobody in particular', icon: { name: 'person', color: null }, rank: lastRank },
    ];
  }
  return ids.map((id) => ({
    key: `person ${id}`,
    label: personName(session, id),
    icon: { name: 'person', color: null },
    rank: lookupOf(session).personById.get(id)?.rank ?? unknownRank,
    fact: channelOfPerson(session.people, id),
    subject: { kind: 'person', listed, person: id },
  }));
}

/** `Critical`, or `Unrated`; what was dismissed stands apart. */
export function severityHeadings(finding: Finding): Heading[] {
  if (finding.kind === 'dismissed') return kindHeadings(finding);
  const { severity } = finding;
  if (severity === null) return [{ key: 'unrated', label: 'Unrated', icon: null, rank: severities.length }];
  return [
    {
      key: `severity ${severity}`,
      label: withCapital(severity),
      icon: severityIcons[severity],
      rank: severities.indexOf(severity),
    },
  ];
}

/** A risk that was not demonstrated stands among the hints. */
export function kindHeadings(finding: Finding): Heading[] {
  if (finding.kind === 'dismissed')
    return [{ key: 'dismissed', label: 'Dismissed', icon: null, rank: lastRank }];
  if (finding.demonstrated) return [{ key: 'risks', label: 'Risks', icon: null, rank: 0 }];
  return [{ key: 'hints', label: 'Hints', icon: null, rank: 1 }];
}
