/** The rules of what looks like a tag and counts as none. */
import type { Note } from '../../note/note';
import { detailKeys, detailOf } from '../../note/detailKeys';
import { lettersMeant, tagsCalled, tagsLike } from '../../note/nearTags';
import { parseNote } from '../../note/parseNote';
import { anyElementKind, isElementKind, tagWords } from '../../note/tagSyntax';
import type { ProblemOf } from '../../session/problemList';
import { applyEdits, lineBreakOf } from '../../text/textEdit';
import {
  mended,
  mendedFreely,
  type NoteToFix,
  type ProblemFix,
  tagBefore,
  type ProblemRules,
} from './problemRule';

const tagList = tagWords.map((word) => `#${word}`).join(', ');

export const unreadTagRules = {
  'misspelt-tag': {
    level: 'information',
    subject: ({ word }) => word,
    message: (word, problem) => whatIsMisspelt(word, problem?.word ?? ''),
    fixes: { inNote: tagsMeant },
  },
  'heading-tag': {
    level: 'information',
    subject: ({ word }) => word,
    message: (word) =>
      `This is a heading that begins with ${word}: was a tag meant? Write it in a list item, without the space.`,
    fixes: { inNote: itemOfHeading },
  },
  'indented-tag': {
    level: 'information',
    subject: ({ word }) => word,
    message: (word) =>
      `Markdown takes a line behind four blanks for code, so ${word} does not count: indent it less.`,
    fixes: { inNote: indentLess },
  },
} satisfies Partial<ProblemRules>;

function whatIsMisspelt(shown: string, word: string): string {
  if (hidden.test(word))
    return `Inside ${shown} stands a sign that nobody sees, and the tag, person or id ends in front of it: take the sign out.`;
  if (word.startsWith('\\'))
    return `A backslash makes text of the tag in ${shown}, as some editors write it when they save: take the backslashes out if tags are meant.`;
  if (twoElements.test(word))
    return `${shown} are two tags of one element, and only the first counts: keep one of them.`;
  if (twoTags.test(word))
    return `In ${shown} nobody can tell which of the two it is, and the first is left without words: keep one of them.`;
  if (word.startsWith('#')) return `A tag has one # alone, so ${shown} is text: take the others away.`;
  if (word.includes('#'))
    return `A blank is missing between the bullet and the tag, so ${shown} is text: write a blank in front of the #.`;
  if (word.includes(' '))
    return `Behind a blank letters are text, so ${shown} names no STRIDE category: write a slash in place of the blank if that is meant.`;
  return `${shown} is not a tag: correct it to one of ${tagList}, or leave it as text.`;
}

/** `-#hint` → `- #hint`: a bullet that Markdown knows, and a blank. */
function blankBehindBullet(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { span, word } = problem;
  const at = word.lastIndexOf('#');
  const sign = word.slice(0, at);
  const bullet = /^[-+\d]/.test(sign) ? `${sign} ` : sign.startsWith('#') ? '' : '- ';
  const written = bullet + word.slice(at);
  const ways = [[{ span, newText: written }]];
  const isRead = (after: Note) => after.tags.length === note.tags.length + 1;
  const edits = () => mended(note, problem, ways) ?? mendedFreely(note, problem, ways, isRead);
  return [{ kind: 'edit', title: `Change to ${written}`, isPreferred: true, edits }];
}

const hidden = /\p{Cf}/u;

/** `#ri\u200Bsk` → `#risk`: what belongs to it may read differently then. */
function withoutHidden(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const written = problem.word.replace(/\p{Cf}/gu, '');
  const edits = () => mendedFreely(note, problem, [[{ span: problem.span, newText: written }]], () => true);
  return [{ kind: 'edit', title: `Change to ${written}`, isPreferred: true, edits }];
}

/** All at once, since a note with tags may hold text that looks like one. */
function withoutBackslashes(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const all = note.problems.flatMap((one) =>
    one.code === 'misspelt-tag' && one.word.startsWith('\\')
      ? [{ span: { start: one.span.start, end: one.span.start + 1 }, newText: '' }]
      : [],
  );
  const edits = () => mendedFreely(note, problem, [all], () => true);
  return [{ kind: 'edit', title: 'Take out the backslashes in front of tags', isPreferred: true, edits }];
}

/** `#hint/S#risk` */
const twoElements = new RegExp(`^#(?:${anyElementKind}).*#`, 'i');
const twoTags = /^#\p{L}.*#/u;

