/** How early a question is worth its time. Format page, section 10. */

/** From what is always asked to what takes plenty of time. */
export const depths = ['essential', 'standard', 'deep'] as const;
export type Depth = (typeof depths)[number];

/** Whether a question is offered where one asks that deep: a `standard` one at `standard` and `deep`. */
export const isOfferedAt = (question: { readonly depth: Depth }, depth: Depth): boolean =>
  depths.indexOf(question.depth) <= depths.indexOf(depth);
