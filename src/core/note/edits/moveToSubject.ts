/** Makes what was noted about one element or flow one of another: a tag says so, a question moves. Format page, section 8. */
import { detailsCalled } from '../detailKeys';
import { aboutOf } from '../details';
import { flowName, questionKeyOf, stepsOfFlow, subjectKeyOf } from '../flowRows';
import { elementKey, type Note, type Question, type Tag } from '../note';
import type { LineRange, Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { addDetails } from './addDetails';
import { keyOfNew, type NewSubject, placesFor, type QuestionPlace, waysAt, withSubject } from './addQuestion';
import { changeEach, tagOfTarget } from './changeTag';
import { changeOf, firstLawful, tagSignsOf, withoutMark } from './checkedEdit';
import { oneAfterAnother, type Step } from './composedEdits';
import type { LineTarget } from './lineTarget';
import { columnsOf, continuationOf, indent } from './layout';
import { questionOfTarget } from './questionStatus';

/**
 * Makes several tags and questions of a note be about something, each as it was seen: a tag by its `about:`, a question by
 * its place. Null when one of them is gone or can't: all or none.
 */
export function moveToSubject(
  note: Note,
  targets: readonly LineTarget[],
  subject: NewSubject | null,
): readonly TextEdit[] | null {
  const tags = targets.filter((target) => tagOfTarget(note, target));
  const questions = targets
    .filter((target) => !tags.includes(target))
    .map((target) => note.questions.findIndex((one) => one === questionOfTarget(note, target)));
  if (questions.includes(-1)) return null;
  return oneAfterAnother(note, [
    (read) => changeEach(read, tags, (present, target) => setAbout(present, target, subject)),
    (read) =>
      moveQuestions(
        read,
        [...new Set(questions)].sort((one, other) => one - other),
        subject,
      ),
  ]);
}

/**
 * A tag gets `about:` with the name of what it is about, where that is not what its section says: `- #hint the key` and
 * Loans becomes `- #hint the key` with `- about: Loans` nested; null is the solution as a whole, `none`. It stays where
 * somebody said it. Null for a flow, and when a name can't stand there, as one with a `;`.
 */
function setAbout(note: Note, target: LineTarget, subject: NewSubject | null): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || tag.kind === 'flow') return null;
  const wanted = subject === null ? [] : [aboutKey(nameOf(subject))];
  if (isAbout(tag, wanted)) return [];
  const isOwn = isSame(tag.element ? [tag.element.key] : [], wanted);
  const value = subject === null ? 'none' : nameOf(subject);
  const [present] = detailsCalled(tag, 'about');
  if (!present) return addDetails(note, tag, [{ key: 'about', value }], [], (one) => isAbout(one, wanted));
  const line = isOwn ? lineAlone(note, present.span) : null;
  const change = changeOf(tag);
  const ways: { readonly edit: TextEdit; readonly replaced: readonly Span[] }[] = [
    ...(line ? [{ edit: { span: line, newText: '' }, replaced: [line] }] : []),
    { edit: { span: present.valueSpan, newText: value }, replaced: [] },
  ];
  const others = otherDetails(tag);
  for (const { edit, replaced } of ways) {
    const done = firstLawful(
      note,
      [[edit]],
      { ...change, rewritten: [...tagSignsOf(tag), present.span], replaced },
      (after) => {
        const changed = after.tags[note.tags.indexOf(tag)];
        return (
          changed?.kind === tag.kind &&
          changed.text === tag.text &&
          otherDetails(changed) === others &&
          isAbout(changed, wanted)
        );
      },
    );
    if (done) return done;
  }
  return null;
}

/** As it stands behind `about:`. */
const nameOf = (subject: NewSubject): string =>
  subject.kind === 'flow'
    ? flowName(stepsOfFlow(subject.row)).replaceAll(' → ', ' -> ').replaceAll(' ↔ ', ' <-> ')
    : subject.name.replace(/\s+/g, ' ').trim();

const aboutKey = (name: string): string => elementKey(name);

