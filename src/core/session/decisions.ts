/** What becomes of a risk, what would stop it, and what of that is still to be done. Format page, "Decisions". */
import {
  decisionKinds,
  type Detail,
  detailOf,
  detailsCalled,
  dueDayOf,
  efforts,
  type Horizon,
  horizons,
  isUnread,
  type MitigationKey,
  partOf,
  progress,
} from '../note/detailKeys';
import { unfinishedMeasures } from '../note/decisionChecks';
import { isDropped, type Note, type Tag } from '../note/note';
import { isReason } from '../note/placeholders';
import { peopleIn, type PlacedTag } from './placedTags';
import { type FileProblem, problemIn } from './problemList';
import { type Finding, type Session, severities } from './session';
import type { Decision, Mitigation } from './measures';
import { isAccepted, isClosedFinding, isLapsed } from './status';

/** What somebody decided; what the decision itself does not say may stand flat below the tag. */
export function decisionOf(placed: PlacedTag): Decision | null {
  const { tag } = placed;
  const [decision] = detailsCalled(tag, 'decision');
  const kind = oneOf(decisionKinds, decision?.value ?? null);
  if (!decision || kind === null) return null;
  return {
    kind,
    by: peopleIn(placed, partOf(tag, decision, 'by')),
    until: partOf(tag, decision, 'until'),
    because: partOf(tag, decision, 'because') ?? (tag.kind === 'dismissed' ? null : detailOf(tag, 'because')),
  };
}

/** Each with what is said of it, else with what is said flat of all. */
export const mitigationsOf = (placed: PlacedTag): readonly Mitigation[] =>
  mitigationsIn(placed, detailsCalled(placed.tag, 'mitigation'));

/** One list for all findings that have none. */
const noMitigations: readonly Mitigation[] = [];

const mitigationsIn = (placed: PlacedTag, details: readonly Detail[]): readonly Mitigation[] =>
  details.length === 0
    ? noMitigations
    : details.map((detail, index) => {
        const { tag } = placed;
        const said = (key: MitigationKey) => partOf(tag, detail, key) ?? ofAll(detail, key);
        const ofAll = (of: Detail, key: MitigationKey) => (isUnread(tag, of, key) ? null : flatOf(tag, key));
        return {
          text: detail.value,
          place: index + (detail.behindEmpty ?? 0),
          effort: oneOf(efforts, said('effort')),
          horizon: oneOf(horizons, said('horizon')),
          owner: peopleIn(placed, said('owner')),
          status: oneOf(progress, said('status')),
          due: said('due'),
          because: partOf(tag, detail, 'because'),
        };
      });

/**
 * What a finding says flat, else what all of its mitigations say alike that are not dropped: of what it takes a dropped one
 * says nothing, but it is not done where the others are. Nothing where all are dropped, nor of a status of done where one
 * says that it is still open.
 */
export function saidOfAll(
  placed: PlacedTag,
  mitigations: readonly Mitigation[],
  key: MitigationKey,
): string | null {
  const flat = flatOf(placed.tag, key);
  if (key === 'status' && unfinishedMeasures(placed.tag).length) return null;
  if (flat !== null) return key === 'owner' ? peopleIn(placed, flat) : flat;
  if (isUnread(placed.tag, null, key)) return null;
  const kept = mitigations.filter(({ status }) => status !== 'dropped');
  const first = kept[0]?.[key] ?? null;
  const speaking = key === 'status' ? mitigations : kept;
  return speaking.every((one) => one[key] === first) ? first : null;
}

const flatOf = (tag: Tag, key: MitigationKey): string | null =>
  key === 'due' ? dueDayOf(tag) : detailOf(tag, key);

const oneOf = <Word extends string>(words: readonly Word[], word: string | null): Word | null =>
  words.find((known) => known === word) ?? null;

/**
 * What is wrong in a session on a day such as `2026-11-25`: its problems, and behind them each acceptance that has lapsed
 * until then, at its `until:`. The session itself knows no day, so no export says which have.
 */
export function problemsOn(
  today: string,
  session: Session,
  noteOf: (file: string) => Note | undefined,
): readonly FileProblem[] {
  const lapsed = session.findings.filter((finding) => isLapsed(finding, today));
  return session.problems.concat(
    lapsed.flatMap(({ file, span }): FileProblem[] => {
      const note = noteOf(file);
      const tag = note?.tags.find((one) => one.span.start === span.start);
      const [decision] = tag ? detailsCalled(tag, 'decision') : [];
      const until = tag?.details.find(({ key, of }) => key === 'until' && of === decision);
      if (!note || !tag || !decision || !until) return [];
      const problem = { code: 'accepted-lapsed', span: until.span, tag, decision, until } as const;
      return [problemIn(file, note.lines, problem)];
    }),
  );
}

// What comes first: by when something is to be done, the worst first. Format page, "From hint to risk".

/** One thing to do about a risk, or that was done; without a mitigation nobody knows yet what. */
export interface Measure {
  readonly finding: Finding;
  readonly mitigation: Mitigation | null;
}

/**
 * What is done about a risk: each of its mitigations that was not dropped; one without where nobody named any, or all were
 * dropped. Nothing where the risk itself was dropped or is accepted, or nobody demonstrated it.
 */
export function measuresOf(finding: Finding): Measure[] {
  if (!finding.demonstrated || isDropped(finding) || isAccepted(finding)) return [];
  const kept = finding.mitigations.filter(({ status }) => status !== 'dropped');
  return kept.length ? kept.map((mitigation) => ({ finding, mitigation })) : [{ finding, mitigation: null }];
}

/** Of risks that are rated high or critical, what is left to do and takes hours or days, in the order of the roadmap. */
export const quickWinsOf = (findings: readonly Finding[]): Measure[] =>
  [...horizons, null].flatMap((horizon) => measuresWithin(horizon, findings).filter(isQuickWin));

const isQuickWin = ({ finding, mitigation }: Measure): boolean =>
  (finding.severity === 'high' || finding.severity === 'critical') &&
  !isClosedFinding(finding) &&
  mitigation?.status !== 'done' &&
  isReason(mitigation?.text ?? null) &&
  (mitigation?.effort === 'hours' || mitigation?.effort === 'days');

/** The measures within a horizon, what is done among them, worst first; `null`: what says none. */
export const measuresWithin = (horizon: Horizon | null, findings: readonly Finding[]): Measure[] =>
  worstFirst(findings.flatMap(measuresOf).filter((measure) => horizonOf(measure) === horizon));

const horizonOf = ({ finding, mitigation }: Measure): Horizon | null =>
  oneOf(horizons, (mitigation ?? finding).horizon);

/** What is unrated comes last; what is as bad as another stays behind it. */
const worstFirst = (measures: readonly Measure[]): Measure[] =>
  [...severities, null].flatMap((level) => measures.filter(({ finding }) => finding.severity === level));
