// What the grammar takes for a mark, and what the parser does: the same list, if they agree.

import { readBlocks } from '../../src/core/note/blocks';
import { readFrontMatter } from '../../src/core/note/frontMatter';
import { parseNote } from '../../src/core/note/parseNote';
import { withReadableSigns } from '../../src/core/note/readableSigns';
import { Lines, type Span } from '../../src/core/text/span';
import { isElementKind } from '../../src/core/note/tagSyntax';
import { taskOfBlock } from '../../src/core/note/taskItem';
import { INITIAL, type NoteGrammar } from './baseGrammars';

/** `{ kind: 'tag', line: '- #hint/S it leaks', text: '#hint/S', at: '1:3' }`; the line without its indentation. */
export interface MarkedRun {
  readonly kind: string;
  readonly line: string;
  readonly text: string;
  readonly at: string;
}

/** What the grammar gives one of the format's own scopes. */
export function runsOfGrammar(grammar: NoteGrammar, text: string): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let stack = INITIAL;
  text.split(/\r\n|\n/).forEach((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let open: { kind: string; start: number; end: number } | null = null;
    const close = () => {
      if (open) runs.push(runOf(open.kind, number, line, open.start, open.end));
      open = null;
    };
    for (const { scopes, startIndex, endIndex } of tokens) {
      const kind = kindOf(scopes);
      if (open && kind === open.kind && open.end === startIndex) open.end = Math.min(endIndex, line.length);
      else {
        close();
        if (kind !== null) open = { kind, start: startIndex, end: Math.min(endIndex, line.length) };
      }
    }
    close();
  });
  return runs;
}

function kindOf(scopes: readonly string[]): string | null {
  for (const scope of scopes) {
    const kind = /^meta\.mark\.(\w+)\.interview\./.exec(scope)?.[1];
    if (kind !== undefined) return kind;
    if (scope.startsWith('entity.name.tag.front-matter.interview.')) return 'key';
    if (scope.startsWith('support.type.role.interview.')) return 'role';
  }
  return null;
}

/** What the parser finds, of the same kinds. */
export function runsOfParser(text: string): MarkedRun[] {
  const note = parseNote(text);
  const lines = new Lines(text);
  const { bodyLine } = readFrontMatter(text, lines);
  const readable = withReadableSigns(text);
  const { texts } = readBlocks(readable.slice(lines.startOf(bodyLine)), bodyLine, new Lines(readable));
  const found: { kind: string; span: Span }[] = [];
  const add = (kind: string, span: Span | null) => {
    if (span) found.push({ kind, span });
  };
  for (const { span } of note.tags) add('tag', span);
  for (const { span } of note.mentions) add('person', span);
  for (const { idSpan } of [...note.questions, ...note.tags]) add('id', idSpan);
  for (const { details } of note.tags) {
    for (const { span, valueSpan } of details) {
      const key = text.slice(span.start, valueSpan.start).trimEnd();
      add('detail', { start: span.start, end: span.start + key.length });
    }
  }
  for (const block of texts) {
    const task = taskOfBlock(block);
    if (task && !task.strange) add('task', { start: task.mark.start - 1, end: task.mark.end + 1 });
    for (const { mark, start, end } of block.marks) {
      if (mark.kind === 'due' || mark.kind === 'at') add(mark.kind, block.places.span(start, end));
    }
  }
  for (const { heading } of note.elements) {
    const block = texts.find(({ places }) => containsStart(heading, places.offset(0)));
    const element = block?.marks.find(({ mark }) => mark.kind === 'tag' && isElementKind(mark.tag.word));
    if (block && element) add('element', block.places.span(element.start, element.end));
  }
  for (const [key, value] of note.frontMatter.values) {
    if (!frontMatterKeys.includes(key)) continue;
    const start = text.search(new RegExp(`^${key}:`, 'm'));
    add('key', { start, end: start + key.length });
    if (key === 'role' && note.frontMatter.role !== null) add('role', value);
  }
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ kind, span }) => {
      const { line, character } = lines.at(span.start);
      return runOf(kind, line, lines.textOf(line), character, character + span.end - span.start);
    });
}

const frontMatterKeys = [
  'title',
  'role',
  'date',
  'minutes',
  'attendees',
  'started',
  'ended',
  'transcript',
  'speakers',
];

const containsStart = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

function runOf(kind: string, number: number, line: string, start: number, end: number): MarkedRun {
  return { kind, line: line.trim(), text: line.slice(start, end), at: `${number + 1}:${start + 1}` };
}
