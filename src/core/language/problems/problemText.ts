/** The words for every rule of the format page, section 7: what is wrong, and what to do about it. */
import { strideCategories } from '../../note/stride';
import { valuesOf } from '../../note/details';
import { detailKeys, roles } from '../../note/note';
import { tagWords } from '../../note/tagSyntax';
import type { ProblemCode } from '../../text/problem';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';

/**
 * One line of plain text: `problemText('repeated-detail', 'owner')` → `"owner" stands here twice and only the first
 * counts: …`. What `about` holds is untrusted and may be long; it is quoted, on one line and shortened.
 */
export const problemText = (code: ProblemCode, about: string): string => texts[code](quoted(about), about);

const quoted = (about: string): string => `"${shortened(oneLine(about), 80)}"`;

const letters = strideCategories.map(({ letter, name }) => `${letter} (${name})`).join(', ');

const texts: Record<ProblemCode, (about: string, raw: string) => string> = {
  'front-matter-open': () =>
    'The front matter never ends, so all of it counts as note: add a line `---` behind its last key.',
  'front-matter-size': () =>
    'The front matter is too large to be read: keep its few keys here and move the rest below it.',
  yaml: (about) => `The YAML here cannot be read: ${about}. Correct it; what is around it still counts.`,
  'risk-without-how': () =>
    'This risk does not say how the attack works, so it counts as a hint: add `how: …`, or make it a #hint.',
  'dismissed-without-because': () => 'Nobody will know why this was dismissed: add `because: …`.',
  'stride-letter': (about) => `${about} names no STRIDE category: use the letters ${letters}.`,
  'impossible-value': (about, raw) => {
    if (raw === 'calibration')
      return 'This calibration does not say how much it would hurt: begin its text with low, medium, high or critical.';
    return raw.includes(':')
      ? `${about} cannot be used and counts as absent: ${possible(raw)}, or take it out.`
      : `The value of ${about} is missing or cannot be used: correct it, or take it out.`;
  },
  'repeated-detail': (about) => `${about} stands here twice and only the first counts: keep one of them.`,
  'malformed-flow': (about) =>
    `This flow cannot be read: ${about}. Write it like \`#flow Shopper -> Web shop: orders (HTTPS)\`.`,
  'malformed-date': (about) =>
    `${about} is not a date and counts as absent: write it like 2026-11-23, or with a time like 2026-11-23T09:00.`,
  'unknown-role': (about) => `${about} is not a role of an interview: use one of ${roles.join(', ')}.`,
  'unknown-question': (about) =>
    `No catalog of this session has a question ${about}: correct the id, or take it away to ask a question of your own.`,
  'missing-note': (about) => `There is no note ${about}: correct the path, or create the note.`,
  'missing-catalog': (about) =>
    `There is no question catalog ${about}: correct the path, or create the file.`,
  'unknown-timezone': (about) =>
    `No time zone is called ${about}, so meetings cannot go into a calendar: write it like Europe/Rome.`,
  'repeated-id': (about) => `The id ${about} is taken already: give this one another.`,
  'repeated-question': (about) =>
    `${about} was asked of this element in this note before: keep both answers under one question.`,
  'unknown-person': (about) =>
    `Nobody in this session is called ${about}: correct the id, or add the person to the session file or the attendees.`,
  'element-types': (about) => `${about} has another kind or type elsewhere: give it the same in every note.`,
  'element-without-name': () =>
    'This heading has a tag but no name: write the name of the element in front of the tag.',
  'open-fence': () =>
    'This code block never ends, so everything below it is code: close it with a line of its own.',
  'ask-without-person': () => 'Nobody is to answer this: add `@` and the id of a person, or `owner: …`.',
  'hint-without-stride': () =>
    'This hint belongs to no STRIDE category: add letters to its tag, like #hint/S, or move it under a question.',
  'misspelt-tag': (about) => `${about} is not a tag: correct it to one of ${tagList}, or leave it as text.`,
  'heading-tag': (about) =>
    `This is a heading that begins with ${about}: was a tag meant? Write it in a list item, without the space.`,
  'indented-tag': () => 'Text that is indented this far is code, so this tag does not count: indent it less.',
  'stray-detail': (about) =>
    `${about} belongs to no tag and is not counted: put it directly below the tag that it is about.`,
  'open-with-answer': () => 'This question has an answer but is still open: tick it, or take the answer out.',
  'unknown-mark': (about) => `The mark ${about} is not known and counts as open: use a space, x, - or >.`,
  'meeting-differs': (about) =>
    `The session file says something else about ${about}: the note counts; make them agree.`,
};

/** What a detail of a fixed list may be: `'effort: years'` → `'use hours, days, weeks or months'`. */
function possible(detail: string): string {
  const key = detailKeys.find((known) => detail.startsWith(`${known}:`));
  const values = key === undefined || key === 'status' ? null : valuesOf(key, 'hint');
  return values ? `use ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}` : 'correct it';
}

const tagList = tagWords.map((word) => `#${word}`).join(', ');
