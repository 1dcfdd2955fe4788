/** The people whom a note writes down: behind an `@`, among its attendees, and as owners. Format page, section 5. */
import { isScalar, isSeq, type Scalar } from 'yaml';
import { namesIn, withoutRemark } from '../../note/attendeeNames';
import type { Note } from '../../note/note';
import { pairOf } from '../../sessionFile/yamlSource';
import { withoutConflicts } from '../../text/damage';
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
  const base = lines.startOf(lines.lineAt(frontMatter.span.start) + 1);
  const yaml = withoutConflicts(text).slice(base, lines.startOf(lines.lineAt(frontMatter.span.end)));
  const value = pairOf(parseYaml(yaml)?.document.contents ?? null, 'attendees')?.value ?? null;
  if (isScalar(value)) return attendeesOf(value, yaml, base, value.type !== 'PLAIN');
  return isSeq(value)
    ? value.items.flatMap((item) => (isScalar(item) ? attendeesOf(item, yaml, base, true) : []))
    : [];
}

/** One alone may need other quotes when it is renamed; what is around a name stays: others, brackets, a remark. */
function attendeesOf(node: Scalar, yaml: string, base: number, isOne: boolean): WrittenPerson[] {
  const [start, end] = node.range ?? [0, 0];
  const [, open = '', words = ''] = /^(["']?)(.*?)["']?$/s.exec(yaml.slice(start, end)) ?? [];
  const from = base + start + open.length;
  const names = namesIn(words, isOne);
  const quoting = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : null;
  const said = typeof node.value === 'string' ? node.value.trim() : words;
  return names.map((name) => {
    const id = withoutRemark(name.name);
    const span = { start: from + name.start, end: from + name.start + id.length };
    const sign = said.startsWith('@') ? '@' : '';
    const whole = { start: base + start, end: base + end };
    const isPart = names.length > 1 || id.length < said.length - sign.length;
    return {
      id: isPart ? id : said.slice(sign.length),
      span,
      isMention: false,
      renamed: (to) =>
        isPart
          ? { span, newText: to }
          : { span: whole, newText: scalarText(sign + to, quoting ?? (sign === '' ? null : 'QUOTE_SINGLE')) },
    };
  });
}
