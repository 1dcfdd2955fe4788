/** What the body of a note says, or a part of it that can be read alone. */
import { isOnlyNoted } from './notedOnly';
import { onlyOpenersBetween } from './aroundTag';
import { taskAtStart } from './boxSyntax';
import { readBlocks, type Blocks, type Fence, type PlacedText } from './blocks';
import { isDay } from '../text/date';
import { flowRowsIn, rowsOfQuestions } from './flowRows';
import { holdsNote } from './frontMatterPlace';
import { headingsInLists } from './nearHeadings';
import { isElementTag, namedIn } from './markedText';
import { nearBoxesOf } from './nearBoxes';
import { tagKinds, type Note, type NoteProblem } from './note';
import { readQuestions } from './questions';
import { readSections } from './sections';
import { endsAsQuestion } from './sentences';
import { Lines, linesSpan } from '../text/span';
import { readTags } from './tags';
import { timesIn } from './timeMarks';
import { labelsOfAnswers } from './speakers';
import { strayAnswersOf } from './strayAnswers';
import { isElementKind, tagAt } from './tagSyntax';
import { lettersAtQuestions, lettersBelowTags } from './strayLetters';
import { strayQuotesOf } from './strayQuotes';
import { unboxedQuestionsOf } from './unboxedQuestions';
import { escapedTags, foreignComments, unreadPlaces } from './unreadPlaces';

/** What stands in a body, but for what is wrong there. */
export type Said = Omit<Note, 'text' | 'lines' | 'frontMatter' | 'problems'>;

/** What is read of the body of a note, or of a part of it. */
export interface NotePart {
  readonly said: Said;
  /** A list for each rule. */
  readonly problems: readonly (readonly NoteProblem[])[];
  /** Whether it ends in the middle of something, or has references that count elsewhere. */
  readonly ends: 'closed' | 'open' | 'elsewhere';
}

/** A text, as it is written and as it is read, of which something is said from a line on. */
export interface NoteSource {
  readonly whole: string;
  readonly readable: string;
  readonly lines: Lines;
  readonly line: number;
}

/** Of a part alone nobody knows whether its note says anything of ours. */
export function readPart({ whole, readable, lines, line }: NoteSource, isAlone: boolean): NotePart {
  const body = readable.slice(lines.startOf(line)).replace(/^\uFEFF/, '');
  const blocks = readBlocks(body, line, readable === whole ? lines : new Lines(readable));
  const { texts } = blocks;
  const sections = readSections(texts, lines, whole.length);
  const questions = readQuestions(blocks, sections.elementOf, lines);
  const tags = readTags(blocks, sections.elementOf, questions, lines);
  const flows = flowRowsIn(tags.tags);
  questions.putTo(rowsOfQuestions(questions.questions, flows));
  const { mentions, ids } = namedIn(texts);
  const comments = foreignComments(texts);
  const letters = lettersAtQuestions(whole, questions.questions);
  // Of `Who? /S` nobody said anything yet.
  const onlyLetters = new Set(
    letters.flatMap(({ span, question }) =>
      whole.slice(span.start, span.end) === question.answer ? [question] : [],
    ),
  );
  const isBare = isAlone && [sections.elements, tags.tags].every(({ length }) => length === 0);
  return {
    said: {
      elements: sections.elements,
      questions: questions.questions,
      tags: tags.tags,
      flows,
      mentions,
      ids,
      times: timesIn(texts),
      blocks: blocks.blocks,
      pictures: blocks.pictures,
      references: blocks.references,
      labels: labelsOfAnswers(texts, questions.questionOf, questions.tasks),
    },
    problems: [
      sections.problems,
      questions.problems.filter(
        (problem) =>
          problem.code !== 'open-with-answer' ||
          !(onlyLetters.has(problem.question) || isOnlyNoted({ lines, tags: tags.tags }, problem.question)),
      ),
      tags.problems,
      unreadPlaces(blocks, lines),
      isBare ? escapedTags(texts) : [],
      nearBoxesOf(texts, sections.elementOf, questions.questionOf, tags.tags),
      unboxedQuestionsOf(texts, sections.elementOf, questions.questionOf, tags.tags, lines),
      letters,
      lettersBelowTags(texts, tags.tags),
      strayAnswersOf(blocks, questions.questionOf, lines),
      strayQuotesOf(blocks, tags.tags, lines),
      comments.problems,
      spelling(texts),
      headingsInLists(blocks, lines),
      code(blocks, lines, isBare && questions.questions.length === 0),
    ],
    ends: blocks.references || comments.isOpen ? 'elsewhere' : isOpen(blocks, lines) ? 'open' : 'closed',
  };
}

/** Whether the last line may stand in code or HTML that goes on behind it. */
const isOpen = ({ fences, html }: Blocks, { count }: Lines): boolean =>
  [...fences.filter(({ closed }) => !closed), ...html].some(({ end }) => end >= count - 1);

/** Words that look as if a tag was meant, and dates and times that are none. */
function spelling(texts: readonly PlacedText[]): NoteProblem[] {
  const problems: NoteProblem[] = [];
  for (const text of texts) {
    for (const { mark, start, end } of text.marks) {
      if (mark.kind === 'misspelt')
        problems.push({ code: 'misspelt-tag', span: text.places.span(start, end), word: mark.word });
      else if (mark.kind === 'due' && !isDay(mark.date))
        problems.push(malformedDue(text, mark.date, start, end));
      else if (mark.kind === 'tag') problems.push(...tagsInARow(text, start, end));
      else if (mark.kind === 'unreadTime')
        problems.push({
          code: 'malformed-time',
          span: text.places.span(start, end),
          written: mark.written,
          valueSpan: text.places.span(end - mark.written.length, end),
        });
    }
    problems.push(...secondElementTag(text));
    const heading = tagOfHeading(text);
    if (heading) problems.push(heading);
  }
  return problems;
}

