/** The words of everything that is planned, in the language of a session. German comes when somebody wants it. */
import type { Role } from '../note/note';
import type { Language } from '../text/language';
import { type AgreementWords, englishAgreement } from './agreement';
import type { InterviewKind, KindName, KindWords, OpeningPart } from './kinds/interviewKind';
import { interviewKinds } from './kinds/interviewKinds';

export interface PlanWords {
  readonly agreement: AgreementWords;
  /** Worth asking for before the first interview. What a house does not have is struck. */
  readonly documents: readonly string[];
  /** Null in English, which says them where it says what the kinds are. */
  readonly kinds: Readonly<Record<KindName, KindWords>> | null;
}

export const englishPlan: PlanWords = {
  agreement: englishAgreement,
  documents: [
    'Architecture overview, or any drawing of the design',
    'Description of interfaces, data and where the data live',
    'Security concept, or whatever is written about its security',
    'Presentations about it, also those for customers or the board',
    'Reports of earlier assessments, penetration tests or audits',
    'Earlier threat models or risk analyses',
    'Threat intelligence for this trade or technology',
    'Incidents, and what was learned from them',
  ],
  kinds: null,
};

/** Null until somebody wants German. */
let german: PlanWords | null = null;

/** From now on `planWordsIn` knows German. */
export function learnGermanPlan(words: PlanWords): void {
  german = words;
}

/** English where no language is named, and as long as the words of another are on their way. */
export const planWordsIn = (language: Language | null): PlanWords =>
  (language === 'de' ? german : null) ?? englishPlan;

/** `kindIn(interviewKinds.business, germanPlan).title` → `Fachseite` */
export function kindIn(kind: InterviewKind, { kinds }: PlanWords): InterviewKind {
  if (kinds === null) return kind;
  const words = kinds[kind.name];
  return { ...kind, ...words, opening: kind.opening.map((part, at) => partIn(part, words.opening[at])) };
}

/** Questions of the catalog stay; those that stand in none have their words in the same order. */
function partIn(
  { questions, ...part }: OpeningPart,
  words: KindWords['opening'][number] | undefined,
): OpeningPart {
  const texts = [...(words?.texts ?? [])];
  return {
    heading: words?.heading ?? part.heading,
    remark: words ? words.remark : part.remark,
    questions: questions.map((question) =>
      'text' in question ? { text: texts.shift() ?? question.text } : question,
    ),
  };
}

/** `roleNameIn('business', germanPlan)` → `Fachseite` */
export const roleNameIn = (role: Role, words: PlanWords): string => kindIn(interviewKinds[role], words).title;
