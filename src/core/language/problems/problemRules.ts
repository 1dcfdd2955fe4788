/** Every rule of the format page, section "Problems", and what is asked of them: level, words, fixes. */
import type { Detail } from '../../note/detailKeys';
import type { Note } from '../../note/note';
import type { ProblemCode, SessionProblem, ToldProblem } from '../../session/problemList';
import type { Session } from '../../session/session';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import { visibleLine } from '../../text/visibleText';
import { claimRules } from './claimRules';
import { damageRules, yamlRules } from './yamlRules';
import { decisionRules } from './decisionRules';
import { elementRules } from './elementRules';
import { frontMatterRules, meetingRules } from './frontMatterRules';
import { likenessRules } from './likenessRules';
import { lineBreakRules } from './lineBreakRules';
import { tagRules } from './tagRules';
import { malformedRules } from './malformedRules';
import { nameRules, personRules } from './nameRules';
import type { NoteToFix, ProblemFix, Level, ProblemRule, ProblemRules } from './problemRule';
import { nearBoxRules, questionRules } from './questionRules';
import { referenceRules } from './referenceRules';
import { strayRules } from './strayRules';
import { unreadPlaceRules } from './unreadPlaceRules';
import { unreadDetailRules } from './unreadDetailRules';
import { unreadTagRules } from './unreadTagRules';
import { valueRules } from './valueRules';

export const problemRules: ProblemRules = {
  ...damageRules,
  ...frontMatterRules,
  ...yamlRules,
  ...tagRules,
  ...decisionRules,
  ...claimRules,
  ...valueRules,
  ...malformedRules,
  ...referenceRules,
  ...personRules,
  ...nameRules,
  ...elementRules,
  ...unreadTagRules,
  ...unreadDetailRules,
  ...questionRules,
  ...lineBreakRules,
  ...nearBoxRules,
  ...strayRules,
  ...unreadPlaceRules,
  ...meetingRules,
  ...likenessRules,
};

const levels: readonly Level[] = ['error', 'warning', 'information'];

/** In the order of the format page: by level, then as the tables have them. */
export const problemCodes: readonly ProblemCode[] = levels.flatMap((level) =>
  (Object.keys(problemRules) as ProblemCode[]).filter((code) => problemRules[code].level === level),
);

/** Each rule takes what its own code carries; that the two belong together is what `ProblemRules` says. */
const ruleOf = ({ code }: Pick<ToldProblem, 'code'>) => problemRules[code] as ProblemRule<ProblemCode>;

export const problemLevel = ({ code }: Pick<ToldProblem, 'code'>): Level => problemRules[code].level;

/** What a problem is about, as written: at `#hint/X` the `X`. With the code it stays the same when the text moves. */
export const problemSubject = (problem: ToldProblem): string => ruleOf(problem).subject?.(problem) ?? '';

/** One line of plain text: `"owner" stands here twice and only the first counts: …`. */
export const problemText = (problem: ToldProblem): string =>
  visibleLine(ruleOf(problem).message(quoted(problemSubject(problem)), problem));

/** The same of the rule itself, with `…` for what a problem is about. */
export const ruleText = (code: ProblemCode): string => problemRules[code].message(quoted('…'), null);

const quoted = (subject: string): string => `"${shortened(oneLine(subject), 80)}"`;

/** The fixes of a problem in a note, best first. */
export function fixesInNote(problem: ToldProblem, place: NoteToFix): readonly ProblemFix[] {
  const { fixes } = ruleOf(problem);
  if (!('inNote' in fixes)) return fixesInText(problem, place.note.text);
  const found = foundIn(place.note, problem);
  return found ? fixes.inNote(found, place) : [];
}

/** A problem with the tag, question or element that its note has there; null where the note has another text by now. */
function foundIn(note: Note, problem: ToldProblem): SessionProblem | null {
  const found: Record<string, unknown> = { ...problem };
  if ('tag' in problem) {
    const tag = note.tags.find(({ span }) => span.start === problem.tag.span.start);
    const detailAt = ({ span: { start } }: Pick<Detail, 'span'>) =>
      tag?.details.find(({ span }) => span.start === start);
    found.tag = tag;
    if ('decision' in problem) found.decision = detailAt(problem.decision);
    if ('until' in problem) found.until = detailAt(problem.until);
    if ('measure' in problem) found.measure = detailAt(problem.measure);
  }
  if ('question' in problem)
    found.question = note.questions.find(({ mark }) => mark.start === problem.question.mark.start);
  if ('element' in problem)
    found.element = note.elements.find(({ heading }) => heading.start === problem.element.heading.start);
  return Object.values(found).includes(undefined) ? null : (found as unknown as SessionProblem);
}

/** The fixes of a problem in a session file with this text, best first. */
export function fixesInSessionFile(
  problem: ToldProblem,
  session: Session,
  text: string,
): readonly ProblemFix[] {
  const { fixes } = ruleOf(problem);
  return 'inSessionFile' in fixes ? fixes.inSessionFile(problem, session) : fixesInText(problem, text);
}

/** The fixes of a problem that need to know nothing but the text of its file, such as a catalog. */
export function fixesInText(problem: ToldProblem, text: string): readonly ProblemFix[] {
  const { fixes } = ruleOf(problem);
  return 'inText' in fixes ? fixes.inText(problem, text) : [];
}

// How loudly each problem is told, as somebody may set it. What is wrong stays wrong: only showing it changes.

export const shownLevels = [...levels, 'hint'] as const;
export type ShownLevel = Level | 'hint';

/**
 * The level of a rule under settings such as `{ 'repeated-id': 'error', 'heading-tag': 'off' }`; null where it is off.
 * Without a word on it, or with one that is none of these, it is that of the format page.
 */
export function shownLevelOf(code: ProblemCode, settings: unknown): ShownLevel | null {
  const { level } = problemRules[code];
  if (typeof settings !== 'object' || settings === null) return level;
  const set: unknown = Object.entries(settings).find(([key]) => key === code)?.[1];
  return set === 'off' ? null : (shownLevels.find((known) => known === set) ?? level);
}
