/** The words of a `#flow`, and the rows that something can be asked of. Format page, section 6. */
import { aboutOf } from './details';
import { nameSeen } from './inlineText';
import { elementKey, type FlowRow, type FlowStep, type Question, type Tag } from './note';
import { withoutStruck } from './placeholders';
import { remembered } from '../text/remembered';

/** Between two ends, with the dash that a keyboard makes of `-` too. Splitting by it gives the arrows as well. */
export const arrow = /(?:^|\s+)(<[-–—]+>|[-–—]+>|<[-–—]+|→|←|↔)(?=\s|$)/u;
const bothWays = /^(?:<.*>|↔)$/;
const backwards = /^(?:<|←)/;

/** What the text of a `#flow` names. */
export interface FlowParts {
  /** As written, `**Till**`; a missing one is `''`. */
  readonly ends: readonly string[];
  /** One less than the ends. */
  readonly arrows: readonly string[];
  readonly data: string | null;
  readonly protocol: string | null;
}

/**
 * `A -> B: orders, (some) ~~(HTTP)~~ (HTTPS)` → ends `A` and `B`, data `orders, (some)`, protocol `HTTPS`. So has `A -> B (HTTPS):
 * orders`, unless there is an element of the name `B (HTTPS)`.
 */
export function flowParts(text: string, isElement: (name: string) => boolean = () => false): FlowParts {
  const { parts, named } = writtenParts(text);
  const { ends, arrows, data } = parts;
  if (!named || isElement(ends.at(-1) ?? '')) return parts;
  return { ends: [...ends.slice(0, -1), named.rest], arrows, data, protocol: named.protocol };
}

/** Its parts, and of `A -> B (HTTPS): orders` what the last end is without its brackets. */
const writtenParts = remembered(
  (text): { parts: FlowParts; named: ReturnType<typeof withoutBrackets> | null } => {
    const { rest, protocol } = withoutBrackets(withoutStruck(text).replace(/ {2,}/g, ' ').trim());
    const colon = /(?::(?:\s+|$)|：\s*)/u.exec(rest);
    const path = colon ? rest.slice(0, colon.index) : rest;
    const data = colon ? rest.slice(colon.index + colon[0].length).trim() : '';
    const [first = '', ...steps] = path.split(arrow);
    const ends = [first, ...steps.filter((_, index) => index % 2 === 1)].map((name) => name.trim());
    const arrows = steps.filter((_, index) => index % 2 === 0);
    const named = colon && protocol === '' ? withoutBrackets(ends.at(-1) ?? '') : null;
    return {
      parts: { ends, arrows, data: data || null, protocol: protocol || null },
      named: named?.protocol && named.rest !== '' ? named : null,
    };
  },
);

/**
 * What an end was meant as that says more than a name: `Till - titles - HTTPS` → `Till: titles (HTTPS)` where the flow says
 * no data, `Till via HTTPS` → `Till (HTTPS)` where there is a Till, `Till (HTTPS), daily` → `Till (HTTPS, daily)`; else null.
 */
export function endMeant(written: string, text: string, isElement: (name: string) => boolean): string | null {
  const [, name = '', data, protocol] = saysMore.exec(written) ?? [];
  if (name !== '' && !/[:：]|[)）]$/u.test(text) && text.endsWith(written))
    return `${name}: ${data}${protocol === undefined ? '' : ` (${protocol})`}`;
  const [, alone = '', brackets, comma = '', more] = saysBehindBrackets.exec(written) ?? [];
  if (alone !== '' && (comma !== '' || isElement(alone))) return `${alone} (${brackets}, ${more})`;
  const [, end = '', way] = saysWay.exec(written) ?? [];
  return end !== '' && isElement(end) ? `${end} (${way})` : null;
}

const saysMore = /^(.+?)[ \t][-–—][ \t](.+?)(?:[ \t][-–—][ \t]([^-–—]+))?$/u;
const saysBehindBrackets = /^(.+?)[ \t]?[(（]([^()（）]+)[)）][ \t]?([,;，]?)[ \t]+([^()（）]+)$/u;
const saysWay = /^(.+?)[ \t](?:via|over|using|with|über|per|mit)[ \t](.+)$/iu;

/**
 * The brackets at the very end, with those that are inside of them: `orders (HTTP(S)).` → `orders` and `HTTP(S)`. Those of
 * a link, `[Till](#till)`, are none.
 */
function withoutBrackets(text: string): { readonly rest: string; readonly protocol: string } {
  const end = text.replace(/[\s.;]+$/u, '').length;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (')）'.includes(sign)) depth++;
    else if ('(（'.includes(sign)) depth--;
    if (depth === 0) {
      return at === end - 1 || /(?<!\])\]$/.test(text.slice(0, at))
        ? { rest: text, protocol: '' }
        : { rest: text.slice(0, at).trimEnd(), protocol: text.slice(at + 1, end - 1).trim() };
    }
  }
  return { rest: text, protocol: '' };
}

/** Arrows and ends are there; one at the outside may be missing where the tag is about an element. */
export const isWholeFlow = ({ ends, arrows }: FlowParts, hasElement: boolean): boolean =>
  arrows.length > 0 &&
  ends.some((name) => name !== '') &&
  ends.every((name, at) => name !== '' || (hasElement && (at === 0 || at === ends.length - 1)));

/**
 * From where to where each arrow leads, given what each end names: of `A <- B <-> C` from B to A, from B to C and from C to
 * B; where an end names several, to or from each.
 */
