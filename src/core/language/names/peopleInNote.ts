/** The people whom a note writes down: behind an `@`, among its attendees, and as owners. Format page, section 5. */
import { isScalar, isSeq, type Node } from 'yaml';
import type { Note } from '../../note/note';
import { pairOf, spanOfNode } from '../../sessionFile/yamlSource';
import { withoutConflicts } from '../../text/conflicts';
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/parseYaml';
import { scalarText } from '../../yaml/yamlText';

export interface WrittenPerson {
  /** Who is meant: `dana`, also of `"@dana"` among the attendees. */
  readonly id: string;
  /** Without quotes and `@`. */
  readonly span: Span;
  /** Behind an `@` in the text; elsewhere an id may as well be a name. */
  readonly isMention: boolean;
  /** Writes another id there, in the same quotes. */
  readonly renamed: (to: string) => TextEdit;
}

/** In the order of the text: in `'- [ ] #ask @dana Who?\n  - owner: lee'` the `dana` and the `lee`. */
export function peopleInNote(note: Note): readonly WrittenPerson[] {
  const owners = note.tags.flatMap(({ details }) =>
    details.flatMap((detail) => (detail.key === 'owner' ? ownersIn(note.text, detail.valueSpan) : [])),
  );
  return [...attendeesIn(note), ...mentionsIn(note), ...owners].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

const mentionsIn = ({ mentions }: Note): WrittenPerson[] =>
  mentions.map(({ id, span }) => ({
    id,
    span: { start: span.start + 1, end: span.end },
    isMention: true,
    renamed: (to) => ({ span, newText: `@${to}` }),
  }));

/** Those that have no `@`: the others are mentions. */
function ownersIn(text: string, { start, end }: Span): WrittenPerson[] {
  return [...text.slice(start, end).matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
    const id = part.trim();
    const from = start + index + part.indexOf(id);
    const span = { start: from, end: from + id.length };
    if (id === '' || id.startsWith('@')) return [];
    return [{ id, span, isMention: false, renamed: (to: string) => ({ span, newText: to }) }];
  });
}

/** In the front matter, where YAML may have them in quotes. */
function attendeesIn({ text, frontMatter, lines }: Note): WrittenPerson[] {
  if (!frontMatter.span || !frontMatter.values.has('attendees')) return [];
  const base = lines.startOf(1);
  const yaml = withoutConflicts(text).slice(base, lines.startOf(lines.lineAt(frontMatter.span.end)));
  const value = pairOf(parseYaml(yaml)?.document.contents ?? null, 'attendees')?.value ?? null;
  const items: unknown[] = isSeq(value) ? value.items : [value];
  return items.flatMap((item) => {
    if (!isScalar(item)) return [];
    const said = typeof item.value === 'string' ? item.value : (item.source ?? '');
    const [, sign = '', id = ''] = /^(@?)(.*)$/s.exec(said.trim()) ?? [];
    const { start, end } = spanOfNode(item as Node);
    const [, before = '', written = ''] = /^(["']?@?)(.*?)["']?$/s.exec(yaml.slice(start, end)) ?? [];
    const from = base + start + before.length;
    const quoting = item.type === 'QUOTE_SINGLE' || item.type === 'QUOTE_DOUBLE' ? item.type : null;
    const renamed = (to: string): TextEdit => ({
      span: { start: base + start, end: base + end },
      newText: scalarText(sign + to, quoting),
    });
    return [{ id, span: { start: from, end: from + written.length }, isMention: false, renamed }];
  });
}
