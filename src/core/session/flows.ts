/** Data moving between elements. Format page, section 6. */
import type { ElementNames } from './elements';
import type { PlacedTag } from './placedTags';
import type { Flow } from './session';
import type { ProblemList } from './problemList';

/** Between two ends, with the dash that a keyboard makes of `-` too. Splitting by it gives the arrows as well. */
export const arrow = /(?:^|\s+)(<[-–—]+>|[-–—]+>|<[-–—]+|→|←|↔)(?=\s|$)/u;
const bothWays = /^(?:<.*>|↔)$/;
const backwards = /^(?:<|←)/;

/**
 * The flows of one tag: `A -> B <- C: orders (HTTPS)` is A to B and C to B, each with the data and the protocol; `<->`
 * is one each way. A missing end is the tag's element. Without an arrow, or with an end that stays missing, the
 * tag is a `malformed-flow` problem and makes no flow. A name that no heading defines is a flow's end only, no element of the session.
 */
export function flowsOf(
  { tag, context: { file, line, span, element } }: PlacedTag,
  names: ElementNames,
  problems: ProblemList,
): readonly Flow[] {
  const { ends, arrows, data, protocol } = flowParts(tag.text);
  const named = ends.map((name, index) => {
    const outer = index === 0 || index === ends.length - 1;
    return name === '' ? (outer ? element : null) : names.nameOf(name);
  });
  const isNameless = ends.every((name) => name === '');
  if (arrows.length === 0 || isNameless || named.includes(null)) {
    problems.add(file, { code: 'malformed-flow', span, tag });
    return [];
  }
  return arrows.flatMap((sign, index) => {
    const [left = '', right = ''] = named.slice(index, index + 2).map(String);
    const flow = (from: string, to: string): Flow => ({ file, line, span, from, to, data, protocol });
    if (bothWays.test(sign)) return [flow(left, right), flow(right, left)];
    return backwards.test(sign) ? [flow(right, left)] : [flow(left, right)];
  });
}

/** What the text of a `#flow` names; a missing end is `''`. */
export interface FlowParts {
  readonly ends: readonly string[];
  /** One less than the ends. */
  readonly arrows: readonly string[];
  readonly data: string | null;
  readonly protocol: string | null;
}

/** `A -> B: orders, (some) (HTTPS)` → ends `A` and `B`, data `orders, (some)`, protocol `HTTPS`. */
export function flowParts(text: string): FlowParts {
  const brackets = /\s*[(（]([^()（）]*)[)）]$/u.exec(text);
  const protocol = brackets?.[1]?.trim() ?? '';
  const rest = brackets ? text.slice(0, brackets.index) : text;
  const colon = /(?::(?:\s+|$)|：\s*)/u.exec(rest);
  const path = colon ? rest.slice(0, colon.index) : rest;
  const data = colon ? rest.slice(colon.index + colon[0].length).trim() : '';
  const [first = '', ...steps] = path.split(arrow);
  const ends = [first, ...steps.filter((_, index) => index % 2 === 1)].map((name) => name.trim());
  const arrows = steps.filter((_, index) => index % 2 === 0);
  return { ends, arrows, data: data || null, protocol: protocol || null };
}
