/** One finding as a list item, with what is known about it nested below. */
import { lackingIn } from '../session/findings';
import { type MitigationKey, mitigationKeys } from '../note/detailKeys';
import { isDropped } from '../note/note';
import { strideLetters } from '../note/stride';
import type { CalibratedBy, Finding, Statement } from '../session/session';
import type { Mitigation } from '../session/measures';
import { isAccepted, isToReview } from '../session/status';
import { escapeMarkdown, labelled, type ListItem } from './safeMarkdown';
import type { Wording } from './wording';

/**
 * `- **R-1** The webhook is not signed`, below it `- Kind: risk`, `- STRIDE: Tampering` and so on; with `safeguards`
 * those that protect the same element already. Below a heading that says its kind, only a risk that was not
 * demonstrated says it again.
 */
export function findingItem(
  finding: Finding,
  wording: Wording,
  safeguards: readonly Statement[] = [],
  headingSaysKind = false,
): ListItem {
  const { labels, undemonstrated } = wording.words;
  const { kind, demonstrated } = finding;
  const noted = (label: string, markdown: string | null) => labelled(label, wording.notes(markdown));
  const word = kind === 'risk' && !demonstrated ? undemonstrated : headingSaysKind ? '' : wording.value(kind);
  // Why something was dropped stands behind that it was, as for those who decide.
  const isDroppedRisk = kind !== 'dismissed' && isDropped(finding);
  return {
    text: findingTitle(finding, wording),
    items: [
      ...labelled(labels.kind, [word]),
      ...labelled(labels.stride, [wording.stride(finding.stride)]),
      ...labelled(labels.about, [wording.elements(finding.about)]),
      ...ratingOf(finding, wording),
      ...noted(labels.attackPath, finding.how),
      ...labelled(labels.reason, isDroppedRisk ? [] : reasonOf(finding, wording)),
      ...labelled(labels.lacking, [isToReview(finding, null) ? lacksOf(finding, wording) : '']),
      ...labelled(
        labels.controls,
        safeguards.map((control) => `${wording.title(control.text)} (${wording.place(control)})`),
      ),
      ...mitigationsOf(finding, wording, true),
      ...decisionOf(finding, wording),
      ...labelled(labels.reason, isDroppedRisk ? reasonOf(finding, wording) : []),
      ...disprovedOf(finding, wording),
      ...noted(labels.source, finding.source),
      ...noted(labels.remarks, finding.remarks),
      ...labelled(labels.note, [wording.source(finding, finding.saidBy)]),
    ],
  };
}

/** `an attack path, a likelihood`; a hint that has its attack path is still none of the risks until somebody says so. */
function lacksOf(finding: Finding, { words: { lacking, unconfirmed } }: Wording): string {
  const parts = lackingIn(finding);
  const isUnconfirmed = finding.kind === 'hint' && !parts.includes('how');
  return [...parts.map((part) => lacking[part]), ...(isUnconfirmed ? [unconfirmed] : [])].join(', ');
}

/** The same for those who decide: no attack path, nobody's name, no place in a note. */
export function decisionItem(finding: Finding, wording: Wording): ListItem {
  const { labels } = wording.words;
  return {
    text: findingTitle(finding, wording),
    items: [
      ...labelled(labels.stride, [wording.stride(finding.stride)]),
      ...labelled(labels.about, [wording.elements(finding.about)]),
      ...labelled(labels.severity, [wording.words.values[finding.severity ?? 'unrated']]),
      ...mitigationsOf(finding, wording, false),
      ...decisionOf(finding, wording),
      ...labelled(labels.reason, isDropped(finding) ? reasonOf(finding, wording) : []),
      ...disprovedOf(finding, wording),
    ],
  };
}

/** `**R-1** The webhook is not signed` */
export const findingTitle = ({ id, text }: Pick<Finding, 'id' | 'text'>, wording: Wording): string =>
  (id === null ? '' : `**${escapeMarkdown(id)}** `) + wording.title(text);

/**
 * Of the only mitigation its facts as lines, where they are those of the finding. Else each has its own behind its label,
 * `Mitigation (Effort: days): a PIN`, and what holds of the finding and of none of them stands below.
 */
function mitigationsOf(finding: Finding, wording: Wording, withOwner: boolean): ListItem[] {
  const { labels } = wording.words;
  const { mitigations } = finding;
  const [first, ...others] = mitigations;
  const factsOf = (
    said: Pick<Finding, MitigationKey>,
    keys: readonly MitigationKey[] = mitigationKeys,
  ): ListItem[] =>
    keys.flatMap((key) => {
      const value = key === 'owner' && !withOwner ? null : said[key];
      if (value === null) return [];
      if (key === 'owner') return labelled(labels.owner, [wording.owners(value)]);
      return labelled(labels[key], [key === 'due' ? wording.date(value) : wording.value(value)]);
    });
  // Who decides reads why something is not done, and not why it is done so.
  const reasonFor = ({ status, because }: Mitigation): ListItem[] =>
    labelled(labels.reason, withOwner || status === 'dropped' ? wording.notes(because) : []);
  const isAlike = (key: MitigationKey) => first?.[key] === finding[key];
  if (!first || (!others.length && mitigationKeys.every(isAlike)))
    return [
      ...(first ? withItems(labelled(labels.mitigation, wording.notes(first.text)), reasonFor(first)) : []),
      ...factsOf(finding),
    ];
  return [
    ...mitigations.flatMap((mitigation) => {
      const facts = factsOf(mitigation).map(({ text }) => text);
      const label = facts.length ? `${labels.mitigation} (${facts.join('; ')})` : labels.mitigation;
      return withItems(labelled(label, wording.notes(mitigation.text)), reasonFor(mitigation));
    }),
    ...factsOf(
      finding,
      mitigationKeys.filter(
        (key) =>
          mitigations.every((one) => one[key] !== finding[key]) ||
          // Where all measures are dropped, the risk need not be.
          (key === 'status' && finding.status === 'dropped'),
      ),
    ),
  ];
}

