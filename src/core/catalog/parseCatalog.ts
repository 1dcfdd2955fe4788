/** The text of a `*.questions.yaml` file to a catalog. */
import type { Problem } from '../text/problem';
import type { Lines } from '../text/span';
import { parseStride } from '../note/stride';
import type { Catalog, CatalogQuestion } from './catalog';
import { catalogSchema } from './catalogSchema';
import { readYaml, type YamlProblem } from '../yaml/yamlDocument';

/** What can be wrong in a catalog. */
export type CatalogProblem =
  | YamlProblem
  | Problem<'stride-letter', { wrong: readonly string[] }>
  | Problem<'repeated-id', { id: string }>;

export interface ParsedCatalog {
  readonly catalog: Catalog;
  readonly lines: Lines;
  readonly problems: readonly CatalogProblem[];
}

/**
 * `'questions: [{ id: refund, text: Who may refund?, stride: TE }]'` → one question with `['T', 'E']`.
 *
 * Never throws. A question without an id or a text is left out, a value of the wrong shape counts as absent, of two
 * questions with one id the later counts: each with a problem at its place. See `readYaml`, and the format page,
 * section 10.
 */
export function parseCatalog(text: string): ParsedCatalog {
  const { value, lines, problems: found, spanOf } = readYaml(text, catalogSchema);
  const problems: CatalogProblem[] = [...found];
  const questions = new Map<string, CatalogQuestion>();
  value.questions.forEach((question, index) => {
    const spanOfKey = (key: string) => spanOf(['questions', index, key]);
    const { stride, wrong } = parseStride(question.stride);
    if (wrong.length) {
      problems.push({ code: 'stride-letter', span: spanOfKey('stride'), wrong });
    }
    if (questions.has(question.id)) {
      problems.push({ code: 'repeated-id', span: spanOfKey('id'), id: question.id });
    }
    questions.set(question.id, { ...question, stride });
  });
  return { catalog: { ...value, questions: [...questions.values()] }, lines, problems };
}
