/** Two people change one note on two branches, and Git puts both together. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addQuestion } from '../../../../src/core/note/edits/addQuestion';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { appendElement } from '../../../../src/core/note/edits/appendElement';
import { appendTag, calibrate } from '../../../../src/core/note/edits/appendTag';
import { statusEdits } from '../../../../src/core/note/edits/questionStatus';
import { writeAnswer } from '../../../../src/core/note/edits/writeAnswer';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { BranchRepository, type Branches } from './gitBranches';

type Edit = (note: Note, pick: number, word: string) => readonly TextEdit[] | null;

const questionAt = ({ questions }: Note, pick: number) => questions[pick % Math.max(1, questions.length)];
const elementAt = ({ elements }: Note, pick: number) => elements[pick % Math.max(1, elements.length)];

const answering =
  (grown: (before: string, word: string) => string): Edit =>
  (note, pick, word) => {
    const question = questionAt(note, pick);
    return question ? writeAnswer(note, question, grown(question.answer ?? '', word), null) : null;
  };

const edits: Readonly<Record<string, Edit>> = {
  answers: answering((_before, word) => `It ${word}.`),
  'adds a line': answering((before, word) => `${before}\nAnd ${word}.`),
  'adds a paragraph': answering((before, word) => `${before}\n\nAnd ${word}.`),
  'adds a speaker': answering((before, word) => `${before}\n- @sam: ${word}`),
  'adds a hint to the answer': answering((before, word) => `${before}\n- #hint ${word}`),
  'sends an answer': (note, pick, word) => {
    const { lines } = note;
    const question = questionAt(note, pick);
    if (!question) return null;
    const { line, character } = lines.at(question.mark.start);
    return answerQuestion(note, { line, character, text: lines.textOf(line) }, `@sam: ${word}`);
  },
  ticks: (note, pick) => {
    const question = questionAt(note, pick);
    return question ? statusEdits(question, 'answered') : null;
  },
  asks: (note, pick, word) =>
    addQuestion(
      note,
      { subject: elementAt(note, pick) ?? null, below: null },
      { id: null, text: `What of ${word}?`, stride: [], status: 'open', answer: null },
    ),
  'asks and answers': (note, pick, word) =>
    addQuestion(
      note,
      { subject: elementAt(note, pick) ?? null, below: null },
      { id: null, text: `Why ${word}?`, stride: [], status: 'answered', answer: `So ${word}.` },
    ),
  'follows up': (note, pick, word) =>
    addQuestion(
      note,
      { subject: elementAt(note, pick) ?? null, below: questionAt(note, pick) ?? null },
      { id: null, text: `And ${word}?`, stride: [], status: 'open', answer: null },
    ),
  hints: (note, pick, word) =>
    appendTag(note, elementAt(note, pick)?.key ?? null, { kind: 'hint', text: `/S ${word}` }),
  'adds an element': (note, _pick, word) =>
    appendElement(note, { kind: 'interactor', type: 'human', name: `Somebody ${word}` }),
  calibrates: (note, _pick, word) => calibrate(note, { stride: 'S', level: 'high', words: word }),
};

/** A note with the shapes that sections and answers have, each word once. */
const noteOf = (shapes: readonly number[], spaced: boolean, behind: boolean): string => {
  let count = 0;
  const word = () => `base${count++}`;
  const answers = [
    () => [],
    () => [`  It ${word()}.`],
    () => [`  @lee: with ${word()}`],
    () => [`  - @lee: with ${word()}`, `  - @sam: with ${word()}`],
    () => [`  It ${word()}.`, '', `  And ${word()}.`],
    () => [`  - #hint/S ${word()}`, `    - how: ${word()}`],
    () => [`  It ${word()}.`, `  - [ ] And ${word()}?`],
    () => ['', `  It ${word()}.`],
  ];
  const questions = shapes.map((shape) => {
    const answer = answers[shape % answers.length]?.() ?? [];
    return [`- [${answer.length ? 'x' : ' '}] Is it ${word()}? ^/S`, ...answer].join('\n');
  });
  const half = Math.ceil(questions.length / 2);
  const section = (name: string, own: readonly string[]) =>
    [
      `## ${name} #interactor/human`,
      own.join(spaced ? '\n\n' : '\n'),
      ...(behind ? [`Behind ${word()}.`] : []),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  return `${section('Shopper', questions.slice(0, half))}\n\n${section('Clerk', questions.slice(half))}\n`;
};

const written = (base: string, edit: Edit, pick: number, word: string): string | null => {
  const changed = edit(parseNote(base), pick, word);
  return changed && applyEdits(base, changed);
};

interface Pair extends Branches {
  readonly what: string;
}

const person = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(20));
const pairs = fc
  .tuple(
    fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), fc.boolean(), fc.boolean()),
    person,
    person,
  )
  .map(([shape, [one, pick], [other, place]]): Pair | null => {
    const base = noteOf(...shape);
    const ours = edits[one] && written(base, edits[one], pick, 'mine');
    const theirs = edits[other] && written(base, edits[other], place, 'yours');
    return ours && theirs ? { what: `${one}, ${other}`, base, ours, theirs } : null;
  });