/** Below the last of some items, so that it can be read as said of nothing else. */
const withItems = (items: readonly ListItem[], below: readonly ListItem[]): ListItem[] =>
  items.map((item, index) =>
    index === items.length - 1 ? { ...item, items: [...(item.items ?? []), ...below] } : item,
  );

/**
 * `Decision: accepted, decided by Mette Lund, until 2027-03-31`, below it why. What was dropped has its reason above; an
 * accepted risk says that it has none.
 */
function decisionOf(finding: Finding, wording: Wording): ListItem[] {
  const { decision } = finding;
  if (decision === null) return [];
  const { labels, decisions, rating } = wording.words;
  const isOpenlyAccepted = isAccepted(finding) && !isDropped(finding);
  const said = [
    decisions[decision.kind],
    decision.by === null
      ? isOpenlyAccepted
        ? decisions.byNobody
        : ''
      : `${decisions.by} ${wording.owners(decision.by)}`,
    decision.until === null ? '' : `${decisions.until} ${wording.date(decision.until)}`,
  ];
  const reason = isDropped(finding) && isSaidOfBoth(finding) ? null : decision.because;
  const none = isOpenlyAccepted && reason === null ? [rating.noReason] : [];
  return [
    {
      text: `${labels.decision}: ${said.filter(Boolean).join(', ')}`,
      items: labelled(labels.reason, [...wording.notes(reason), ...none]),
    },
  ];
}

/** A flat `because:` is why something was dropped, else why somebody decided so. */
const isSaidOfBoth = ({ decision, because }: Finding): boolean =>
  because !== null && decision?.because === because;

/** `The reason no longer holds. Turned out wrong: **A-1** The badges are ours` */
const disprovedOf = ({ disproved }: Finding, wording: Wording): ListItem[] =>
  labelled(wording.words.rating.disproved, [
    disproved.map((id) => `**${escapeMarkdown(id)}** ${wording.assumption(id)}`).join('; '),
  ]);

/** What was dropped without a word says so. */
function reasonOf(finding: Finding, wording: Wording): string[] {
  if (!isDropped(finding) && isSaidOfBoth(finding)) return [];
  const reason = wording.notes(finding.because);
  return reason.length || !isDropped(finding) ? reason : [wording.words.rating.noReason];
}

/**
 * How bad a finding is and how that came about: `Likelihood: not given, counts as medium`, `Impact: high, by the
 * calibration: Spoofing (a.interview.md:3)` and `Severity: high, from impact and likelihood`. Of what was dismissed what the note says; of what is unrated
 * stands what is missing. Format page, "From hint to risk".
 */
function ratingOf(finding: Finding, wording: Wording): ListItem[] {
  const { labels, rating, values } = wording.words;
  const { kind, severity, severityFrom, givenSeverity, calibratedBy, likelihood, impact } = finding;
  if (kind === 'dismissed')
    return [
      ...labelled(labels.likelihood, [likelihood === null ? '' : values[likelihood]]),
      ...labelled(labels.impact, [impact === null ? '' : values[impact]]),
      ...labelled(labels.severity, [
        givenSeverity === null ? '' : `${values[givenSeverity]}, ${rating.asNoted}`,
      ]),
    ];
  const isDerived = severityFrom === 'impact' || severityFrom === 'calibration';
  const likely = likelihood === null ? (isDerived ? rating.likelihoodNotGiven : '') : values[likelihood];
  const reach =
    calibratedBy === null
      ? impact && values[impact]
      : `${values[calibratedBy.level]}, ${rating.byCalibration}: ${calibrationNamed(calibratedBy, wording)}`;
  return [
    ...labelled(labels.likelihood, [likely]),
    ...labelled(labels.impact, [reach ?? '']),
    ...labelled(labels.severity, [
      severity === null
        ? unratedOf(finding, wording)
        : `${values[severity]}, ${severityFrom === 'given' ? rating.asNoted : rating.byImpactAndLikelihood}`,
    ]),
  ];
}

/** `Denial of Service, Key store (a.interview.md:3)`: what its words are says the section of calibrations. */
const calibrationNamed = (by: CalibratedBy, wording: Wording): string => {
  const what = [wording.stride([by.category]), wording.elements(by.element === null ? [] : [by.element])];
  return `${what.filter(Boolean).join(', ')} (${wording.place(by)})`;
};

function unratedOf({ stride }: Finding, wording: Wording): string {
  const { unratedWithoutCategory, unratedNotCalibrated } = wording.words.rating;
  const letters = strideLetters.filter((letter) => stride.includes(letter));
  return letters.length ? `${unratedNotCalibrated} ${wording.stride(letters)}` : unratedWithoutCategory;
}
