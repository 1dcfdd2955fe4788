/** What can be done about the front matter. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { type Note, roles } from '../../note/note';
import { setValue } from '../../sessionFile/setValue';
import { flowText, scalarText, type YamlScalar } from '../../yaml/yamlText';
import { nearest } from '../../text/compareTexts';
import { countOf, type NoteProblem, type ProblemFix } from './problemFix';
import { isDate } from '../../text/date';

/** Behind the lines that look like YAML. */
export function openFrontMatter({ text, note }: NoteProblem): ProblemFix[] {
  const { lines } = note;
  if (countOf(note, 'front-matter-open') === 0) return [];
  let last = 0;
  while (last + 1 < lines.count && /^(?:[\w-]+:(?:\s|$)|[ \t]+\S|- |#\s)/.test(lines.textOf(last + 1)))
    last++;
  return [
    {
      kind: 'edit',
      title: 'Close the front matter',
      isPreferred: true,
      edits: () => [insertAt(lines.endOf(last), `${lineBreakOf(text)}---`)],
    },
  ];
}

export function unknownRole(problem: NoteProblem): ProblemFix[] {
  const { text, span } = problem;
  const meant = nearest(text.slice(span.start, span.end), roles);
  return [...meant, ...roles.filter((role) => !meant.includes(role))].map((role) => ({
    kind: 'edit',
    title: `Change to ${role}`,
    isPreferred: role === meant[0],
    edits: () => withValue(problem, role, (after) => after.frontMatter.role === role),
  }));
}

/** A date of the front matter, or the `due:` of a question or tag. */
export function malformedDate(problem: NoteProblem): ProblemFix[] {
  const { text, note, span } = problem;
  const key = keyAt(problem);
  const written = text.slice(span.start, span.end);
  if (key !== null) {
    return datesMeant(written.replace(/^["']|["']$/g, '')).map((date) => ({
      kind: 'edit',
      title: `Change to ${date}`,
      isPreferred: true,
      edits: () => withValue(problem, date, (after) => valueOf(after, key) === date),
    }));
  }
  const [, before = ''] = /^(due:[ \t]*)/i.exec(written) ?? [];
  // A due day takes no time; the mark itself ends before the colon of one.
  const time = /^:\d{2}(?::\d{2})?/.exec(text.slice(span.end))?.[0] ?? '';
  const meant = written.slice(before.length) + time;
  const day = meant.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?$/, '');
  const days = day === meant ? datesMeant(day) : [day, ...datesMeant(day)];
  const place = { start: span.start + before.length, end: span.end + time.length };
  return days.map((date) => ({
    kind: 'edit',
    title: `Change to ${date}`,
    isPreferred: true,
    edits: () => {
      const edits = [{ span: place, newText: date }];
      const question = note.questions.find(({ firstLine }) => isWithin(place.start, firstLine));
      const tag = note.tags.findLast((one) => one.span.start < place.start);
      const change = { ...(question ? { question } : {}), ...(tag ? { tag } : {}) };
      return firstLawful(
        note,
        [edits],
        change,
        (after) => countOf(after, 'malformed-date') === countOf(note, 'malformed-date') - 1,
      );
    },
  }));
}

/** What the session file says goes into the note, or the other way round. */
export function meetingDiffers(problem: NoteProblem): ProblemFix[] {
  const { note, session, file } = problem;
  const index = session.meetings.findIndex((meeting) => meeting.note === file);
  const meeting = session.meetings[index];
  const key = keyAt(problem);
  if (!meeting || (key !== 'title' && key !== 'role' && key !== 'date' && key !== 'minutes')) return [];
  const inFile = key === 'date' ? 'start' : key;
  const [planned, held] = [meeting[inFile], note.frontMatter[key]];
  if (planned === null || held === null) return [];
  const fixes: ProblemFix[] = [
    {
      kind: 'sessionFile',
      title: `Take over ${key} into the session file`,
      edits: (text) => setValue(text, ['meetings', index, inFile], held),
    },
  ];
  // A meeting may be for something that is no interview.
  if (key !== 'role' || roles.some((role) => role === planned)) {
    fixes.push({
      kind: 'edit',
      title: `Take over ${key} from the session file`,
      edits: () => withValue(problem, planned, (after) => valueOf(after, key) === planned),
    });
  }
  return fixes;
}

/** A number that is none: there is no telling which one was meant. */
export function impossibleMinutes(problem: NoteProblem): ProblemFix[] {
  const { text, span } = problem;
  const written = text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  const [, hours, minutes] = /^(\d{1,2}) ?(?:h|hours?)?(?::?(\d{2}))?$/i.exec(written) ?? [];
  const meant = /^(\d{1,4}) ?(?:m|min|minutes?)$/i.exec(written)?.[1];
  const number = meant === undefined ? Number(hours) * 60 + Number(minutes ?? 0) : Number(meant);
  if (Number.isNaN(number)) return [];
  return [
    {
      kind: 'edit',
      title: `Change to ${number}`,
      isPreferred: true,
      edits: () => withValue(problem, number, (after) => after.frontMatter.minutes === number),
    },
  ];
}

/** The front matter's key whose value the problem is about. */
export const keyAt = ({ note, span }: NoteProblem): string | null =>
  [...note.frontMatter.values].find(([, value]) => value.start === span.start)?.[0] ?? null;

/** Another value in the same place; all other keys stay as they are. */
function withValue(
  problem: NoteProblem,
  value: YamlScalar,
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  const { note, span } = problem;
  const key = keyAt(problem);
  const ways = [scalarText(value), flowText(value)].map((newText) => [{ span, newText }]);
  return firstLawful(
    note,
    ways,
    {},
    (after) => wanted(after) && othersOf(after, key) === othersOf(note, key),
  );
}

const valueOf = ({ frontMatter }: Note, key: string): unknown =>
  Object.entries(frontMatter).find(([name]) => name === key)?.[1];

const othersOf = ({ frontMatter }: Note, key: string | null): string =>
  JSON.stringify(
    Object.entries(frontMatter).filter(([name]) => name !== key && name !== 'span' && name !== 'values'),
  );

const isWithin = (offset: number, { start, end }: { start: number; end: number }): boolean =>
  start <= offset && offset <= end;

/**
 * The dates that somebody may have meant, as notes write them: `24.11.2026` → `['2026-11-24']`; both for
 * `3/4/2026`, whose order nobody knows. None when it is no date in any order.
 */
export function datesMeant(written: string): readonly string[] {
  const [, day = written, time = ''] =
    /^(\S+?)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(written.trim()) ?? [];
  const at = time === '' ? '' : `T${time.indexOf(':') === 1 ? '0' : ''}${time}`;
  const dates = orders.flatMap(([shape, order]) => {
    const found = shape.exec(day);
    if (!found) return [];
    const [year = '', month = '', date = ''] = order.map((index) => found[index] ?? '');
    return [`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}${at}`];
  });
  return [...new Set(dates)].filter((date) => date !== written && isDate(date));
}

/** Where year, month and day stand. */
const orders: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3]],
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 1, 2]],
];
