/** What a question's `listenFor` hears in its answer, to be offered as a hint. Format page, section 10. */
import { saidIn } from '../catalog/saidWords';
import { sentenceEndBehind } from '../note/sentences';
import { mayStartAt, tagAt } from '../note/tagSyntax';
import type { Listened } from './heardHint';

/**
 * What an answer says of `listenFor`, unless a hint in it holds the same:
 * `listenedIn('One key. It is shared.', ['shared'])` → `[{ words: 'shared', hint: 'It is shared' }]`.
 * A hint takes the sentence over, and who says it; where that would mean more than words, what was listened for.
 */
export function listenedIn(answer: string | null, listenFor: readonly string[]): readonly Listened[] {
  if (answer === null || listenFor.length === 0) return [];
  const { said, hints } = withoutTags(answer);
  const found = new Set(saidIn(hints, listenFor).map(({ words }) => words));
  return saidIn(said, listenFor)
    .filter(({ words }) => !found.has(words))
    .map(({ words, at }) => ({ words, hint: hintWords(said, at) ?? words }));
}

/** What people said, with blanks for each tag and what is nested below it; and what its hints and risks say. */
function withoutTags(answer: string): { readonly said: string; readonly hints: string } {
  if (!answer.includes('#')) return { said: answer, hints: '' };
  const said: string[] = [];
  const hints: string[] = [];
  // How far the line of the last tag is indented, and whether that is a finding.
  let above: { readonly width: number; readonly isFinding: boolean } | null = null;
  for (const line of answer.split('\n')) {
    const width = line.search(/\S/);
    if (above && width > above.width) {
      if (above.isFinding) hints.push(line);
      said.push(' '.repeat(line.length));
      continue;
    }
    const start = tagStart(line);
    const word = start < 0 ? null : tagAt(line, start)?.word;
    const isFinding = word === 'hint' || word === 'risk' || word === 'dismissed';
    above = word ? { width, isFinding } : null;
    if (!word) said.push(line);
    else {
      if (isFinding) hints.push(line.slice(start));
      said.push(line.slice(0, start).padEnd(line.length));
    }
  }
  return { said: said.join('\n'), hints: hints.join('\n\n') };
}

function tagStart(line: string): number {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
    if (mayStartAt(line, at) && tagAt(line, at) !== null) return at;
  return -1;
}

/** More than that is a story. */
const longestHint = 200;

/** The sentence at a place, on one line; null where something in it is more than words. */
function hintWords(said: string, at: number): string | null {
  const beginnings = [...said.slice(0, at).matchAll(/\n[ \t]*(?:\n|(?=(?:[-*+>]|\d+[.)])[ \t]))/g)];
  const last = beginnings.at(-1);
  let from = last ? last.index + last[0].length : 0;
  const rest = /\n[ \t]*(?:\n|(?:[-*+>]|\d+[.)])[ \t])/.exec(said.slice(at));
  const to = rest ? at + rest.index : said.length;
  for (let end = sentenceEndBehind(said, from, to); end; end = sentenceEndBehind(said, from, to)) {
    if (end.end > at) return wordsOnly(said.slice(from, end.end));
    from = end.end;
  }
  return wordsOnly(said.slice(from, to));
}

function wordsOnly(sentence: string): string | null {
  const line = sentence
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:(?:[-*+>]|\d+[.)]) )*/, '')
    .replace(/[.,;:… ]+$/, '');
  const [, speaker = '', words = line] = /^(@[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*): (.*)$/u.exec(line) ?? [];
  const isMore = words.length > longestHint || /[#^@|`<>\\[\]*_~]|^[!/(]|\p{L}:\S/u.test(words);
  return isMore || words === '' ? null : `${speaker} ${words}`.trim();
}
