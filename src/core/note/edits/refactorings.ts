/** What a tag can become. */
import { detailKeys } from '../detailKeys';
import type { Note, Tag } from '../note';
import { startOfOpeners } from '../aroundTag';
import { parseStride } from '../stride';
import { canConfirm, canDismiss, canTurnIntoHint } from './judgeHint';
import { tagOfTarget } from './changeTag';
import { changeOf, firstLawful, indexOfQuestion, tagSignsOf } from './checkedEdit';
import type { LineTarget } from './lineTarget';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export type Refactoring =
  | 'confirmRisk'
  | 'dismiss'
  | 'decideRisk'
  | 'turnIntoHint'
  | 'turnIntoQuestion'
  | 'askSomebody'
  | 'setStride'
  | 'extractToItem';

/** Those that make sense of a tag, in the order of a menu: of a `#control` it is asking, setting STRIDE, extracting. */
export const refactoringsOf = (tag: Tag): readonly Refactoring[] =>
  order.filter((name) => makesSense[name](tag));

/** True for a tag that does not open a list item. */
export const canExtract = ({ item, kind }: Tag): boolean => item === null && kind !== 'flow';

/**
 * `- Twice. #hint/S the key` becomes `- Twice.` and, nested below, `- #hint/S the key`; outside of lists the item stands
 * below its paragraph. It takes its details along. Who said the line is named in the tag then.
 * Null for a tag that is gone or has an item, in what may be a table, and where something else would read differently.
 */
export function extractTag(note: Note, target: LineTarget): readonly TextEdit[] | null {
  const { text } = note;
  const tag = tagOfTarget(note, target);
  if (!tag || !canExtract(tag)) return null;
  const { lines } = note;
  const isBehind = tag.textSpan.start < tag.span.start;
  const start = isBehind ? tag.textSpan.start : tag.span.start;
  const { details, end } = detailsBelow(note, tag);
  const line = lines.lineAt(start);
  if (lines.textOf(line).includes('|')) return null;
  const before = text.slice(lines.startOf(line), start);
  const written = [firstOf(text, tag, isBehind), ...details];
  const lineBreak = lineBreakOf(text);
  const taken = { start: start - (before.length - before.trimEnd().length), end };

  const [around = ''] = /^\uFEFF?[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/.exec(before) ?? [];
  const prefix = around.replace('\uFEFF', '').replace(/[^>\t]/g, ' ');
  const item = [`${prefix}- ${written[0] ?? ''}`, ...written.slice(1).map((one) => `${prefix}  - ${one}`)];
  const ways: (readonly TextEdit[])[] = [];
  // Nothing but a list marker would be left of the line: its item is the tag's.
  if (before.slice(around.length).trim() === '') {
    const [marker = ''] = /[-*+] +$/.exec(around) ?? [];
    const own = [`${marker === '' ? '- ' : ''}${item[0]?.slice(prefix.length + 2) ?? ''}`, ...item.slice(1)];
    ways.push([{ span: { start, end }, newText: own.join(lineBreak) }]);
  } else {
    const firstLine = lines.lineAt(end);
    for (let at = firstLine; at < Math.min(lines.count, firstLine + mostLines); at++) {
      if (at > firstLine && lines.textOf(at).trim() === '') break;
      const place = lines.endOf(at);
      for (const between of [lineBreak, lineBreak + prefix.trimEnd() + lineBreak]) {
        const added = between + item.join(lineBreak);
        ways.push(
          place === end
            ? [{ span: taken, newText: added }]
            : [{ span: taken, newText: '' }, insertAt(place, added)],
        );
      }
    }
  }
  const wanted = factsOf(tag, namedIn(tag));
  return firstLawful(
    note,
    ways,
    changeOf(tag),
    (after) =>
      after.tags.length === note.tags.length &&
      after.tags.some(
        (one) =>
          one.item !== null &&
          factsOf(
            one,
            one.people.map(({ id }) => id),
          ) === wanted &&
          indexOfQuestion(after, one.question) === indexOfQuestion(note, tag.question),
      ),
  );
}

/** An item is tried behind so many lines of a paragraph: nobody types a longer one while listening. */
const mostLines = 20;

/**
 * The details of a tag as they are written, those too that don't count, such as `effort: two weeks` or a second one;
 * and where they end.
 */
function detailsBelow({ lines }: Note, tag: Tag): { details: readonly string[]; end: number } {
  const own = Math.max(tag.span.end, tag.textSpan.end);
  const counted = tag.details.at(-1)?.span.end ?? own;
  const details: string[] = [];
  let end = Math.max(own, counted);
  for (let line = lines.lineAt(own) + 1; line < lines.count; line++) {
    const written = lines
      .textOf(line)
      .replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/, '')
      .trim();
    const isBelow = lines.startOf(line) <= counted;
    if (written === '' && (isBelow || details.length === 0)) continue;
    if (detailStart.test(written)) details.push(written);
    else if (!isBelow) break;
    else details.push(`${details.pop() ?? ''} ${written}`.trim());
    end = Math.max(end, lines.endOf(line));
  }
  return { details, end };
}

