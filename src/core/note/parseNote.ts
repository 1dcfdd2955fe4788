/** Text of an interview note in, its parts out. The only way to a `Note`. */
import { readBlocks, type Blocks, type PlacedText } from './blocks';
import { isDay } from '../text/date';
import { readFrontMatter } from './frontMatter';
import { idsOf, mentionsOf } from './markedText';
import { tagKinds, type Note } from './note';
import type { Problem } from '../text/problem';
import { readQuestions, repeatedQuestions } from './questions';
import { readSections } from './sections';
import { Lines, linesSpan } from '../text/span';
import { readTags } from './tags';
import { isElementKind, tagAt } from './tagSyntax';

/**
 * Parses a note. Never throws: what is wrong is in `problems`, in the order of the text, and the rest still counts.
 *
 * `'## Shopper #interactor\n\n- #hint/S it leaks'` has one element, and one tag with the text `it leaks`.
 */
export function parseNote(text: string): Note {
  const lines = new Lines(text);
  const { frontMatter, bodyLine, problems: yaml } = readFrontMatter(text, lines);
  const body = text.slice(lines.startOf(bodyLine)).replace(/^\uFEFF/, '');
  const blocks = readBlocks(body, bodyLine, lines);
  const sections = readSections(blocks.texts, lines, text.length);
  const questions = readQuestions(blocks, sections.elementOf, lines);
  const tags = readTags(blocks.texts, sections.elementOf, questions, lines);
  return {
    text,
    lines,
    frontMatter,
    elements: sections.elements,
    questions: questions.questions,
    tags: tags.tags,
    mentions: blocks.texts.flatMap((block) => mentionsOf(block, block.marks)),
    ids: blocks.texts.flatMap(idsOf),
    problems: [
      ...yaml,
      ...sections.problems,
      ...questions.problems,
      ...repeatedQuestions(questions.questions),
      ...tags.problems,
      ...spelling(blocks.texts),
      ...code(blocks, lines),
    ].sort((a, b) => a.span.start - b.span.start),
  };
}

/** Words that look as if a tag was meant, and dates that are none. */
function spelling(texts: readonly PlacedText[]): Problem[] {
  return texts.flatMap((text) => {
    const problems = text.marks.flatMap(({ mark, start, end }): Problem[] => {
      const span = text.places.span(start, end);
      if (mark.kind === 'misspelt') return [{ code: 'misspelt-tag', span, about: mark.word }];
      if (mark.kind === 'due' && !isDay(mark.date))
        return [{ code: 'malformed-date', span, about: mark.date }];
      return [];
    });
    // `## Control room #process` says what it is.
    const isElement = text.marks.some(({ mark }) => mark.kind === 'tag' && isElementKind(mark.tag.word));
    const word =
      text.kind === 'heading' && !isElement
        ? /^[A-Za-z]+(?![\p{L}\p{N}_-])/u.exec(text.content)?.[0]
        : undefined;
    if (word !== undefined && tagKinds.some((kind) => kind === word.toLowerCase())) {
      problems.push({ code: 'heading-tag', span: text.places.span(0, word.length), about: word });
    }
    return problems;
  });
}

function code({ fences, indentedCode }: Blocks, lines: Lines): Problem[] {
  const open = fences
    .filter((fence) => !fence.closed)
    .map((fence): Problem => ({
      code: 'open-fence',
      span: linesSpan({ start: fence.start, end: fence.start + 1 }, lines),
      about: '',
    }));
  const indented = indentedCode.flatMap((range) => {
    const problems: Problem[] = [];
    for (let line = range.start; line < range.end; line++) {
      const written = lines.textOf(line);
      const column = written.search(/[^\s>]|$/);
      const tag = tagAt(written, column);
      if (!tag) continue;
      const start = lines.startOf(line) + column;
      problems.push({ code: 'indented-tag', span: { start, end: start + tag.length }, about: tag.word });
    }
    return problems;
  });
  return [...open, ...indented];
}
