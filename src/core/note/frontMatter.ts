/** The YAML between the first line's `---` and the next one. Format page, section 3. */
import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { isDate } from '../text/date';
import { roles, type FrontMatter, type NoteProblem, type Role } from './note';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';
import { parseYaml, type ParsedYaml } from '../yaml/parseYaml';
import { mistakeWords, yamlMistake } from '../yaml/yamlMistake';
import type { Lines, Span } from '../text/span';

/** More is no front matter that a person wrote, and reading it would cost time at every key. In UTF-16 code units. */
const mostFrontMatter = 64 * 1024;

const none: FrontMatter = {
  span: null,
  title: null,
  role: null,
  date: null,
  minutes: null,
  attendees: null,
  started: null,
  ended: null,
  values: new Map(),
};

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  /** The first line of the note behind it. */
  readonly bodyLine: number;
  readonly problems: readonly NoteProblem[];
}

export function readFrontMatter(text: string, lines: Lines): ReadFrontMatter {
  const first = lines.textOf(0).replace(/^\uFEFF/, '');
  if (!/^---[ \t]*$/.test(first)) return { frontMatter: none, bodyLine: 0, problems: [] };
  let last = 1;
  while (last < lines.count && !/^---[ \t]*$/.test(lines.textOf(last))) last++;
  if (last === lines.count) {
    const span = { start: lines.endOf(0) - first.length, end: lines.endOf(0) };
    return { frontMatter: none, bodyLine: 0, problems: [{ code: 'front-matter-open', span }] };
  }
  const span = { start: lines.startOf(0), end: lines.endOf(last) };
  const yaml = { start: lines.startOf(1), end: lines.startOf(last) };
  const content = text.slice(yaml.start, yaml.end);
  const parsed = content.length > mostFrontMatter ? null : parseYaml(content);
  if (!parsed) {
    const opener = { start: span.start, end: lines.endOf(0) };
    const problem: NoteProblem = { code: 'front-matter-size', span: opener };
    return { frontMatter: { ...none, span }, bodyLine: last + 1, problems: [problem] };
  }
  const reader = new YamlReader(parsed, yaml.start);
  return { frontMatter: { ...reader.read(), span }, bodyLine: last + 1, problems: reader.problems };
}

class YamlReader {
  readonly problems: NoteProblem[] = [];
  private readonly values = new Map<string, Node | null>();
  private readonly spans = new Map<string, Span>();
  private isBroken = false;

  constructor(
    { document, mistakes }: ParsedYaml,
    private readonly offset: number,
  ) {
    for (const mistake of mistakes) this.problems.push({ ...mistake, span: this.placed(mistake.span) });
    this.isBroken = mistakes.some(({ code }) => code === 'yaml');
    this.collect(document);
  }

  read(): Omit<FrontMatter, 'span'> {
    return {
      title: this.text('title'),
      role: this.role(),
      date: this.date('date'),
      minutes: this.minutes(),
      attendees: this.attendees(),
      started: this.date('started'),
      ended: this.date('ended'),
      values: this.spans,
    };
  }

  private collect(document: Document.Parsed): void {
    const { contents } = document;
    if (contents === null || (!this.isBroken && isScalar(contents) && contents.value === null)) return;
    if (!isMap(contents)) {
      if (!this.isBroken) this.reportYaml(spanOf(contents), mistakeWords.noMap);
      return;
    }
    for (const { key, value } of contents.items as Pair<Node, Node | null>[]) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      if (this.values.has(key.value)) {
        this.reportYaml(spanOf(key), mistakeWords.repeated(shortened(oneLine(key.value), 40)));
      } else {
        this.values.set(key.value, value);
        this.spans.set(key.value, this.placed(spanOf(value ?? key)));
      }
    }
  }

  /** A scalar as it was written; empty and missing are null, anything else is reported. */
  private text(key: string): string | null {
    const node = this.values.get(key) ?? null;
    if (node === null) return null;
    if (!isScalar(node)) return this.impossible(key, null);
    const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
    return written.trim() === '' ? null : written.trim();
  }

  private role(): Role | null {
    const text = this.text('role');
    const role = roles.find((known) => known === text?.toLowerCase());
    if (text !== null && !role)
      this.report({ code: 'unknown-role', span: this.placeOf('role'), written: text });
    return role ?? null;
  }

  private date(key: 'date' | 'started' | 'ended'): string | null {
    const text = this.text(key);
    if (text === null || isDate(text)) return text;
    const span = this.placeOf(key);
    this.report({ code: 'malformed-date', span, where: 'frontMatter', key, written: text });
    return null;
  }

  private minutes(): number | null {
    const text = this.text('minutes');
    if (text === null) return null;
    return /^\d{1,5}$/.test(text) ? Number(text) : this.impossible('minutes', text);
  }

  private attendees(): string[] | null {
    if (!this.values.has('attendees')) return null;
    const node = this.values.get('attendees') ?? null;
    if (!isSeq(node)) {
      const one = this.text('attendees');
      return one === null ? [] : [one];
    }
    return node.items.flatMap((item) => {
      if (isScalar(item)) {
        const written = typeof item.value === 'string' ? item.value : (item.source ?? '');
        return written.trim() === '' ? [] : [written.trim().replace(/^@/, '')];
      }
      this.impossible('attendees', null);
      return [];
    });
  }

  private impossible(key: string, written: string | null): null {
    this.report({ code: 'impossible-value', span: this.placeOf(key), where: 'frontMatter', key, written });
    return null;
  }

  private reportYaml(span: Span, words: Parameters<typeof yamlMistake>[1]): void {
    this.problems.push(yamlMistake(this.placed(span), words));
  }

  /** Behind a mistake in the YAML a value is seldom what its writer meant. */
  private report(problem: NoteProblem): void {
    if (!this.isBroken) this.problems.push(problem);
  }

  private placed = (span: Span): Span => ({ start: span.start + this.offset, end: span.end + this.offset });

  private placeOf(key: string): Span {
    return this.spans.get(key) ?? { start: this.offset, end: this.offset };
  }
}

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });
