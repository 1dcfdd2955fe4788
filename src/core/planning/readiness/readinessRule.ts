/** What a rule of readiness is: one entry with its code, its level, what it finds, its words and its fixes. */
import type { YamlPath } from '../../yaml/yamlDocument';
import type { YamlScalar } from '../../yaml/yamlText';
import type { NewMeeting, NewPerson } from '../../sessionFile/appendItem';
import type { ReadinessCode } from '../../sessionFile/sessionFile';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import type { PlannedSession } from './plannedSession';

/** missing: the session cannot well be held without; advice: what experience recommends. */
export type ReadinessLevel = 'missing' | 'advice';

/** One thing that a rule found wrong with a plan. */
export interface Shortcoming<Found extends FoundValues> {
  readonly found: Found;
  /** What it is about, in the values of the session file. */
  readonly path: YamlPath;
  /** Nothing where only a person can know what is right. */
  readonly fix?: ReadinessFix | undefined;
}

/** What a rule found, each value by its name: `{ title: 'Business', minutes: 45 }`. Texts are as the file has them. */
type FoundValues = Readonly<Record<string, string | number | readonly string[]>>;

/** What would be edited in the session file, and what that does as the title of a command. */
export type ReadinessFix = { readonly title: string } & (
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: YamlScalar }
  | { readonly kind: 'append'; readonly path: YamlPath; readonly item: string }
  | { readonly kind: 'add-person'; readonly person: NewPerson }
  | { readonly kind: 'add-meeting'; readonly meeting: NewMeeting }
);

interface RuleEntry<Code extends ReadinessCode, Found extends FoundValues> {
  readonly code: Code;
  readonly level: ReadinessLevel;
  readonly find: (plan: PlannedSession) => readonly Shortcoming<Found>[];
  /** What is missing, in a full sentence made of what was found: one line each, shortened, lists with commas. */
  readonly message: string | ((words: { readonly [Name in keyof Found]: string }) => string);
  /** Why it matters, in a full sentence. */
  readonly reason: string | ((found: Found) => string);
}

/** A shortcoming with the code and the words of its rule, for whoever shows it. */
export interface ReportedShortcoming<Code extends ReadinessCode, Found extends FoundValues> {
  readonly code: Code;
  readonly level: ReadinessLevel;
  readonly found: Found;
  /** Names it in another version of the file: its code and what was found, `long-business-interview\nBusiness\n45`. */
  readonly key: string;
  /** What is missing, as plain text on one line. */
  readonly message: string;
  readonly reason: string;
  readonly path: YamlPath;
  /** Null where only a person can know what is right. */
  readonly fix: ReadinessFix | null;
}

export interface ReadinessRule<Code extends ReadinessCode, Found extends FoundValues> {
  readonly code: Code;
  readonly level: ReadinessLevel;
  readonly check: (plan: PlannedSession) => readonly ReportedShortcoming<Code, Found>[];
}

/**
 * A rule from its entry: `{ code: 'document-not-received', level: 'missing', find, message: ({ title }) => …, reason }`.
 * What `find` returns is what `message` may name.
 */
export const readinessRule = <const Code extends ReadinessCode, Found extends FoundValues>({
  code,
  level,
  find,
  message,
  reason,
}: RuleEntry<Code, Found>): ReadinessRule<Code, Found> => ({
  code,
  level,
  check: (plan) =>
    find(plan).map(({ found, path, fix = null }) => ({
      code,
      level,
      found,
      key: [code, ...Object.values(found).map(textOfValue)].join('\n'),
      message: typeof message === 'string' ? message : message(wordsOf(found)),
      reason: typeof reason === 'string' ? reason : reason(found),
      path,
      fix,
    })),
});

/** Untrusted text of the file in a message: one line of at most 80 characters. */
export const wordsInMessage = (text: string): string => shortened(oneLine(text), 80);

const textOfValue = (value: FoundValues[string]): string =>
  typeof value === 'object' ? value.join(', ') : String(value);

const wordsOf = <Found extends FoundValues>(found: Found) =>
  Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, wordsInMessage(textOfValue(value))]),
  ) as { readonly [Name in keyof Found]: string };
