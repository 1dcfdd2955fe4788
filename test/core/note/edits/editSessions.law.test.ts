/** Random sessions of edits over notes of every shape. `EDIT_SESSIONS` makes the run longer. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addQuestion } from '../../../../src/core/note/edits/addQuestion';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { appendElement } from '../../../../src/core/note/edits/appendElement';
import { appendTag, askBeside, calibrate } from '../../../../src/core/note/edits/appendTag';
import { setTagStride } from '../../../../src/core/note/edits/changeTag';
import { closeAsk, reopenAsk } from '../../../../src/core/note/edits/closeAsk';
import { confirmRisk, dismissTag, mergeHint, turnIntoHint } from '../../../../src/core/note/edits/judgeHint';
import { deferQuestion, setQuestionStatus } from '../../../../src/core/note/edits/questionStatus';
import { extractTag, refactoringsOf, turnIntoQuestion } from '../../../../src/core/note/edits/refactorings';
import { stampInterview } from '../../../../src/core/note/edits/stampInterview';
import { writeAnswer } from '../../../../src/core/note/edits/writeAnswer';
import type { Note, Question, Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { namesInNote } from '../../../../src/core/language/names/namesInNote';
import { renameName } from '../../../../src/core/language/names/renameName';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { containsOffset, type Span } from '../../../../src/core/text/span';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { assertNothingLost } from './assertNothingLost';
import { assertKept } from './editLaw';
import { facts } from '../randomNotes';
import { typedShape, wildNote, withWords } from '../wildNotes';

/** An edit, the words that it is meant to replace, and what it is about: all else must read as before. */
interface Made {
  readonly edits: readonly TextEdit[] | null;
  readonly meant?: string;
  readonly question?: Question | null;
  readonly tag?: Tag;
  /** The lines that are written anew, and where an answer begins on its question's line. */
  readonly lines?: (line: number) => boolean;
  readonly opening?: Span | null;
  /** Names change everywhere. */
  readonly isRenaming?: boolean;
}

type Step = (note: Note, pick: number, typed: string) => Made | null;

const file = 'a.interview.md';
const plan = 'title: A\npeople: [{ id: lee, name: Lee Wong }, { id: dana.r, name: Dana Reyes }]\n';

const targetOf = (note: Note, offset: number) => {
  const { line, character } = note.lines.at(offset);
  return { line, text: note.lines.textOf(line), character };
};
const written = ({ text }: Note, { start, end }: { start: number; end: number }) => text.slice(start, end);
const oneOf = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length];

const onQuestion =
  (edit: (note: Note, question: Question, pick: number, typed: string) => Made): Step =>
  (note, pick, typed) => {
    const question = oneOf(note.questions, pick);
    if (!question) return null;
    const made = edit(note, question, pick, typed);
    return { question, ...made, meant: `${made.meant ?? ''} ${written(note, question.mark)}` };
  };

const onTag =
  (
    fits: (tag: Tag) => boolean,
    edit: (note: Note, tag: Tag, pick: number, typed: string) => readonly TextEdit[] | null,
    meant: (note: Note, tag: Tag) => string = (note, tag) => written(note, tag.span),
  ): Step =>
  (note, pick, typed) => {
    const tag = oneOf(note.tags.filter(fits), pick);
    if (!tag) return null;
    const box = tag.mark ? written(note, tag.mark) : '';
    const edits = edit(note, tag, pick, typed);
    return { edits, meant: `${meant(note, tag)} ${box}`, tag, question: tag.question };
  };
const can = (name: ReturnType<typeof refactoringsOf>[number]) => (tag: Tag) =>
  refactoringsOf(tag).includes(name);
const isTask = ({ kind }: Tag) => kind === 'ask' || kind === 'action';

const stamp =
  (key: 'started' | 'ended', at: string | null): Step =>
  (note) => ({
    edits: stampInterview(note, key, at),
    meant: note.frontMatter[key] === null ? '' : `${key} ${note.frontMatter[key]}`,
  });

