/** Assumptions as a register: who checks them by when, how that came out, and what rests on them. Format page, "Assumptions". */
import { detailOf, dueDayOf } from '../note/detailKeys';
import { withAddresses } from '../note/referenceLinks';
import { isDropped, type Note, type Question, type Tag } from '../note/note';
import type { Mention } from '../note/notedPlaces';
import { containsOffset } from '../text/span';
import { statementOf } from './findings';
import type { InterviewNote } from './interviews';
import { keyOfPlace, type Place, placeOf } from './place';
import { peopleIn, type PlacedTag, speakersNamed } from './placedTags';
import type { ProblemList } from './problemList';
import type { Assumption, Finding, RestingOn, Session } from './session';
import { begunInterviews } from './status';

/** A place that speaks of an assumption by its id. */
interface SpokenOf {
  readonly resting: RestingOn;
  readonly mention: Mention;
  /** Whose text or detail it stands in; null in an answer. */
  readonly tag: Tag | null;
}

/** Those of a session; in `rests` are the places that speak of each, in the order of the session. */
export function assumptionsOf(
  placed: readonly PlacedTag[],
  notes: readonly InterviewNote[],
  problems: ProblemList,
): readonly Assumption[] {
  const known = new Set(placed.flatMap(({ tag: { id } }) => (id === null ? [] : [id.toUpperCase()])));
  const spoken = known.size ? spokenOf(known, notes) : new Map<string, readonly SpokenOf[]>();
  return placed.map((one) => {
    const { tag } = one;
    const status = detailOf(tag, 'status');
    const places = spoken.get(tag.id?.toUpperCase() ?? '') ?? [];
    const assumption: Assumption = {
      status: status === 'confirmed' || status === 'wrong' ? status : 'open',
      owner: peopleIn(one, detailOf(tag, 'owner')),
      due: dueDayOf(tag),
      because: detailOf(tag, 'because'),
      source: detailOf(tag, 'source'),
      rests: places.map(({ resting }) => resting),
      ...statementOf(one),
    };
    if (assumption.status === 'wrong') tellWhatRestsOnIt(assumption, places, problems);
    return assumption;
  });
}

/**
 * The session without the words of those who were never there: who attends stands for who said something only in an
 * interview that has begun. Of an `#assumption` or a `#flow` that was prepared for one, `placed`, only those who are named said
 * it.
 */
export function withoutUnheard(session: Session, placed: readonly PlacedTag[]): Session {
  const nameless = new Set(
    placed.flatMap((one) => (speakersNamed(one).length ? [] : keyOfPlace(one.context))),
  );
  if (nameless.size === 0) return session;
  const begun = begunInterviews(session);
  const heard = <Said extends Place & { readonly saidBy: readonly string[] }>(all: readonly Said[]) => {
    const isUnheard = (one: Said) => !begun.has(one.file) && nameless.has(keyOfPlace(one));
    return all.some(isUnheard) ? all.map((one) => (isUnheard(one) ? { ...one, saidBy: [] } : one)) : all;
  };
  const [assumptions, flows] = [heard(session.assumptions), heard(session.flows)];
  return assumptions === session.assumptions && flows === session.flows
    ? session
    : { ...session, assumptions, flows };
}

function spokenOf(
  ids: ReadonlySet<string>,
  notes: readonly InterviewNote[],
): ReadonlyMap<string, readonly SpokenOf[]> {
  const spoken = new Map<string, SpokenOf[]>();
  for (const from of notes) {
    const { note } = from;
    const own = new Set([...note.tags, ...note.questions].flatMap(({ idSpan }) => idSpan?.start ?? []));
    for (const mention of note.ids) {
      const id = mention.id.toUpperCase();
      if (!ids.has(id) || own.has(mention.span.start)) continue;
      const found = holderOf(mention, from);
      if (found) spoken.set(id, [...(spoken.get(id) ?? []), found]);
    }
  }
  return spoken;
}

/** The tag in whose words or details it stands, or that has it noted below, else the question in whose answer. Other text is nobody's. */
function holderOf(mention: Mention, { note, interview }: InterviewNote): SpokenOf | null {
  const at = mention.span.start;
  const place = (of: Tag | Question) => ({
    text: withAddresses(of.text, note.references),
    ...placeOf(interview.file, note.lines, 'asked' in of ? of.asked : of.span),
  });
  const tag = note.tags.findLast(
    ({ textSpan, details }) =>
      containsOffset(textSpan, at) || details.some(({ span }) => containsOffset(span, at)),
  );
  if (tag) {
    const { kind, id } = tag;
    const key = tag.details.find(({ span }) => containsOffset(span, at))?.key ?? null;
    return { tag, mention, resting: { kind, id, detail: key, ...place(tag) } };
  }
  const question = note.questions.findLast(({ item }) => containsOffset(item, at));
  const noted = notedBelow(mention, note);
  if (noted && (noted.item?.start ?? Infinity) >= (question?.item.start ?? 0)) {
    const { kind, id } = noted;
    return { tag: noted, mention, resting: { kind, id, detail: null, ...place(noted) } };
  }
  if (!question) return null;
  const { id } = question;
  return { tag: null, mention, resting: { kind: 'question', id, detail: null, ...place(question) } };
}

/** The tag that has it among what else was noted of it: in its item, its row of a table, or behind it. */
function notedBelow({ id, span }: Mention, { tags, lines }: Note): Tag | undefined {
  const at = span.start;
  const noted = tags.filter(({ remarks }) => remarks?.toUpperCase().includes(`^${id.toUpperCase()}`));
  return (
    noted.findLast(({ item }) => item && containsOffset(item, at)) ??
    noted.find((tag) => lines.lineAt(tag.span.start) === lines.lineAt(at)) ??
    noted.find((tag) => tag.item === null && tag === tags.findLast((one) => one.span.start < at))
  );
}

/**
 * Findings with the wrong assumptions that they were let go for: one that says `because: see ^A-1` has
 * `disproved: ['A-1']` once that one is `status: wrong`. Others stay the objects that they are.
 */
export function withDisproved(
  findings: readonly Finding[],
  assumptions: readonly Assumption[],
): readonly Finding[] {
  const disproved = new Map<string, string[]>();
  for (const { id, status, rests } of assumptions) {
    if (status !== 'wrong' || id === null) continue;
    for (const resting of rests) {
      const key = keyOfPlace(resting);
      const ids = disproved.get(key) ?? [];
      if (resting.detail === 'because' && !ids.includes(id)) disproved.set(key, [...ids, id]);
    }
  }
  if (disproved.size === 0) return findings;
  return findings.map((finding) => {
    const ids = wasLetGo(finding) ? disproved.get(keyOfPlace(finding)) : undefined;
    return ids ? { ...finding, disproved: ids } : finding;
  });
}

const wasLetGo = (finding: Finding): boolean => isDropped(finding) || finding.decision?.kind === 'accept';

/** What was let go because of an assumption that does not hold was let go for no reason. */
function tellWhatRestsOnIt(
  { id, file, line }: Assumption,
  places: readonly SpokenOf[],
  problems: ProblemList,
): void {
  for (const { tag, mention, resting } of places) {
    if (!tag || id === null || resting.detail !== 'because' || !isLetGo(tag)) continue;
    const { span } = mention;
    problems.add(resting.file, { code: 'wrong-assumption', span, tag, id, said: { file, line } });
  }
}

const isLetGo = (tag: Tag): boolean =>
  isDropped({ kind: tag.kind, status: detailOf(tag, 'status') }) || detailOf(tag, 'decision') === 'accept';
