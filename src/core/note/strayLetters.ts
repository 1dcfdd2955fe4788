/** STRIDE letters where they do not count: around a question, and as a detail of a tag. Format page, "Problems". */
import type { PlacedText } from './blocks';
import type { NoteProblem, Question, Tag } from './note';
import { endOfLine } from './textBlock';
import { parseStride, type Stride } from './stride';
import { containsOffset, type Span } from '../text/span';

const inFront = /^[[(]([STRIDE]{1,6})[\])](?=\s)/;
/** `(IT)` and `(S)ome` are words. */
const behind = /(?<=[?？؟]\s{0,2})(?:[[(]([STRIDE]{1,6})[\])]|\/([STRIDE]{1,6}))(?=[\s.]|$)/;
const ordinaryWords = /^(?:IT|ID|TIE|DIE|REST|SITE|TEST|EDIT)$/;

/** `Who? (S)`, `[S] Who?`, `Who? /S`: a letter that somebody gives to a question, as to a tag. */
export const lettersAtQuestions = (text: string, questions: readonly Question[]) =>
  questions.flatMap((question) => {
    const { asked, answerOpening, textSpan } = question;
    const end = Math.max(asked.end, Math.min(answerOpening?.end ?? 0, asked.end + longest));
    const words = text.slice(textSpan.start, end);
    const found = inFront.exec(words) ?? behind.exec(words);
    const written = found?.[1] ?? found?.[2] ?? '';
    if (!found || ordinaryWords.test(written)) return [];
    const start = textSpan.start + found.index;
    const letters = parseStride(written).stride;
    if (letters.every((letter) => question.stride.includes(letter))) return [];
    const span = { start, end: start + found[0].length };
    return [{ code: 'stray-letters' as const, span, letters, question }];
  });

/** Characters, as far as letters may stand behind a question. */
const longest = 20;

const strideLine =
  /^(?:[-*+•–][ \t]+)?[*_]{0,3}(?:stride(?:[ -]?(?:categor(?:y|ies)|letters?))?|categor(?:y|ies)|kategorien?|threat (?:type|category))[*_]{0,3}[ \t]?[:=][*_]{0,3}[ \t]*(.+)$/iu;

/** `stride: S` below a tag, or `category: Tampering`: it is the tag that has letters. */
export function lettersBelowTags(texts: readonly PlacedText[], tags: readonly Tag[]): NoteProblem[] {
  let next = 0;
  const tagAbove = (offset: number) => {
    while ((tags[next]?.span.start ?? Infinity) < offset) next++;
    return tags[next - 1];
  };
  return texts.flatMap((text): NoteProblem[] => {
    const { kind, content, lineStarts, places } = text;
    if (kind !== 'paragraph' || !/stride|categor|kategorie/i.test(content)) return [];
    return lineStarts.flatMap((from, index): NoteProblem[] => {
      const line = content.slice(from, endOfLine(text, index)).trimEnd();
      const value = strideLine.exec(line)?.[1]?.replace(/^[*_\x60"'(]+|[*_\x60"').\s]+$/g, '') ?? '';
      const letters = lettersIn(value);
      if (!letters) return [];
      const span = places.span(from, from + line.length);
      const tag = tagAbove(span.start);
      return tag && isBelow(tag, span, places.offset(0))
        ? [{ code: 'stray-letters', span, letters, tag }]
        : [];
    });
  });
}

/** `S`, `S, T` and `Spoofing, Tampering`; null for any other word. */
function lettersIn(value: string): readonly Stride[] | null {
  const parts = value.split(/[,;/+&]|\b(?:and|und)\b/i).map((part) => part.replace(/\s/g, ''));
  const { stride, wrong } = parseStride(parts.join(','));
  const isWord =
    /^[a-z]/.test(value) && !/[, ]/.test(value) && value.length > 1 && stride.length === value.length;
  return stride.length > 0 && wrong.length === 0 && !isWord ? stride : null;
}

/** In its item, or in its paragraph. */
const isBelow = (tag: Tag, { start }: Span, blockStart: number): boolean =>
  tag.kind !== 'flow' && ((tag.item && containsOffset(tag.item, start)) || tag.span.start >= blockStart);