/** Renames one of the names of the note to another one. */
const rename: Step = (note, pick) => {
  const places = namesInNote(note, parseSessionFile(plan).value.people, new Set());
  const place = oneOf(places, pick);
  if (!place) return null;
  const to = { element: `New *${pick}*`, id: `Z-${pick}`, person: `p${pick}` }[place.name.kind];
  const texts = new Map([
    ['threat-session.yaml', plan],
    [file, note.text],
  ]);
  const renaming = renameName(texts, place.name, to);
  if (!('edits' in renaming)) return { edits: null };
  const own = places.filter(({ name }) => name.kind === place.name.kind && name.key === place.name.key);
  return {
    edits: renaming.edits.get(file) ?? [],
    meant: own.map((one) => written(note, one.span)).join(' ') + ' lee dana r'.repeat(own.length),
    isRenaming: true,
  };
};

const steps: Readonly<Record<string, Step>> = {
  answer: onQuestion((note, question, _, typed) => ({
    edits: answerQuestion(note, targetOf(note, question.mark.start), typed),
  })),
  write: onQuestion((note, question, pick, typed) => {
    const isOwn = (line: number) =>
      question.answerLines.some(({ start, end }) => start <= line && line < end);
    const lines = question.answerLines.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => note.lines.textOf(start + index)),
    );
    const edits = writeAnswer(note, question, pick % 5 ? typed : '', null);
    const opening = question.answerOpening;
    const meant = [...lines, opening ? written(note, opening) : ''].join('\n');
    return { edits, meant, lines: isOwn, opening };
  }),
  status: onQuestion((note, question, pick) => ({
    edits: setQuestionStatus(
      note,
      targetOf(note, question.mark.start),
      (['open', 'answered', 'not-applicable', 'deferred'] as const)[pick % 4] ?? 'open',
    ),
  })),
  defer: onQuestion((note, question, pick) => ({
    edits: deferQuestion(note, question, {
      to: [null, 'sam', 'dana.r'][pick % 3] ?? null,
      due: pick % 2 ? '2026-12-24' : null,
    }),
    meant: `${deferring(note, question)} ${question.due === null ? '' : `due ${question.due}`}`,
  })),
  confirm: onTag(can('confirmRisk'), (note, tag, pick, how) =>
    confirmRisk(note, targetOf(note, tag.span.start), { how, id: `R-${pick}` }),
  ),
  dismiss: onTag(can('dismiss'), (note, tag, _, why) =>
    dismissTag(note, targetOf(note, tag.span.start), why),
  ),
  merge: onTag(can('dismiss'), (note, tag, pick, words) =>
    mergeHint(note, targetOf(note, tag.span.start), { id: pick % 2 ? 'R-1' : null, text: words }),
  ),
  hint: onTag(can('turnIntoHint'), (note, tag) => turnIntoHint(note, targetOf(note, tag.span.start))),
  stride: onTag(can('setStride'), (note, tag, pick) => setTagStride(note, tag, pick % 3 ? ['T', 'E'] : [])),
  extract: onTag(can('extractToItem'), (note, tag) => extractTag(note, targetOf(note, tag.span.start))),
  question: onTag(
    can('turnIntoQuestion'),
    (note, tag) => turnIntoQuestion(note, targetOf(note, tag.span.start)),
    (note, tag) => `${written(note, tag.span)} ${tag.idSpan ? written(note, tag.idSpan) : ''}`,
  ),
  ask: onTag(can('askSomebody'), (note, tag, _, text) =>
    askBeside(note, targetOf(note, tag.span.start), { person: 'sam', text }),
  ),
  close: onTag(
    isTask,
    (note, tag, pick, typed) => closeAsk(note, targetOf(note, tag.span.start), pick % 2 ? typed : ''),
    (note, tag) => statusOf(note, tag),
  ),
  reopen: onTag(
    isTask,
    (note, tag) => reopenAsk(note, targetOf(note, tag.span.start)),
    (note, tag) => statusOf(note, tag),
  ),
  calibrate: (note, pick, typed) => {
    const stride = (['S', 'T', 'D'] as const)[pick % 3] ?? 'S';
    const tag = note.tags.findLast((one) => one.kind === 'calibration' && one.stride.join('') === stride);
    const edits = calibrate(note, { stride, level: 'high', words: typed });
    return {
      edits,
      ...(tag ? { tag, question: tag.question } : {}),
      meant: tag ? `${written(note, tag.span)} ${written(note, tag.textSpan)}` : '',
    };
  },
  append: (note, pick, typed) => ({
    edits: appendTag(note, oneOf([...note.elements, null], pick)?.key ?? null, { kind: 'hint', text: typed }),
  }),
  element: (note, pick, typed) => ({
    edits: appendElement(note, { kind: 'process', type: null, name: `${typed.slice(0, 9)} ${pick}` }),
  }),
  add: (note, pick, typed) => ({
    edits: addQuestion(
      note,
      {
        subject: pick % 2 ? (oneOf(note.elements, pick) ?? null) : null,
        below: pick % 3 ? null : (oneOf(note.questions, pick) ?? null),
      },
      { text: `Who ${pick}?`, id: null, stride: [], status: 'answered', answer: typed },
    ),
  }),
  start: stamp('started', '2026-12-01T09:00'),
  end: stamp('ended', '2026-12-01T10:00'),
  goOn: stamp('ended', null),
  rename,
};
const kinds = Object.keys(steps);

/** The first person on the line, and those who are named right behind. */
const deferring = (note: Note, { mark, deferredTo, item }: Question): string =>
  deferredTo === null
    ? ''
    : (/@[\w.]+(?:[\s,]+@[\w.]+)*/.exec(note.text.slice(mark.end, item.end))?.[0] ?? '');

const statusOf = (note: Note, tag: Tag): string =>
  tag.details.flatMap(({ key, valueSpan }) => (key === 'status' ? [written(note, valueSpan)] : [])).join(' ');

/** Holds an edit against everything that it must not touch. */
function assertLawful(note: Note, made: Made): string {
  const { edits, meant, question, tag, lines, opening, isRenaming } = made;
  const changed = applyEdits(note.text, edits ?? []);
  assertNothingLost(note.text, edits ?? [], meant ?? '', lines);
  if (isRenaming) return changed;
  const [before, after] = [facts(note), facts(parseNote(changed))];
  const isFree = (offset: number) =>
    (lines?.(note.lines.lineAt(offset)) ?? false) || (opening ? containsOffset(opening, offset) : false);
  const own = note.questions.filter((one) => one !== question && !isFree(one.mark.start));
  const ownTags = note.tags.filter(
    (one) => one !== tag && !isFree(one.span.start) && !one.details.some(({ span }) => isFree(span.start)),
  );
  assertKept(after.elements, before.elements, -1, changed);
  const questions = before.questions.filter((_, index) => own.some((one) => one === note.questions[index]));
  assertKept(after.questions, questions, -1, changed);
  const tags = before.tags.filter((_, index) => ownTags.some((one) => one === note.tags[index]));
  assertKept(after.tags, tags, -1, changed);
  return changed;
}

const anyStep = fc.record({
  kind: fc.constantFrom(...kinds, 'type', 'undo'),
  pick: fc.nat(999),
  shape: typedShape,
});

/** Somebody types at the end of some line. */
function typedInto(text: string, pick: number, typed: string): string {
  const { lines } = parseNote(text);
  const at = lines.endOf(pick % lines.count);
  return `${text.slice(0, at)}\n${typed}${text.slice(at)}`;
}

describe('sessions of edits', () => {
  it('lose no word, and change nothing but what they are about', () => {
    const counts = new Map(kinds.map((kind) => [kind, { done: 0, refused: 0 }]));
    const run = (first: string, taken: readonly { kind: string; pick: number; shape: string }[]) => {
      const texts = [first];
      taken.forEach(({ kind, pick, shape }, index) => {
        const text = texts.at(-1) ?? '';
        const typed = withWords(shape, 1000 * (index + 1));
        if (kind === 'undo' && texts.length > 1) texts.pop();
        if (kind === 'type') texts.push(typedInto(text, pick, typed));
        const note = parseNote(text);
        const made = steps[kind]?.(note, pick, typed);
        const count = counts.get(kind);
        if (!made || !count) return;
        count[made.edits ? 'done' : 'refused']++;
        try {
          if (made.edits) texts.push(assertLawful(note, made));
        } catch (error) {
          const shown = JSON.stringify(applyEdits(text, made.edits ?? []));
          throw new Error(`${kind} ${pick}:\n${JSON.stringify(text)}\n=>\n${shown}\n${String(error)}`, {
            cause: error,
          });
        }
      });
    };
    fc.assert(fc.property(wildNote, fc.array(anyStep, { minLength: 1, maxLength: 4 }), run), {
      numRuns: Number(process.env['EDIT_SESSIONS'] ?? 2000),
    });
    for (const [kind, { done, refused }] of counts)
      assert.ok(done > refused / 2, `${kind}: ${refused} of ${done + refused} were refused`);
  }).timeout(0);
});
