/** Hints, risks and dismissed hints, rated. Format page, sections 6 and 7. */
import { detailOf, type TagKind } from '../note/note';
import type { Stride } from '../note/stride';
import { givenSeverity, ratingNamed, severityNamed, severityOf } from './severity';
import { type PlacedTag, saidByOf } from './placedTags';
import type { Assumption, Finding, Severity, Statement } from './session';

export const isFinding = (kind: TagKind): kind is Finding['kind'] =>
  kind === 'hint' || kind === 'risk' || kind === 'dismissed';

export function findingOf(
  placed: PlacedTag,
  kind: Finding['kind'],
  calibrated: (stride: readonly Stride[]) => Severity | null,
): Finding {
  const { tag, from, context } = placed;
  const how = detailOf(tag, 'how');
  const owner = detailOf(tag, 'owner');
  const impact = severityNamed(detailOf(tag, 'impact'));
  const likelihood = ratingNamed(detailOf(tag, 'likelihood'));
  const rated = { given: givenSeverity(tag), impact, calibrated: calibrated(context.stride), likelihood };
  return {
    kind,
    demonstrated: kind === 'risk' && how !== null,
    saidBy: saidByOf(placed),
    how,
    because: detailOf(tag, 'because'),
    likelihood,
    impact,
    mitigation: detailOf(tag, 'mitigation'),
    effort: detailOf(tag, 'effort'),
    horizon: detailOf(tag, 'horizon'),
    owner: owner === null ? null : from.people.namedIn(owner).join(', '),
    source: detailOf(tag, 'source'),
    status: detailOf(tag, 'status'),
    date: from.interview.date,
    ...(kind === 'dismissed' ? { severity: null, severityFrom: null } : severityOf(rated)),
    ...context,
  };
}

// Controls and assumptions. Format page, section 6.

export const statementOf = (placed: PlacedTag): Statement => ({
  saidBy: saidByOf(placed),
  ...placed.context,
});

/** Open until its status says otherwise. */
export function assumptionOf(placed: PlacedTag): Assumption {
  const status = detailOf(placed.tag, 'status');
  return { status: status === 'confirmed' || status === 'wrong' ? status : 'open', ...statementOf(placed) };
}
