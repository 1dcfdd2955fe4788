/** Whether what is said of a risk as a whole holds of what is said of its parts. Format page, "Decisions". */
import { type Detail, detailOf, detailsCalled, isUnread, partOf } from './detailKeys';
import { isFinding, type NoteProblem, type Tag } from './note';
import { isReason } from './placeholders';

/** What is wrong with what somebody decided: `decision: accept` without `by:`, `status: done` with a measure still open. */
export const unsoundDecisions = (tag: Tag): NoteProblem[] => [
  ...unfoundedAcceptance(tag),
  ...openMeasures(tag),
];

/** Who accepts a risk says why, and who it was. */
function unfoundedAcceptance(tag: Tag): NoteProblem[] {
  const [decision] = detailsCalled(tag, 'decision');
  if (decision?.value !== 'accept') return [];
  const { span } = decision;
  const why = partOf(tag, decision, 'because') ?? detailOf(tag, 'because');
  return [
    ...(isReason(why) ? [] : [{ code: 'accepted-without-because' as const, span, tag, decision }]),
    ...(isReason(partOf(tag, decision, 'by'))
      ? []
      : [{ code: 'accepted-without-by' as const, span, tag, decision }]),
  ];
}

function openMeasures(tag: Tag): NoteProblem[] {
  const [status] = detailsCalled(tag, 'status');
  return unfinishedMeasures(tag)
    .filter((measure) => partOf(tag, measure, 'status') === 'open')
    .flatMap((measure) =>
      status ? [{ code: 'done-with-open-measure', span: status.span, tag, measure }] : [],
    );
}

/**
 * The measures of a risk with `status: done` that say themselves that they are `open`, or what nobody can read: for as long
 * as there are some, it is not done.
 */
export const unfinishedMeasures = (tag: Pick<Tag, 'kind' | 'details' | 'unread'>): readonly Detail[] =>
  isFinding(tag.kind) && detailOf(tag, 'status') === 'done'
    ? detailsCalled(tag, 'mitigation').filter(
        (measure) => partOf(tag, measure, 'status') === 'open' || isUnread(tag, measure, 'status'),
      )
    : [];