/** `#hint#risk the key` and `#hint #risk the key`: nobody can tell which of the two it is. */
function tagsInARow({ content, places }: PlacedText, start: number, end: number): NoteProblem[] {
  const [gap = ''] = /^[ \t]?#/.exec(content.slice(end, end + 2)) ?? [];
  const next = gap === '' ? null : tagAt(content, end + gap.length - 1);
  if (!next || isElementKind(next.word)) return [];
  const last = end + gap.length - 1 + next.length;
  // `the key #hint #risk`: both say what stands before them.
  const isSaid = /[\p{L}\p{N}]/u.test(content.slice(last).split('\n', 1)[0] ?? '');
  if (!isSaid || !onlyOpenersBetween(content.replace(/^\[.?\]/, '   '), 0, start)) return [];
  const span = places.span(start, last);
  return [{ code: 'misspelt-tag', span, word: content.slice(start, last) }];
}

/** `## Gate #process #store`: the second counts for nothing. */
function secondElementTag({ kind, top, name, content, marks, places }: PlacedText): NoteProblem[] {
  if (kind !== 'heading' || !top || name === '') return [];
  const [first, second] = marks.filter(isElementTag);
  if (!first || !second) return [];
  const [word, other] = [first, second].map(({ start, end }) => content.slice(start, end));
  return [{ code: 'misspelt-tag', span: places.span(first.start, second.end), word: `${word} ${other}` }];
}

/**
 * `# Hint: the key`, `## risk/S! the key` and `# hint the key`, which a formatter makes of a tag at the margin. A title of
 * a section is none: `# Risk register`, `## Action items`, and `## Control room #process`, which says what it is.
 */
function tagOfHeading({ kind: block, content, level, marks, places }: PlacedText): NoteProblem | null {
  if (block !== 'heading' || marks.some(isElementTag)) return null;
  const [, word = ''] = /^([A-Za-z]+)(?![\p{L}\p{N}_-])/u.exec(content) ?? [];
  const kind = tagKinds.find((known) => known === word.toLowerCase());
  const behind = content.slice(word.length);
  const isMeant =
    /^(?:\/[A-Za-z]|!|[:,][ \t]+\S)/.test(behind) || (level === 1 && kind === word && /\S/.test(behind));
  if (!kind || !isMeant) return null;
  return { code: 'heading-tag', span: places.span(0, word.length), word, kind, level };
}

/** At `due:2026-11-24T10:00` the mark ends before the colon; the time is a part of what was meant. */
function malformedDue(
  { content, places }: PlacedText,
  written: string,
  start: number,
  end: number,
): NoteProblem {
  const time = /^:\d{2}(?::\d{2})?/.exec(content.slice(end))?.[0] ?? '';
  const span = places.span(start, end);
  const valueSpan = places.span(end - written.length, end + time.length);
  return { code: 'malformed-date', span, where: 'due', written, valueSpan };
}

/** A chat's answer is copied with a fence around it: `isSilent` where nothing of the note is read. */
const fenceOfNote = /^\uFEFF? {0,3}(?:`{3,}|~{3,})[ \t]*(?:markdown|md)?[ \t]*$/i;

function code({ fences, indentedCode }: Blocks, lines: Lines, isSilent: boolean): NoteProblem[] {
  const holdsAll = ({ start, end }: Fence): boolean =>
    isSilent && fenceOfNote.test(lines.textOf(start)) && holdsNote(lines, { start: start + 1, end });
  const open = fences.flatMap((fence): NoteProblem[] => {
    const span = linesSpan({ start: fence.start, end: fence.start + 1 }, lines);
    if (holdsAll(fence)) return [{ code: 'note-in-fence', span, fence: fence.mark }];
    return fence.closed ? [] : [{ code: 'open-fence', span, fence: fence.mark }];
  });
  const indented = indentedCode.flatMap((range) => {
    const problems: NoteProblem[] = [];
    for (let line = range.start; line < range.end; line++) {
      const written = lines.textOf(line);
      const column = written.search(/[^\s>]|$/);
      const mark = tagAt(written, column) ?? boxOfQuestion(written.slice(column));
      if (!mark) continue;
      const start = lines.startOf(line) + column;
      const span = { start, end: start + mark.length };
      const quoteEnd = written.lastIndexOf('>', column) + 1;
      const indentation = { start: lines.startOf(line) + quoteEnd, end: start };
      problems.push({
        code: 'indented-tag',
        span,
        word: written.slice(column, column + mark.length).trim(),
        indentation,
      });
    }
    return problems;
  });
  return [...open, ...indented];
}

/** Of `- [ ] Who?` all but the words; null for a line that would be no question everywhere. */
function boxOfQuestion(line: string): { readonly length: number } | null {
  const bullet = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '';
  const box = bullet === '' ? null : taskAtStart(line.slice(bullet.length));
  const isAsked = endsAsQuestion(line.trimEnd()) || /\s\^[A-Za-z-]+(?:\/[A-Za-z]+)?\s*$/.test(line);
  return box && isAsked ? { length: bullet.length + box.length } : null;
}
