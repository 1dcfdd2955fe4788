/** What somebody plainly decided who wrote it as a sentence. Format page, "Decisions". */
import type { DecisionKind, DetailKey } from './detailKeys';
import { decisionNamed } from './details';
import { valueMeant } from './detailSynonyms';

export interface DecisionMeant {
  readonly kind: DecisionKind;
  /** In the order in which they were said, each once. */
  readonly parts: readonly { readonly key: DetailKey; readonly value: string }[];
}

/** Nobody writes so much on one line. */
const longest = 400;

const fillers =
  'we|i|it|is|was|are|be|been|has|have|will|to|the|this|that|risk|decided|wir|ich|es|ist|wird|werden|das|dieses|risiko|haben|hat|wurde';
/** Without a word such as `not` in front. */
const opening = new RegExp(String.raw`^(?:(?:${fillers})\s+)*(\p{L}+)(?![\p{L}\p{N}?])(.*)$`, 'iu');
const object = /^\s+(?:(?:the|this|that|das|dieses)\s+)?(?:risk|it|this|risiko|es)(?![\p{L}\p{N}])/iu;

const markers: readonly (readonly [DetailKey, string])[] = [
  ['by', 'by|von|durch'],
  ['until', 'until|till|bis zum|bis'],
  ['because', 'because|weil|since'],
];
const anyMarker = markers.map(([, words]) => words).join('|');
const marked = new RegExp(String.raw`^[,;:(–—-]*\s*(${anyMarker})\s+(.+)$`, 'iu');
const nextPart = new RegExp(String.raw`\s*[,;(]|\s+[–—-]\s|\s+(?:${anyMarker})\s`, 'iu');

/**
 * `'accepted by Mette until 2027-03-31, the tills are replaced'` → `accept` with `by`, `until` and `because`; `'akzeptiert'`
 * → `accept` alone. Null where a word is left that nobody can place, or that turns it around: `'not accepted'`.
 */
export function decisionMeant(written: string): DecisionMeant | null {
  const words = written.replace(/^["'“”„*_`\s]+|["'“”*_`.!\s]+$/g, '');
  const [, word = '', behind = ''] = words.length > longest ? [] : (opening.exec(words) ?? []);
  const kind = decisionNamed(valueMeant('decision', word));
  const parts = partsOf(behind.replace(object, '').trim());
  return kind === null || parts === null ? null : { kind, parts };
}

function partsOf(behind: string): DecisionMeant['parts'] | null {
  const parts: { key: DetailKey; value: string }[] = [];
  for (let left = behind; left !== '';) {
    const [, marker, said] = marked.exec(left) ?? [];
    // Behind a comma or the like stands why.
    const value = said ?? /^(?:[,;:(]|[–—-]\s)\s*(.+)$/u.exec(left)?.[1];
    const key =
      marker === undefined
        ? 'because'
        : markers.find(([, words]) => words.split('|').includes(marker.toLowerCase()))?.[0];
    if (value === undefined || key === undefined || parts.some((one) => one.key === key)) return null;
    const end = key === 'because' ? -1 : value.search(nextPart);
    const own = end < 0 ? value : value.slice(0, end);
    left = end < 0 ? '' : value.slice(end).trim();
    const bare = own.includes('(') ? own : own.replace(/\)$/, '');
    parts.push({ key, value: bare });
  }
  return parts;
}
