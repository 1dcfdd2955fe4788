/** Lines `---` and `...` in a YAML text: what stands behind one would be another document, which nobody means. */
import type { Span } from '../text/span';

/**
 * The separators between two parts that both say something: in `---\ntitle: A\n---\npeople: []` the second `---`. One
 * in front of everything or behind it separates nothing, and neither does one that only comments stand behind.
 */
export function documentSeparators(text: string): readonly Span[] {
  if (!/^(?:---|\.\.\.)/m.test(text)) return [];
  const found: { span: Span; before: boolean }[] = [];
  let [says, at] = [false, 0];
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    const [mark] = /^(?:---|\.\.\.)(?=\s|$)/.exec(line) ?? [];
    if (mark !== undefined) found.push({ span: { start: at, end: at + mark.length }, before: says });
    if (saysSomething(mark === undefined ? line : line.slice(mark.length))) says = true;
    at += line.length;
  }
  const lastWords = text.trimEnd().length;
  return found
    .filter(({ span, before }) => before && saysSomethingBelow(text.slice(span.end, lastWords)))
    .map(({ span }) => span);
}

/** The text with the separators as comments, as long as before. */
export function withoutSeparators(text: string, separators: readonly Span[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of separators) {
    result += `${text.slice(at, start)}#${text.slice(start + 1, end)}`;
    at = end;
  }
  return result + text.slice(at);
}

const saysSomething = (line: string): boolean => !/^\uFEFF?\s*(?:[#%]|$)/.test(line);

const saysSomethingBelow = (rest: string): boolean =>
  rest.split(/[\r\n]/).some((line) => !/^(?:---|\.\.\.)?\s*$/.test(line) && saysSomething(line));