/** `#hint #risk` → `#hint` or `#risk`, with the letters of both. */
function oneOfTwo(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { span, word } = problem;
  const tags = word.split(/[ \t]?(?=#)/);
  const suffix = tags.map((tag) => /\W.*$/u.exec(tag.slice(1))?.[0] ?? '').find(Boolean) ?? '';
  return tags.map((tag, index) => {
    const written = /^#\p{L}+$/u.test(tag) ? tag + suffix : tag;
    const edits = () => mended(note, problem, [[{ span, newText: written }]]);
    return { kind: 'edit', title: `Change to ${written}`, isPreferred: index === 1, edits };
  });
}

/** `## Gate #process #store` → one of them, with the words between them behind it. */
function oneOfElement(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { span, word } = problem;
  const [first = '', second = ''] = word.split(/ (?=#)/);
  const between = note.text.slice(span.start + first.length, span.end - second.length);
  return [...new Set([first, second])].map((tag, index) => {
    const ways = [[{ span, newText: (tag + between).trimEnd() }]];
    const isAlike = ({ elements, tags }: Note) =>
      tags.length === note.tags.length &&
      elements.length === note.elements.length &&
      elements.every(
        ({ key, remarks }, at) => key === note.elements[at]?.key && remarks === note.elements[at].remarks,
      );
    const edits = () => mendedFreely(note, problem, ways, isAlike);
    return { kind: 'edit', title: `Change to ${tag}`, isPreferred: index === 0, edits };
  });
}

/** `#mitigation a plate` below a risk → `mitigation: a plate`. */
function keyMeantBy(problem: ProblemOf<'misspelt-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { span } = problem;
  const key = detailKeys.find((known) => known === problem.word.toLowerCase());
  const tag = tagBefore(note, span.start);
  if (key === undefined || !tag) return [];
  const end = span.end + (note.text[span.end] === ':' ? 1 : 0);
  const ways = [[{ span: { start: span.start, end }, newText: `${key}:` }]];
  const index = note.tags.indexOf(tag);
  const edits = () => {
    const way = mended(note, problem, ways);
    const after = way && parseNote(applyEdits(note.text, way)).tags[index];
    return after && detailOf(after, key) !== detailOf(tag, key) ? way : null;
  };
  return edits() ? [{ kind: 'edit', title: `Change to ${key}:`, isPreferred: true, edits }] : [];
}

function tagsMeant(problem: ProblemOf<'misspelt-tag'>, place: NoteToFix): ProblemFix[] {
  if (twoElements.test(problem.word)) return oneOfElement(problem, place);
  if (twoTags.test(problem.word)) return oneOfTwo(problem, place);
  if (problem.word.startsWith('\\')) return withoutBackslashes(problem, place);
  if (hidden.test(problem.word)) return withoutHidden(problem, place);
  if (problem.word.includes('#')) return blankBehindBullet(problem, place);
  const { note } = place;
  const meant = [...tagsLike(problem.word), ...tagsCalled(problem.word)];
  const letters = lettersMeant(problem.word);
  const keys = keyMeantBy(problem, place);
  const tags = meant.map((known): ProblemFix => {
    const tag = letters === null ? `#${known}` : `#${known}/${letters}`;
    const ways = [[{ span: problem.span, newText: tag }]];
    // What stands below the heading belongs to the element then, as its writer meant it to.
    const opens = (after: Note) =>
      after.elements.length > note.elements.length && after.tags.length === note.tags.length;
    return {
      kind: 'edit',
      title: `Change to ${tag}`,
      isPreferred: meant.length === 1 && keys.length === 0,
      edits: () =>
        mended(note, problem, ways) ??
        (isElementKind(known) ? mendedFreely(note, problem, ways, opens) : null),
    };
  });
  return [...keys, ...tags];
}

/** `# Hint: the key` → `- #hint the key`. What stands below it may come to another element by that. */
function itemOfHeading(problem: ProblemOf<'heading-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { span, kind, level } = problem;
  const { text, lines } = note;
  const line = lines.lineAt(span.start);
  const end = lines.endOf(line);
  const said = text.slice(span.end, end).replace(/(?:^|[ \t])#+[ \t]*$/, '');
  const words = said.replace(/^[:,]/, '');
  const written = `- #${kind}${/^(?:[/!\s]|$)/.test(words) ? '' : ' '}${words}`.trimEnd();
  // The #s of the heading end in front of the blanks before its first word.
  const start = text.slice(0, span.start).trimEnd().length - level;
  const ways = ['', lineBreakOf(text)].map((behind) => [{ span: { start, end }, newText: written + behind }]);
  const edits = () =>
    mendedFreely(note, problem, ways, ({ tags, questions, lines: now }) => {
      const tag = tags.find((one) => one.item !== null && now.lineAt(one.span.start) === line);
      return (
        tags.length === note.tags.length + 1 &&
        questions.length === note.questions.length &&
        tag !== undefined &&
        now.lineAt(Math.max(tag.textSpan.end, tag.span.end)) === line
      );
    });
  return [{ kind: 'edit', title: `Make it a #${kind}`, isPreferred: true, edits }];
}

/** As far to the left as the text above it. */
function indentLess(problem: ProblemOf<'indented-tag'>, { note }: NoteToFix): ProblemFix[] {
  const { indentation } = problem;
  const { lines } = note;
  const line = lines.lineAt(indentation.start);
  const quoteLength = indentation.start - lines.startOf(line);
  let above = line - 1;
  while (above > 0 && lines.textOf(above).trim() === '') above--;
  const [outer = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/.exec(lines.textOf(Math.max(above, 0))) ?? [];
  const margin = outer.slice(quoteLength).replace(/[^ \t]/g, ' ');
  const space = quoteLength === 0 ? '' : ' ';
  const ways = [margin, space]
    .filter((blanks) => blanks.length < indentation.end - indentation.start)
    .map((newText) => [{ span: indentation, newText }]);
  return [
    { kind: 'edit', title: 'Indent it less', isPreferred: true, edits: () => mended(note, problem, ways) },
  ];
}