const isAbout = (tag: Tag, wanted: readonly string[]): boolean => isSame(aboutOf(tag).map(aboutKey), wanted);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

const otherDetails = ({ details }: Tag): string =>
  JSON.stringify(
    details.flatMap(({ key, value, of }) =>
      key === 'about' && of === null ? [] : [[key, value, of?.value]],
    ),
  );

/** The line of a detail with the break in front of it, where nothing else stands on it. */
function lineAlone({ lines }: Note, { start, end }: Span): Span | null {
  const line = lines.lineAt(start);
  const isAlone =
    line > 0 &&
    /^[\s>]*(?:[-*+][ \t]+)?$/.test(lines.textOf(line).slice(0, start - lines.startOf(line))) &&
    lines.lineAt(end) === line &&
    lines.endOf(line) === end;
  return isAlone ? { start: lines.endOf(line - 1), end } : null;
}

/** One after the other, in the order of the text; what stands in the item of one that moved goes along. */
function moveQuestions(
  note: Note,
  indices: readonly number[],
  subject: NewSubject | null,
): readonly TextEdit[] | null {
  const key = subject && keyOfNew(subject);
  const moved = indices
    .flatMap((index) => note.questions[index] ?? [])
    .filter((question, _, all) => subjectKeyOf(question) !== key && !isBelow(question, all));
  // Of those that read alike the ones in front of it have moved by then.
  const gone = new Map<string, number>();
  return oneAfterAnother(
    note,
    moved.map((question): Step => {
      const alike = note.questions.filter((one) => placedAs(one) === placedAs(question)).indexOf(question);
      return (read) => {
        const before = gone.get(placedAs(question)) ?? 0;
        gone.set(placedAs(question), before + 1);
        const same = read.questions.filter((one) => placedAs(one) === placedAs(question))[alike - before];
        return same ? moveQuestion(read, same, subject, key) : null;
      };
    }),
  );
}

const isBelow = ({ parent }: Question, others: readonly Question[]): boolean =>
  parent !== null && (others.includes(parent) || isBelow(parent, others));

/** What tells it from the others of its note, but from one that reads alike in the same place. */
const placedAs = (question: Question): string =>
  JSON.stringify([saidBy(question), subjectKeyOf(question), question.parent && withoutMark(question.parent)]);

/**
 * Moves a question, with its answer and follow-ups, behind the last one of an element's section, or below the row of a flow;
 * with the heading or row where the note has none. A follow-up becomes a question of its own. Null when the same is asked
 * there, and when something else would read differently.
 */
function moveQuestion(
  note: Note,
  question: Question,
  subject: NewSubject | null,
  key: string | null,
): readonly TextEdit[] | null {
  const places = placesFor(note, subject);
  if (places) return movedTo(note, question, key, places);
  return (
    subject &&
    withSubject(note, subject, (present) => {
      const same = present.questions.find(({ mark }) => mark.start === question.mark.start);
      const found = same && placesFor(present, subject);
      return found ? movedTo(present, same, key, found) : null;
    })
  );
}

function movedTo(
  note: Note,
  question: Question,
  key: string | null,
  places: readonly QuestionPlace[],
): readonly TextEdit[] | null {
  const { lines } = note;
  const first = lines.lineAt(question.item.start);
  const range: LineRange = { start: first, end: lines.lineAt(question.item.end) + 1 };
  const before = lines.textOf(first).slice(0, question.mark.start - 1 - lines.startOf(first));
  // Of an item in the line of another one, or of a task, the line is not its own.
  if (!/^\uFEFF?[\s>]*(?:[-*+]|\d{1,9}[.)])[\s\p{Cf}]+$/u.test(before)) return null;
  const marker = { start: lines.startOf(first), end: question.mark.start - 1 };
  const taken = takenOut(note, range);
  const ways = (question.text.endsWith('?') ? [''] : ['', '?']).flatMap((mark) =>
    places
      .filter(({ offset }) => offset <= taken.start || offset >= taken.end)
      .flatMap((place) => waysAt(note.text, place, blockAt(note, question, range, place, mark)))
      .map(({ edits }) => [{ span: taken, newText: '' }, ...edits]),
  );
  const said = allSaid(note);
  const own = saidBy(question);
  const alike = ({ questions }: Note): number =>
    questions.filter((one) => subjectKeyOf(one) === key && saidBy(one) === own).length;
  return firstLawful(
    note,
    ways,
    { adds: true, rewritten: [marker], replaced: [question.item, taken] },
    (after) =>
      allSaid(after) === said && repeated(after) <= repeated(note) && alike(after) === alike(note) + 1,
  );
}

