/** The rules of what was plainly meant and stands where, or as, nothing counts: questions, letters, quotes, comments. */
import { setTagStride } from '../../note/edits/changeTag';
import { mergeStride } from '../../note/stride';
import type { ProblemOf } from '../../session/problemList';
import type { LineRange, Lines } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import {
  changeAt,
  indentedBelow,
  mended,
  mendedFreely,
  type NoteToFix,
  type ProblemFix,
  type ProblemRules,
  removals,
} from './problemRule';

export const strayRules = {
  'unboxed-question': {
    level: 'information',
    subject: ({ written }) => written,
    message: (question, problem) =>
      `${question} was plainly asked and has no check box, so it is no question and what was said to it is in no export: write ${problem?.isAnswered === false ? '- [ ]' : '- [x]'} in front of it, and the answer below.`,
    fixes: { inNote: writeQuestion },
  },
  'stray-letters': {
    level: 'information',
    subject: ({ letters }) => letters.join(''),
    message: (letters, problem) =>
      `The letters ${letters} do not count where they stand, and are text: ${problem && 'tag' in problem ? 'a tag has them behind its word, as `#risk/S`' : 'a question has them behind `^/`, as `Who? ^/S`'}.`,
    fixes: {
      inNote: (problem, place) =>
        'tag' in problem ? lettersToTag(problem, place) : lettersToQuestion(problem, place),
    },
  },
  'stray-quote': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: (tag) =>
      `This quote stands right behind ${tag} and not in its item, so it belongs to nothing and is in no export: indent it below the tag, or put words between.`,
    fixes: { inNote: indentQuote },
  },
  'foreign-comment': {
    level: 'information',
    message: () =>
      'Between these two signs `%%` stands text that everybody reads, in every export too; only in Obsidian it is a comment: write it as <!-- … -->.',
    fixes: { inNote: commentMeant },
  },
} satisfies Partial<ProblemRules>;

type StrayLetters = ProblemOf<'stray-letters'>;

