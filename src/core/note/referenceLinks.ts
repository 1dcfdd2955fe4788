/** Links whose address stands elsewhere in their note, `[the plan][p]`: a piece that leaves the note takes it along. */
import MarkdownIt, { type StateInline } from 'markdown-it';
import type { Tag } from './note';
import type { LinkReferences } from './notedPlaces';

/**
 * `('see [the plan][p]', { P: { href: 'https://x.example', title: '' } })` → `see [the plan](https://x.example)`; `[p][]`, `[p]` and
 * pictures alike. Code stays as it is, and so do footnotes, and words of which the note does not say where they lead.
 */
export function withAddresses(markdown: string, references: LinkReferences | null): string {
  if (!references || !markdown.includes('[')) return markdown;
  const links: ReferenceLink[] = [];
  const tokens = md.parse(markdown, { references: { ...references }, links });
  const lineStarts = [0, ...Array.from(markdown.matchAll(/\n/g), ({ index }) => index + 1)];
  const edits = new Map<number, { readonly end: number; readonly address: string }>();
  let behind = 0;
  for (const { type, content, map } of tokens) {
    // A cell of a table has no lines of its own: it stands behind the one before it.
    behind = Math.max(behind, lineStarts[map?.[0] ?? 0] ?? 0);
    if (type !== 'inline') continue;
    for (const { src, start, wordsEnd, end, address } of links) {
      const at = src === content ? placeIn(markdown, behind, content, start, end) : -1;
      if (at >= 0) edits.set(at + wordsEnd - start, { end: at + end - start, address });
    }
    const at = markdown.indexOf(content, behind);
    if (at >= 0) behind = at + content.length;
  }
  let shown = '';
  let from = 0;
  for (const [start, { end, address }] of [...edits].sort(([one], [other]) => one - other)) {
    shown += markdown.slice(from, start) + address;
    from = end;
  }
  return shown + markdown.slice(from);
}

/** The tag with the addresses in its words, its details and what was noted below; itself where its note has none. */
export function tagWithAddresses(tag: Tag, references: LinkReferences | null): Tag {
  if (!references) return tag;
  const before = tagsBefore.get(tag);
  if (before) return before;
  const details = new Map(
    tag.details.map((detail) => [detail, { ...detail, value: withAddresses(detail.value, references) }]),
  );
  for (const made of details.values()) made.of = (made.of && details.get(made.of)) ?? null;
  const whole = {
    ...tag,
    text: withAddresses(tag.text, references),
    remarks: tag.remarks === null ? null : withAddresses(tag.remarks, references),
    details: [...details.values()],
    unread: tag.unread.map((one) => ({ ...one, of: (one.of && details.get(one.of)) ?? null })),
  };
  tagsBefore.set(tag, whole);
  return whole;
}

/** A note of which any address changes is read anew, and has other tags. */
const tagsBefore = new WeakMap<Tag, Tag>();

/** Where a link stands in the `src` of its paragraph: `[the plan]`, of which the words end in front of what `end`s it. */
interface ReferenceLink {
  readonly src: string;
  readonly start: number;
  readonly wordsEnd: number;
  readonly end: number;
  /** In Markdown: `(https://x.example "The Plan")`. */
  readonly address: string;
}

const md = new MarkdownIt({ html: true });

// Takes nothing: what is a link, and what is code around it, is Markdown's own to say.
md.inline.ruler.before('link', 'reference_link', (state, silent) => {
  const links = state.env['links'] as ReferenceLink[] | undefined;
  const link = silent || !links ? null : linkAt(state);
  if (link) links?.push(link);
  return false;
});

function linkAt(state: StateInline): ReferenceLink | null {
  const { src, pos: start, posMax, env } = state;
  const { helpers, utils } = state.md;
  const opening = src.startsWith('![', start) ? start + 1 : start;
  if (src[opening] !== '[') return null;
  const last = helpers.parseLinkLabel(state, opening, opening === start);
  if (last < 0 || src[last + 1] === '(') return null;
  const wordsEnd = last + 1;
  const words = src.slice(opening + 1, last);
  const behind = wordsEnd < posMax && src[wordsEnd] === '[' ? helpers.parseLinkLabel(state, wordsEnd) : -1;
  const label = behind < 0 ? '' : src.slice(wordsEnd + 1, behind);
  const found = env.references?.[utils.normalizeReference(label || words)];
  if (!found || words.startsWith('^')) return null;
  return { src, start, wordsEnd, end: behind < 0 ? wordsEnd : behind + 1, address: addressIn(found) };
}

function addressIn({ href, title }: LinkReferences[string]): string {
  const address = /^[^\s<>()]+$/.test(href) ? href : `<${href.replace(/[<>]/g, encodeURIComponent)}>`;
  const name = title ? ` "${title.replace(/["\\]/g, String.raw`\$&`).replace(/\s+/g, ' ')}"` : '';
  return `(${address}${name})`;
}

/** Where a run of a paragraph's content stands in the text, from a place on; -1 where it is not on one line there. */
function placeIn(markdown: string, from: number, content: string, start: number, end: number): number {
  const run = content.slice(start, end);
  let at = markdown.indexOf(run, from);
  for (let seen = content.indexOf(run); seen >= 0 && seen < start; seen = content.indexOf(run, seen + 1))
    at = at < 0 ? at : markdown.indexOf(run, at + 1);
  return at;
}