/** The lines of an item with one break, and a blank line in front of it where two would be left. */
function takenOut({ lines }: Note, { start, end }: LineRange): Span {
  const isBlank = (line: number) => line < 0 || line >= lines.count || /^[\s>]*$/.test(lines.textOf(line));
  const from = start > 1 && isBlank(start - 1) && isBlank(end) ? start - 1 : start;
  if (from === 0)
    return {
      start: lines.textOf(0).startsWith('\uFEFF') ? 1 : 0,
      end: lines.startOf(Math.min(end, lines.count - 1)),
    };
  return { start: lines.endOf(from - 1), end: lines.endOf(end - 1) };
}

/**
 * The lines of an item as they stand at another place: each keeps how much further it is indented than the words of the
 * first. What would be nobody's question there gets a question mark.
 */
function blockAt(
  { lines, text }: Note,
  { mark, textSpan }: Question,
  { start, end }: LineRange,
  place: QuestionPlace,
  questionMark: string,
): string[] {
  const content = mark.start - 1;
  const old = continuationOf(lines, content);
  const prefix = place.marker.replace(/[^>\t]/g, ' ');
  const marked = (line: number): string => {
    const [from, to] = [Math.max(content, lines.startOf(line)), lines.endOf(line)];
    const isLast = textSpan.end >= from && textSpan.end <= to;
    return isLast
      ? text.slice(from, textSpan.end) + questionMark + text.slice(textSpan.end, to)
      : text.slice(from, to);
  };
  const block = [place.marker + marked(start)];
  for (let line = start + 1; line < end; line++) {
    const written = marked(line);
    block.push(/^[\s>]*$/.test(written) ? indent(prefix, '') : prefix + behindIndent(written, old));
  }
  return block;
}

/** What stands behind the indentation of an item's lines; of a lazy line all words. */
function behindIndent(written: string, old: string): string {
  if (written.startsWith(old)) return written.slice(old.length);
  const quotes = old.split('>').length - 1;
  let rest = written;
  for (let depth = 0; depth < quotes; depth++) rest = rest.replace(/^[ \t]*>[ ]?/, '');
  const blanks = /^[ \t]*/.exec(rest)?.[0] ?? '';
  const width = columnsOf(old.slice(old.lastIndexOf('>') + 1));
  return ' '.repeat(Math.max(0, columnsOf(blanks) - width)) + rest.slice(blanks.length);
}

/** How many questions say what another one asks of the same. */
const repeated = ({ questions }: Note): number =>
  questions.length -
  new Set(questions.map((one) => `${subjectKeyOf(one) ?? ''}\n${questionKeyOf(one)}`)).size;

const saidBy = (question: Question): string => {
  const { id, stride, status, answer, speakers, deferredTo, due, at } = question;
  return JSON.stringify([withoutMark(question), id, stride, status, answer, speakers, deferredTo, due, at]);
};

/** All that the note says, wherever it stands. */
const allSaid = ({ elements, flows, questions, tags }: Note): string =>
  JSON.stringify([
    elements.map(({ key, kind, type, level }) => [key, kind, type, level]),
    flows.map(({ key, text }) => [key, text]).sort(),
    questions.map(saidBy).sort(),
    tags
      .map(({ kind, stride, severity, text, id, due, at, saidBy: said, task, details, people, question }) =>
        JSON.stringify([
          [kind, stride, severity, text, id, due, at, said, task],
          details.map(({ key, value, of }) => [key, value, of?.value]),
          people.map((one) => one.id),
          question && withoutMark(question),
        ]),
      )
      .sort(),
  ]);