const detailStart = new RegExp(`^(?:${detailKeys.join('|')}):(?:\\s|$)`, 'i');

/** The item's first line. */
function firstOf(text: string, tag: Tag, isBehind: boolean): string {
  const spelt = text.slice(tag.span.start, tag.span.end);
  const said = tag.people.length ? [] : namedIn(tag).map((id) => ` @${id}`);
  const words = isBehind
    ? text.slice(tag.textSpan.start, tag.textSpan.end)
    : text.slice(tag.span.end, Math.max(tag.span.end, tag.textSpan.end)).replace(/^[:,]?\s*/, '');
  return `${spelt}${said.join('')} ${words.replace(/\s+/g, ' ').trim()}`.trimEnd();
}

/** Who is named: on its line too, but for tasks, where a person is who has to act. */
function namedIn({ kind, people, saidBy }: Tag): readonly string[] {
  if (people.length || kind === 'ask' || kind === 'action') return people.map(({ id }) => id);
  return saidBy === null ? [] : [saidBy];
}

function factsOf(tag: Tag, named: readonly string[]): string {
  const { kind, stride, severity, text, id, due, at, element } = tag;
  const details = tag.details.map(({ key, value, of }) => [key, value, of?.value]);
  return JSON.stringify([kind, stride, severity, text, id, due, at, element?.key, details, named]);
}

/** True for a hint that opens a list item and has nothing but words: an id or details have no place in a question. */
export const canTurnIntoQuestion = ({ kind, item, details, id, text }: Tag): boolean =>
  kind === 'hint' && item !== null && details.length === 0 && id === null && text !== '';

/**
 * `- #hint/S the key hangs in the canteen` becomes `- [ ] the key hangs in the canteen? ^/S`, a question of the element
 * in whose section it stands; in an answer, a follow-up. Null when it is gone or would be no question.
 */
export function turnIntoQuestion(note: Note, target: LineTarget): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || !canTurnIntoQuestion(tag)) return null;
  const words = tag.text.replace(/[\s.!?]*$/, '');
  // `^/S` says of a question what it can't say of a tag.
  const letters =
    tag.stride.join('') + (tag.idSpan ? note.text.slice(tag.idSpan.start + 2, tag.idSpan.end) : '');
  const marks = [
    ...tag.people.filter(({ id }) => !words.includes(`@${id}`)).map(({ id }) => `@${id}`),
    ...(tag.due === null ? [] : [`due:${tag.due}`]),
    ...(tag.at === null ? [] : [`at:${tag.at}`]),
    ...(letters === '' ? [] : [`^/${letters}`]),
  ];
  const box = tag.mark ? '' : '[ ] ';
  const edits: TextEdit[] = [
    {
      span: {
        start: startOfOpeners(note.text, Math.min(tag.span.start, tag.textSpan.start)),
        end: Math.max(tag.span.end, tag.textSpan.end),
      },
      newText: [`${box}${words}?`, ...marks].join(' '),
    },
  ];
  const asked = words.replace(/ ?@.*$/, '').trimEnd();
  const rewritten = [...tagSignsOf(tag), ...(tag.idSpan ? [tag.idSpan] : [])];
  return firstLawful(note, [edits], { ...changeOf(tag), rewritten }, (after) => {
    const line = note.lines.lineAt(tag.span.start);
    const question = after.questions.find(({ mark }) => after.lines.lineAt(mark.start) === line);
    return (
      after.tags.length === note.tags.length - 1 &&
      question !== undefined &&
      question.element?.key === tag.element?.key &&
      question.text.startsWith(asked) &&
      question.stride.join('') === parseStride(letters).stride.join('')
    );
  });
}

const makesSense: Readonly<Record<Refactoring, (tag: Tag) => boolean>> = {
  confirmRisk: canConfirm,
  dismiss: canDismiss,
  decideRisk: ({ kind }) => kind === 'risk',
  turnIntoHint: canTurnIntoHint,
  turnIntoQuestion: canTurnIntoQuestion,
  askSomebody: ({ kind, people }) =>
    kind !== 'calibration' && kind !== 'flow' && (kind !== 'ask' || people.length === 0),
  setStride: ({ kind }) => kind !== 'flow',
  extractToItem: canExtract,
};

const order = Object.keys(makesSense) as readonly Refactoring[];