/** `### Who?` and the words below → `- [x] Who?` with them in its item; `- Who?` → `- [x] Who?`. */
function writeQuestion(problem: ProblemOf<'unboxed-question'>, { note }: NoteToFix): ProblemFix[] {
  const { lead, opensItem, said, answerLabel, isAnswered } = problem;
  const { lines, text } = note;
  const box = isAnswered ? '[x] ' : '[ ] ';
  const line = lines.lineAt(problem.span.start);
  const [, margin = '', bullet = ''] = /^(\s*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(lines.textOf(line)) ?? [];
  const inside = `${margin}${' '.repeat(opensItem ? bullet.length : '- '.length)}`;
  const next = lines.textOf(said.end);
  const goesOn =
    !opensItem && said.end < lines.count && next.trim() !== '' && !/^\s*(?:[-*+>#]|\d{1,9}[.)])/.test(next);
  const edits = (): readonly TextEdit[] | null => {
    const way: TextEdit[] = [
      { span: lead, newText: `${opensItem ? '' : '- '}${box}` },
      ...(answerLabel ? [{ span: answerLabel, newText: inside }] : []),
      ...(opensItem ? [] : shifted(said, inside.slice(margin.length), note, answerLabel?.start ?? -1)),
      ...(goesOn ? [insertAt(lines.startOf(said.end), lineBreakOf(text))] : []),
    ];
    const end = Math.max(lines.endOf(Math.max(said.end - 1, line)), answerLabel?.end ?? 0);
    const replaced = [{ start: lines.startOf(line), end }];
    return mended(note, problem, [way], { ...changeAt(note, problem.span.start), replaced });
  };
  return [{ kind: 'edit', title: `Make it a question ${box.trim()}`, isPreferred: true, edits }];
}

/** Lines with words further to the right, but for the one that is written anew. */
function shifted(range: LineRange, more: string, { lines }: NoteToFix['note'], except: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = range.start; line < range.end; line++) {
    const start = lines.startOf(line);
    if (start !== except && lines.textOf(line).trim() !== '') edits.push(insertAt(start, more));
  }
  return edits;
}

/** `Who? (S)` → `Who? ^/S` */
function lettersToQuestion(
  problem: Extract<StrayLetters, { question: unknown }>,
  { note }: NoteToFix,
): ProblemFix[] {
  const { span, question, letters } = problem;
  const { text } = note;
  const written = `^${question.id ?? ''}/${mergeStride(question.stride, letters).join('')}`;
  const isBehind = span.start > question.textSpan.start;
  const [gap = ''] = /^[ \t]*/.exec(text.slice(span.end)) ?? [];
  const removal = isBehind
    ? { span: { start: text.slice(0, span.start).trimEnd().length, end: span.end }, newText: '' }
    : { span: { start: span.start, end: span.end + gap.length }, newText: '' };
  const ways: TextEdit[][] = question.idSpan
    ? [[{ span: question.idSpan, newText: written }, removal]]
    : isBehind
      ? [[{ span, newText: written }]]
      : [[removal, insertAt(question.textSpan.end, ` ${written}`)]];
  const edits = () => mended(note, problem, ways, { ...changeAt(note, span.start), question });
  return [{ kind: 'edit', title: `Write ${written}`, isPreferred: true, edits }];
}

/** `- #risk the key` with `- stride: S` below → `- #risk/S the key` */
function lettersToTag(problem: Extract<StrayLetters, { tag: unknown }>, { note }: NoteToFix): ProblemFix[] {
  const { span, tag, letters } = problem;
  const stride = mergeStride(tag.stride, letters);
  const edits = () => {
    const ofTag = setTagStride(note, tag, stride);
    return (
      ofTag &&
      mended(
        note,
        problem,
        removals(note, span).map((removal) => [...ofTag, ...removal]),
      )
    );
  };
  return [{ kind: 'edit', title: `Write #${tag.kind}/${stride.join('')}`, isPreferred: true, edits }];
}

/** As far to the right as the words of the tag; behind a paragraph, as the last item of its list. */
function indentQuote(problem: ProblemOf<'stray-quote'>, { note }: NoteToFix): ProblemFix[] {
  const { tag, said } = problem;
  const { lines } = note;
  const below = lines.lineAt(tag.span.start);
  const way = tag.item ? indentedBelow(lines, below, said) : asItem(lines, below, said);
  const replaced = [{ start: lines.startOf(said.start), end: lines.endOf(said.end - 1) }];
  const edits = () => mended(note, problem, [way], { tag, replaced, adds: true });
  return [{ kind: 'edit', title: 'Indent it below the tag', isPreferred: true, edits }];
}

/** Some lines at the margin as one more item of the list above them, if there is one below a line: `> a` → `- > a`. */
function asItem(lines: Lines, below: number, said: LineRange): TextEdit[] {
  let bullet = '- ';
  for (let line = said.start - 1; line > below; line--) {
    const [, sign, number, dot = ''] = /^(?:([-*+])|(\d{1,9})([.)]))[ \t]/.exec(lines.textOf(line)) ?? [];
    if (sign === undefined && number === undefined) continue;
    bullet = sign === undefined ? `${Number(number) + 1}${dot} ` : `${sign} `;
    break;
  }
  const edits: TextEdit[] = [];
  for (let line = said.start; line < said.end; line++) {
    const start = lines.startOf(line);
    const end = start + (/^ */.exec(lines.textOf(line))?.[0].length ?? 0);
    edits.push({
      span: { start, end },
      newText: line === said.start ? bullet : ' '.repeat(bullet.length),
    });
  }
  return edits;
}

/** `%%ask Jon%%` → `<!-- ask Jon -->`. What stands in it is said no more, as it is meant. */
function commentMeant(problem: ProblemOf<'foreign-comment'>, { note }: NoteToFix): ProblemFix[] {
  const { span, closing } = problem;
  const inside = note.text.slice(span.end, closing.start);
  if (inside.includes('--')) return [];
  const way = [
    { span, newText: `<!--${/^\s/.test(inside) ? '' : ' '}` },
    { span: closing, newText: `${/\s$/.test(inside) ? '' : ' '}-->` },
  ];
  const edits = () => mendedFreely(note, problem, [way], () => true);
  return [{ kind: 'edit', title: 'Write it as <!-- … -->', isPreferred: true, edits }];
}
