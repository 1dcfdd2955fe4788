/**
 * What a problem in a file is. Each room says which problems it finds, and what it finds there: `NoteProblem`,
 * `YamlProblem`, … How bad each is, what is said of it and what can be done stands in `language/problems`.
 */
import type { Span } from './span';

/** One broken rule at one place, with what was found: `Problem<'unknown-role', { written: string }>`. One for each code. */
export type Problem<Code extends string, Found = unknown> = Code extends string
  ? { readonly code: Code; readonly span: Span } & Readonly<Found>
  : never;
