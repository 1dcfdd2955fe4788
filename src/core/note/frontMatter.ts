/** The YAML between two lines `---` at the top of a note. Format page, section 3. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { wordMeant } from '../text/compareTexts';
import { dateMeant, minutesMeant } from '../text/date';
import { roles, type FrontMatter, type NoteProblem, type Role } from './note';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';
import { parseYaml, type ParsedYaml } from '../yaml/parseYaml';
import { keyMeant } from '../yaml/misspeltKeys';
import { plainMapIn } from '../yaml/plainYaml';
import { mistakeWords, yamlMistake } from '../yaml/yamlMistake';
import type { LineRange, Lines, Span } from '../text/span';
import { namesIn } from './attendeeNames';
import {
  bodyLineOf,
  frontMatterKeys,
  frontMatterLines,
  misplacedLines,
  tomlLines,
  type FrontMatterLines,
} from './frontMatterPlace';

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
  transcript: null,
  speakers: new Map(),
  meeting: null,
  notetaker: null,
  values: new Map(),
};

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  /** The first line of the note behind it. */
  readonly bodyLine: number;
  readonly problems: readonly NoteProblem[];
}

export function readFrontMatter(text: string, lines: Lines): ReadFrontMatter {
  const place = frontMatterLines(lines);
  const read = place ? readLines(text, lines, place) : { frontMatter: none, problems: [] };
  const bodyLine = bodyLineOf(lines);
  const problems = [...read.problems, ...elsewhere(lines, place)];
  return { frontMatter: read.frontMatter, bodyLine, problems };
}

type ReadLines = Pick<ReadFrontMatter, 'frontMatter' | 'problems'>;

/** The last that was read, as text down to its end: it is the same while somebody types below it. */
let recent: { readonly head: string; readonly read: ReadLines } | null = null;

function readLines(text: string, lines: Lines, place: FrontMatterLines): ReadLines {
  if (place.last === null) return readLinesAnew(text, lines, place);
  const head = text.slice(0, lines.endOf(place.last));
  if (recent?.head !== head) recent = { head, read: readLinesAnew(text, lines, place) };
  return recent.read;
}

function readLinesAnew(text: string, lines: Lines, { first, last }: FrontMatterLines): ReadLines {
  const opener = { start: lines.startOf(first), end: lines.endOf(first) };
  if (last === null) {
    const mark = { start: opener.end - lines.textOf(first).replace(/^\uFEFF/, '').length, end: opener.end };
    return { frontMatter: none, problems: [{ code: 'front-matter-open', span: mark }] };
  }
  const span = { start: opener.start, end: lines.endOf(last) };
  const yamlStart = lines.startOf(first + 1);
  const content = text.slice(yamlStart, lines.startOf(last));
  const parsed = content.length > mostFrontMatter ? null : contentsOf(content);
  if (!parsed) {
    return { frontMatter: { ...none, span }, problems: [{ code: 'front-matter-size', span: opener }] };
  }
  const reader = new YamlReader(parsed, yamlStart);
  return { frontMatter: reader.read(span), problems: reader.problems };
}

function contentsOf(content: string): YamlContents | null {
  const contents = plainMapIn(content);
  if (contents) return { contents, mistakes: [] };
  const parsed = parseYaml(content);
  return parsed && { contents: parsed.document.contents, mistakes: parsed.mistakes };
}

interface YamlContents extends Pick<ParsedYaml, 'mistakes'> {
  readonly contents: Node | null;
}

/** What somebody meant as front matter and nothing reads: TOML, and keys below other text. */
function elsewhere(lines: Lines, place: FrontMatterLines | null): NoteProblem[] {
  const below = (place?.last ?? -1) + 1;
  const toml = tomlLines(lines, below);
  const misplaced = misplacedLines(lines, toml?.end ?? below);
  const found = (code: 'toml-front-matter' | 'front-matter-place', block: LineRange): NoteProblem => {
    const span = { start: lines.startOf(block.start), end: lines.endOf(block.start) };
    return { code, span, block };
  };
  return [
    ...(toml ? [found('toml-front-matter', toml)] : []),
    ...(misplaced ? [found('front-matter-place', misplaced)] : []),
  ];
}

class YamlReader {
  readonly problems: NoteProblem[] = [];
  private readonly values = new Map<string, Node | null>();
  private readonly spans = new Map<string, Span>();
  private isBroken = false;

  constructor(
    { contents, mistakes }: YamlContents,
    private readonly offset: number,
  ) {
    for (const mistake of mistakes) this.problems.push({ ...mistake, span: this.placed(mistake.span) });
    this.isBroken = mistakes.some(({ code }) => code === 'yaml');
    this.collect(contents);
  }

  read(span: Span): FrontMatter {
    return {
      span,
      title: this.text('title'),
      role: this.role(),
      date: this.date('date'),
      minutes: this.minutes(),
      attendees: this.attendees(),
      started: this.date('started'),
      ended: this.date('ended'),
      transcript: this.text('transcript'),
      speakers: this.speakers(),
      meeting: this.text('meeting'),
      notetaker: this.notetaker(),
      values: this.spans,
    };
  }

  private collect(contents: Node | null): void {
    if (contents === null || (!this.isBroken && isScalar(contents) && contents.value === null)) return;
    if (!isMap(contents)) {
      if (!this.isBroken) this.reportYaml(spanOf(contents), mistakeWords.noMap);
      return;
    }
    const pairs = contents.items as Pair<Node, Node | null>[];
    const written = new Set(pairs.map(({ key }) => (isScalar(key) ? key.value : null)));
    const missing = frontMatterKeys.filter((known) => !written.has(known));
    for (const { key, value } of pairs) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      const own = frontMatterKeys.some((known) => known === key.value);
      const meant = own ? null : keyMeant(key.value, missing);
      // In another case, or with what nobody sees, it is the same key.
      const name = meant === key.value.replace(/\p{Cf}/gu, '').toLowerCase() ? meant : key.value;
      if (this.values.has(name)) {
        this.reportYaml(spanOf(key), mistakeWords.repeated(shortened(oneLine(key.value), 40)));
      } else {
        this.values.set(name, value);
        this.spans.set(name, this.placed(spanOf(value ?? key)));
      }
      if (meant !== null && meant !== name)
        this.report({ code: 'misspelt-key', span: this.placed(spanOf(key)), written: key.value, key: meant });
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
    const role = text === null ? null : wordMeant(text, roles);
    if (text !== null && !role)
      this.report({ code: 'unknown-role', span: this.placeOf('role'), written: text });
    return role;
  }

  private date(key: 'date' | 'started' | 'ended'): string | null {
    const text = this.text(key);
    const date = text === null ? null : dateMeant(text);
    if (text === null || date !== null) return date;
    const span = this.placeOf(key);
    this.report({ code: 'malformed-date', span, where: 'frontMatter', key, written: text });
    return null;
  }

  private minutes(): number | null {
    const text = this.text('minutes');
    if (text === null) return null;
    return minutesMeant(text) ?? this.impossible('minutes', text);
  }

  private attendees(): string[] | null {
    if (!this.values.has('attendees')) return null;
    const node = this.values.get('attendees') ?? null;
    if (isScalar(node)) return namesOf(node, false);
    if (!isSeq(node)) {
      if (node) this.impossible('attendees', null);
      return [];
    }
    return node.items.flatMap((item) => {
      if (isScalar(item)) return namesOf(item, true);
      this.impossible('attendees', null);
      return [];
    });
  }

  /** `{ Mira Brandt: mira }`; a speaker without a person is nobody yet. */
  private speakers(): ReadonlyMap<string, string> {
    const node = this.values.get('speakers') ?? null;
    if (node === null || (isScalar(node) && node.value === null)) return none.speakers;
    const speakers = new Map<string, string>();
    if (!isMap(node)) {
      this.impossible('speakers', null);
      return speakers;
    }
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const [name, person] = [key, value].map((one) => (isScalar(one) ? writtenIn(one).trim() : ''));
      if (name && person) speakers.set(name, person.replace(/^@/, ''));
    }
    return speakers;
  }

  private notetaker(): string | null {
    const written = this.text('notetaker');
    return written === null ? null : (namesIn(written, true)[0]?.name ?? null);
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

/** One item of a list is one name, as one in quotes. */
const namesOf = (scalar: Scalar, isItem: boolean): string[] =>
  namesIn(writtenIn(scalar), isItem || scalar.type !== 'PLAIN').map(({ name }) => name);

const writtenIn = ({ value, source = '' }: Scalar): string => (typeof value === 'string' ? value : source);

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });
