import { Composer, isMap, isScalar, Parser, visit, type Document, type Scalar, type YAMLError } from 'yaml';
import { withoutConflicts } from '../text/damage';
import type { Span } from '../text/span';
import { hiddenFor, saidBy, swallowedIn, withHidden, type Hidden } from './plainValues';
import { firstOtherBullet, firstTabs, withPlainSigns } from './plainSigns';
import { documentSeparators, withoutSeparators } from './separators';
import { mistakeWords, wordsOfError, yamlMistake, type YamlMistake } from './yamlMistake';

/** Deeper than any file that a person writes: the deepest of our own nest seven things. */
const deepest = 64;

/** One mistake may hide the next; a text with more of them one behind the other is not worth the time. */
const mostRounds = 16;

export interface ParsedYaml {
  readonly document: Document.Parsed;
  /** In the order of the text, at most one on a line. */
  readonly mistakes: readonly YamlMistake[];
}

/**
 * The document of a YAML text and its mistakes; null for one in which more lists and maps stand inside one another than
 * anybody means: `'[[[[…'`.
 *
 * A value that YAML cannot have without quotes is the text that stands there: `title: Shop: part 2` has the title
 * `Shop: part 2` and an `unquoted-value`; an `@dana` is nothing to tell of. Several documents in one text are read as
 * one. A lone CR ends a line, which the library does not know, and tabs may indent it, which is told. Places are those of the text. Repeated keys are not
 * looked for, since the library takes quadratic time for it.
 */
export function parseYaml(written: string): ParsedYaml | null {
  const text = withoutLoneCr(withoutConflicts(written));
  try {
    const separators = documentSeparators(text);
    const first = read(text);
    const [separator] = separators;
    if (!separator) return first;
    const joined = read(withoutSeparators(text, separators));
    const isOne = joined.mistakes.length <= first.mistakes.length;
    const { document, mistakes } = isOne ? joined : first;
    return { document, mistakes: [...mistakes, { code: 'second-document', span: separator }] };
  } catch (error) {
    if (error instanceof NestedTooDeep) return null;
    throw error;
  }
}

/** `'a: 1\rb: 2'` → `'a: 1\nb: 2'`: all places stay. */
export const withoutLoneCr = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

/** With tabs and no-break spaces as blanks, and any bullet as a dash, where more can be read so. */
function read(text: string): ParsedYaml {
  const asWritten = readBlanks(text);
  const plain = withPlainSigns(text);
  if (plain === text) return asWritten;
  const read = readBlanks(plain);
  const [before, after] = [asWritten.mistakes.length, read.mistakes.length];
  const isMore = isMap(read.document.contents) && !isMap(asWritten.document.contents);
  const bullet = firstOtherBullet(text);
  const isListInWords = bullet !== null && hasTextAt(asWritten.document, bullet.start);
  if (after > before || (after === before && !isMore && !isListInWords)) return asWritten;
  const tabs = before > 0 ? firstTabs(text) : null;
  const signs = [
    ...(tabs ? [yamlMistake(tabs, mistakeWords.tab)] : []),
    ...(bullet ? [yamlMistake(bullet, mistakeWords.bullet(text.slice(bullet.start, bullet.end)))] : []),
  ];
  return { ...read, mistakes: [...signs, ...read.mistakes] };
}

/** Whether a text without quotes begins there: `• a` and, on the next line, `• b` are one. */
function hasTextAt(document: Document.Parsed, place: number): boolean {
  let isText = false;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' || range?.[0] !== place) return;
      isText = true;
      return visit.BREAK;
    },
  });
  return isText;
}

function readBlanks(text: string): ParsedYaml {
  let document = compose(text);
  let hidden = swallowedIn(text, document);
  if (hidden.length) document = compose(withHidden(text, hidden));
  for (let round = 0; round < mostRounds && (document.errors.length || document.warnings.length); round++) {
    const known = new Set(hidden.map(({ span }) => span.start));
    const more = hiddenFor(withHidden(text, hidden), document).filter(({ span }) => !known.has(span.start));
    if (!more.length) break;
    const next = compose(withHidden(text, [...hidden, ...more]));
    if (!isBetter(next, document)) break;
    hidden = [...hidden, ...more];
    document = next;
  }
  const unquoted = shown(document, text, hidden);
  return { document, mistakes: mistakesIn(document, text, hidden, unquoted) };
}

/** Fewer mistakes, or the first of them further down. */
const isBetter = (one: Document.Parsed, other: Document.Parsed): boolean =>
  mistakesOf(one).length < mistakesOf(other).length || firstOf(one) > firstOf(other);

const mistakesOf = ({ errors, warnings }: Document.Parsed): readonly YAMLError[] => [...errors, ...warnings];
const firstOf = (document: Document.Parsed): number =>
  Math.min(...mistakesOf(document).map(({ pos }) => pos[0]));

/**
 * As `parseDocument` of the library, which has no limit of depth: it recurses, and where the stack ends the regular
 * expression that happens to be compiled there takes the whole process down, which nothing can catch.
 */
function compose(text: string): Document.Parsed {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document] = composer.compose(new ShallowParser().parse(text), true, text.length);
  if (!document) throw new Error('the composer always ends with a document');
  return document;
}

/** Puts the texts back that were hidden, and returns where values stand that want quotes. */
function shown(document: Document.Parsed, text: string, hidden: readonly Hidden[]): readonly Span[] {
  const starts = new Map(hidden.filter(({ isLine }) => !isLine).map(({ span }) => [span.start, span]));
  const unquoted = [...starts.values()];
  const badStarts = new Set(
    document.errors.filter(({ code }) => code === 'BAD_SCALAR_START').map(({ pos }) => pos[0]),
  );
  if (!starts.size && !badStarts.size) return [];
  visit(document, {
    Scalar(_, scalar) {
      const [start, end] = scalar.range ?? [0, 0];
      if (badStarts.has(start)) unquoted.push({ start, end });
      const span = starts.get(start);
      if (span) show(scalar, text, span, end);
    },
  });
  return unquoted;
}

/** A plain text may go on below the line that was hidden. */
function show(scalar: Scalar, text: string, { start, end }: Span, scalarEnd: number): void {
  if (!isScalar(scalar) || typeof scalar.value !== 'string') return;
  scalar.value = saidBy(text.slice(start, end)) + scalar.value.slice(end - start);
  scalar.source = text.slice(start, scalarEnd);
}

/** `@dana`, or several. */
const isPeople = (written: string): boolean =>
  /^@[\p{L}\p{M}\p{N}._-]+(?:(?:[ \t]*[,;][ \t]*|[ \t](?:and|und|&)[ \t])@?[\p{L}\p{M}\p{N}._-]+)*$/u.test(
    written,
  );

function mistakesIn(
  document: Document.Parsed,
  text: string,
  hidden: readonly Hidden[],
  unquoted: readonly Span[],
): YamlMistake[] {
  const last = Math.max(0, text.trimEnd().length - 1);
  // A quote that is never closed is an error behind the last line; it is told where the text ends.
  const found = mistakesOf(document)
    .filter(({ code }) => code !== 'BAD_SCALAR_START')
    .map(({ code, message, pos }) =>
      yamlMistake(
        { start: Math.min(pos[0], last), end: Math.min(pos[1], last + 1) },
        wordsOfError(code, message),
      ),
    );
  const lines = hidden.filter(({ isLine }) => isLine).map(({ span }) => lineMistake(text, span.start));
  const values = unquoted
    .map((span): YamlMistake => ({ code: 'unquoted-value', span, written: text.slice(span.start, span.end) }))
    .filter((mistake) => !('written' in mistake && isPeople(mistake.written)));
  return onePerLine(text, [...values, ...gluedDashes(document, text), ...lines, ...found]);
}

/** `-id: dana`, whose item is read as a key of that name. */
function gluedDashes(document: Document.Parsed, text: string): YamlMistake[] {
  if (!/^[ \t]*-\p{L}[\p{L}\p{N}_-]*:(?:\s|$)/mu.test(text)) return [];
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN' || !/^-\p{L}/u.test(String(key.value))) return;
      const [start, end] = key.range ?? [0, 0];
      mistakes.push(yamlMistake({ start, end }, mistakeWords.gluedDash));
    },
  });
  return mistakes;
}

/** Why a line could not be read with its neighbours: `title:Shop`, or words without a key. */
function lineMistake(text: string, start: number): YamlMistake {
  const [written = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  const isPair = /^[\p{L}\p{N}_-]+:/u.test(written);
  const words = !isPair
    ? mistakeWords.noPair
    : /^[\p{L}\p{N}_-]+:(?:\s|$)/u.test(written)
      ? mistakeWords.indented
      : mistakeWords.noSpace;
  return yamlMistake({ start, end: start + written.trimEnd().length }, words);
}

/** One mistake makes many errors on its line. What is told of a whole value comes first. */
function onePerLine(text: string, mistakes: readonly YamlMistake[]): YamlMistake[] {
  const told = new Set<number>();
  const kept = mistakes.filter(({ code, span }) => {
    const line = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1));
    if (told.has(line) && code !== 'unquoted-value') return false;
    told.add(line);
    return true;
  });
  return kept.sort((one, other) => one.span.start - other.span.start);
}

class NestedTooDeep extends Error {}

/** Looks at the depth before a document is whole, since it is composed, with recursion, as soon as it is. */
class ShallowParser extends Parser {
  override *next(lexeme: string): ReturnType<Parser['next']> {
    yield* super.next(lexeme);
    if (this.stack.length > deepest) throw new NestedTooDeep();
  }
}