const sampled: readonly Pair[] = fc.sample(pairs, 1100).flatMap((pair) => pair ?? []);

/** Each fact of a note by what it is about: a question by its words, a tag by its text. */
function factsBy(text: string): Map<string, string> {
  const note = parseNote(text);
  return new Map([
    ...note.elements.map(({ key, kind, type }) => [`element ${key}`, `${kind} ${type}`] as const),
    ...note.questions.map(
      ({ text: asked, element, parent, status, answer }) =>
        [`question ${asked}`, JSON.stringify([element?.key, parent?.text, status, answer])] as const,
    ),
    ...note.tags.map(
      ({ kind, text: words, element, question, details, saidBy }) =>
        [
          `tag ${words}`,
          JSON.stringify([kind, element?.key, question?.text, saidBy, details.map(({ value }) => value)]),
        ] as const,
    ),
  ]);
}

/** What both said: of each fact the side that changed it. A fact that both changed is not judged here. */
function assertBoth({ what, base, ours, theirs }: Pair, merged: string): void {
  const [before, mine] = [factsBy(base), factsBy(ours)];
  const [yours, now] = [factsBy(theirs), factsBy(merged)];
  for (const fact of new Set([...mine, ...yours, ...now].map(([key]) => key))) {
    const [old, one, other] = [before.get(fact), mine.get(fact), yours.get(fact)];
    if (one !== old && other !== old && one !== other) continue;
    assert.equal(now.get(fact), one === old ? other : one, `${what}: ${fact}\n${merged}\nof\n${base}`);
  }
}

/** The lines of the base that a side touched: from the first that differs to behind the last. */
function touched(base: string, side: string): { from: number; to: number } {
  const [before, after] = [base.split('\n'), side.split('\n')];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let end = 0;
  while (end < before.length - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from, to: before.length - end };
}

describe('edits of one note on two branches', function () {
  this.timeout(120_000);
  let repository: BranchRepository;

  before(() => {
    repository = new BranchRepository(sampled);
  });
  after(() => repository.remove());

  it('are at least a thousand pairs', () => assert.ok(sampled.length >= 1000, `${sampled.length}`));

  it('say both after a clean merge, and conflict on the same or adjoining lines alone', () => {
    let clean = 0;
    repository.merged().forEach((merged, index) => {
      const pair = sampled[index];
      assert.ok(pair);
      if (merged !== null) {
        clean++;
        assertBoth(pair, merged);
        return;
      }
      const [one, other] = [touched(pair.base, pair.ours), touched(pair.base, pair.theirs)];
      assert.ok(one.from <= other.to + 1 && other.from <= one.to + 1, `${pair.what} in\n${pair.base}`);
    });
    assert.ok(clean > sampled.length / 3, `only ${clean} merges were clean`);
  });

  it('say both after a clean rebase', () => {
    for (let index = 0; index < 200; index++) {
      const pair = sampled[index];
      const rebased = repository.rebased(index);
      if (pair && rebased !== null) assertBoth(pair, rebased);
    }
  });
});