export function flowSteps(
  arrows: readonly string[],
  ends: readonly (readonly string[])[],
): readonly FlowStep[] {
  return arrows.flatMap((sign, index) => {
    const [left = [], right = []] = ends.slice(index, index + 2);
    const steps = (some: readonly string[], others: readonly string[]): FlowStep[] =>
      some.flatMap((from) => others.map((to) => ({ from, to })));
    if (bothWays.test(sign)) return [...steps(left, right), ...steps(right, left)];
    return backwards.test(sign) ? steps(right, left) : steps(left, right);
  });
}

/**
 * What a `#flow` says goes where, as something to be asked about; null for another tag, and for one that nobody can read. In
 * the section of Loans `#flow Reader ->: titles (HTTPS)` has the text `Reader -> Loans: titles (HTTPS)`.
 *
 * Rows with the same ends are one flow to questions, whatever they say goes there. Which names are lists, `A -> B, C`,
 * makes no difference to that: who reads a note alone does not know.
 */
export function flowRowOf(tag: Tag): FlowRow | null {
  const [own = ''] = aboutOf(tag);
  const parts = tag.kind === 'flow' ? flowParts(tag.text) : null;
  if (!parts || !isWholeFlow(parts, own !== '')) return null;
  const ends = parts.ends.map((end) => end || own);
  const path = [ends[0] ?? '', ...parts.arrows.map((sign, index) => `${sign} ${ends[index + 1] ?? ''}`)].join(
    ' ',
  );
  const data = parts.data === null ? '' : `: ${parts.data}`;
  const protocol = parts.protocol === null ? '' : ` (${parts.protocol})`;
  const text = `${path}${data}${protocol}`;
  const steps = stepsOfFlow(text);
  return { key: flowKey(steps), text, steps, tag };
}

/**
 * Those of a row with both ends: `**Reader** -> Loans: titles` → from Reader to Loans. `nameOf` says what a session calls
 * an end.
 */
export function stepsOfFlow(
  row: string,
  nameOf: (written: string) => string = nameSeen,
): readonly FlowStep[] {
  const { ends, arrows } = flowParts(row);
  return flowSteps(
    arrows,
    ends.map((end) => [nameOf(end)]),
  );
}

/**
 * No key of an element, which holds one blank at most between its words: `reader⇥->⇥loans`. A note alone does not know
 * whether `card*s*` is called so: it is the same end as `card\\*s\\*`.
 */
export const flowKey = (steps: readonly FlowStep[]): string =>
  [...new Set(steps.map(({ from, to }) => `${endKey(from)}\t->\t${endKey(to)}`))].sort().join('\t,\t');

const endKey = (name: string): string => elementKey(nameSeen(name));

/** `Reader → Loans`, `Reader ↔ Loans → Archive` */
export function flowName(steps: readonly FlowStep[]): string {
  const hops: { from: string; to: string; sign: string }[] = [];
  for (const { from, to } of steps) {
    const last = hops.at(-1);
    if (last?.from === to && last.to === from) last.sign = '↔';
    else hops.push({ from, to, sign: '→' });
  }
  return hops
    .map(({ from, to, sign }, at) => {
      const goesOn = hops[at - 1]?.to === from;
      return `${goesOn ? '' : `${at === 0 ? '' : ', '}${from}`} ${sign} ${to}`;
    })
    .join('');
}

/** The rows of the flows among some tags, in their order. */
export const flowRowsIn = (tags: readonly Tag[]): readonly FlowRow[] =>
  tags.flatMap((tag) => flowRowOf(tag) ?? []);

/** Whether a question stands below a row that opens a list item, at any depth. */
const isBelow = ({ item }: Question, { tag }: FlowRow): boolean =>
  tag.item !== null && tag.item.start < item.start && item.end <= tag.item.end;

/** The innermost row that each question stands below. Both are in the order of the text. */
export function rowsOfQuestions(
  questions: readonly Question[],
  rows: readonly FlowRow[],
): ReadonlyMap<Question, FlowRow> {
  const found = new Map<Question, FlowRow>();
  const waiting = rows.filter(({ tag }) => tag.item !== null);
  const open: FlowRow[] = [];
  let next = 0;
  for (const question of questions) {
    for (
      let row = waiting[next];
      row?.tag.item && row.tag.item.start < question.item.start;
      row = waiting[++next]
    )
      open.push(row);
    for (let last = open.at(-1); last && !isBelow(question, last); last = open.at(-1)) open.pop();
    const row = open.at(-1);
    if (row) found.set(question, row);
  }
  return found;
}

/** What a question is put to, by its key: a flow, else an element; null is the solution as a whole. */
export const subjectKeyOf = ({ flow, element }: Pick<Question, 'flow' | 'element'>): string | null =>
  flow?.key ?? element?.key ?? null;

/**
 * What makes two questions to one element the same, over all notes: the catalog's id, else the text without regard to
 * case, its final question mark, and where its links lead: one note has the address below, the other in the line.
 * `{ id: null, text: 'Who may  refund [them][p]?' }` → `who may refund [them]`.
 */
export const questionKeyOf = ({ id, text }: Pick<Question, 'id' | 'text'>): string =>
  id === null ? keyOfWords(text) : `^${id}`;

/** `](https://x.example "The Plan")` and `][p]`. */
const whereLinkLeads =
  /\](?:\((?:<[^<>\n]*>|(?:[^\s()<>]|\([^\s()<>]*\))*)(?:\s+"(?:\\.|[^"\\])*")?\)|\[[^\]\n]*\])/g;

const keyOfWords = remembered((text) =>
  elementKey((text.endsWith('?') ? text.slice(0, -1) : text).replace(whereLinkLeads, ']')),
);
