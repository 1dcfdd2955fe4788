/** A parsed interview note: plain data, nothing inherited from a catalog or a session yet, which `../session` resolves. */
import type { DamageProblem } from '../text/damage';
import type { Problem } from '../text/problem';
import { remembered } from '../text/remembered';
import type { LineRange, Lines, Span } from '../text/span';
import type { MisspeltKey } from '../yaml/misspeltKeys';
import type { YamlMistake } from '../yaml/yamlMistake';
import type { Detail, DetailKey, UnreadDetail } from './detailKeys';
import type { Mention, NamedPerson, NoteBlock, Picture, SpeakerLabel, TimeMark } from './notedPlaces';
import type { LinkReferences, UnreadPlace } from './notedPlaces';
import type { Stride } from './stride';

export interface Note {
  /** What was parsed: every span points into it. */
  readonly text: string;
  /** As it is read: blank where a conflict of two branches is left out. */
  readonly lines: Lines;
  readonly frontMatter: FrontMatter;
  readonly elements: readonly ElementSection[];
  /** In the order of the text, as all lists; a follow-up comes after the question above it. */
  readonly questions: readonly Question[];
  readonly tags: readonly Tag[];
  /** What its `#flow` tags say goes where. */
  readonly flows: readonly FlowRow[];
  /** Every `@id` that may name a person, wherever it stands. */
  readonly mentions: readonly Mention[];
  /** Every `^id`, wherever it stands: of a question, of a tag, or in a text that speaks of one. */
  readonly ids: readonly Mention[];
  /** Every `at:00:12:34`, wherever it stands. */
  readonly times: readonly TimeMark[];
  /** All blocks with words, whatever they say. */
  readonly blocks: readonly NoteBlock[];
  readonly labels: readonly SpeakerLabel[];
  readonly pictures: readonly Picture[];
  /** Where its `[words]` lead, `[plan]: https://…`; null where it says so of none. */
  readonly references: LinkReferences | null;
  readonly problems: readonly NoteProblem[];
}

export const roles = [
  'kickoff',
  'business',
  'architects',
  'deployment',
  'production',
  'workshop',
  'follow-up',
] as const;
export type Role = (typeof roles)[number];

/** What happened, as the note says it. A key that is missing or unusable is null (no attendees: an empty list). */
export interface FrontMatter {
  /** From the first `---` to the end of the closing one; null when the note has none. */
  readonly span: Span | null;
  readonly title: string | null;
  readonly role: Role | null;
  /** ISO 8601 date or local date-time as written: `2026-11-23` or `2026-11-23T09:00`. */
  readonly date: string | null;
  readonly minutes: number | null;
  /** Null when the key is missing, which is not the same as nobody. */
  readonly attendees: readonly string[] | null;
  readonly started: string | null;
  readonly ended: string | null;
  /** The path of what was really said, from the note: `meeting.vtt`. */
  readonly transcript: string | null;
  /** Who speaks there: ids of people, or names, by what the transcript calls them. */
  readonly speakers: ReadonlyMap<string, string>;
  /** Of what meeting, by its id, its title or a word of the notes' own; and whose note it is, by id or name. */
  readonly meeting: string | null;
  readonly notetaker: string | null;
  /** Where each known key's value stands. */
  readonly values: ReadonlyMap<string, Span>;
}

export type ElementKind = 'interactor' | 'process' | 'store';
/** In the order in which they are offered. */
export const interactorTypes = ['human', 'service', 'device', 'agent'] as const;
export type InteractorType = (typeof interactorTypes)[number];

/** A heading with an element's tag, and the section below it. */
export interface ElementSection {
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** As written: `Payment provider`. */
  readonly name: string;
  /** What makes two headings the same element; see `elementKey`. */
  readonly key: string;
  /** The heading's level, 1 to 6. */
  readonly level: number;
  readonly heading: Span;
  readonly nameSpan: Span;
  /** `#interactor/human` */
  readonly tagSpan: Span;
  /** What stands behind its tag, `who buys at night`. */
  readonly remarks: string | null;
  /** From the heading to the end of the section, nested sections included. */
  readonly section: Span;
}

export const questionStatuses = ['open', 'answered', 'not-applicable', 'deferred'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

export interface Question {
  /** Without its marks: `How does it authenticate toward the solution?` */
  readonly text: string;
  readonly textSpan: Span;
  /** The catalog question's id, as in `^authentication`; null for the interviewer's own. */
  readonly id: string | null;
  readonly idSpan: Span | null;
  /** Categories of its own, `^id/SE` or `^/SE`; empty when it says none. */
  readonly stride: readonly Stride[];
  readonly status: QuestionStatus;
  /** What stands between the brackets: one character (code point), unless blanks are missing or too many. */
  readonly mark: Span;
  /** Without indentation, without nested task items; null when nothing stands there. */
  readonly answer: string | null;
  /** What stands of the answer on the line on which the question ends: `Dana.` of `- [x] Who? Dana.` */
  readonly answerOpening: Span | null;
  /** The lines below that one that belong to no nested question, in pieces, with blank ones. */
  readonly answerLines: readonly LineRange[];
  /** Who is named as a speaker in the answer, each once, as written. */
  readonly speakers: readonly string[];
  /** `@id` among its words and marks: of whom a deferred question is to be asked. */
  readonly deferredTo: string | null;
  /** All whom its marks name, that one first. */
  readonly deferredPeople: readonly string[];
  readonly due: string | null;
  readonly dueSpan: Span | null;
  /** How far the interview was, `00:12:34`: at its own mark, else at the first of its answer. */
  readonly at: string | null;
  /** The innermost section it stands in; null: about the solution as a whole. */
  readonly element: ElementSection | null;
  /** The flow below whose row it stands: it is put to that, not to the element. */
  readonly flow: FlowRow | null;
  /** The question that this one follows up. */
  readonly parent: Question | null;
  /** The whole list item without trailing blank lines. */
  readonly item: Span;
  /** From the list marker to the end of the question, with its marks. */
  readonly asked: Span;
}

export const tagKinds = [
  'hint',
  'risk',
  'dismissed',
  'ask',
  'control',
  'assumption',
  'action',
  'calibration',
  'flow',
] as const;
export type TagKind = (typeof tagKinds)[number];

/** What may turn out to be a risk: what becomes of any other tag, such as an ask, nobody decides. */
export const isFinding = (kind: TagKind): kind is 'hint' | 'risk' | 'dismissed' =>
  kind === 'hint' || kind === 'risk' || kind === 'dismissed';

/** Somebody looked at it and let it go, by the tag or by its `status`: it says why, wherever it stands. */
export const isDropped = ({ kind, status }: { readonly kind: TagKind; readonly status: string | null }) =>
  kind === 'dismissed' || (isFinding(kind) && status === 'dropped');

export interface Tag {
  readonly kind: TagKind;
  /** `#hint/S!` */
  readonly span: Span;
  /** The categories written at the tag; empty when it says none (it may inherit). */
  readonly stride: readonly Stride[];
  /** `!` → high, `!!` → critical; or in words: `#risk/S (medium)`. */
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  /** Without marks at its ends, lines joined by one space. */
  readonly text: string;
  readonly textSpan: Span;
  readonly id: string | null;
  readonly idSpan: Span | null;
  /** The `@id`s in its text, in order. */
  readonly people: readonly NamedPerson[];
  readonly due: string | null;
  /** How far the interview was: `00:12:34`. */
  readonly at: string | null;
  /** Who speaks last before it in its block: `@dana: #hint …`. */
  readonly saidBy: string | null;
  readonly details: readonly Detail[];
  readonly unread: readonly UnreadDetail[];
  /** What else stands in the item that it opens, in Markdown, without tags, tasks and details. */
  readonly remarks: string | null;
  /** The innermost section it stands in; `about` is resolved in the index. */
  readonly element: ElementSection | null;
  /** The question in whose item it stands. */
  readonly question: Question | null;
  /** The list item that this tag opens. */
  readonly item: Span | null;
  /** The mark between the brackets when the item that it opens is a task. */
  readonly mark: Span | null;
  readonly task: QuestionStatus | null;
}

/** From one element to another, by their names. */
export interface FlowStep {
  readonly from: string;
  readonly to: string;
}

/** A `#flow` that says what goes where: what questions below it are put to. */
export interface FlowRow {
  /** What makes two rows the same flow; see `flowRowOf`. */
  readonly key: string;
  /** What stands behind its tag, with both ends: `Reader -> Loans: titles (HTTPS)`. */
  readonly text: string;
  readonly steps: readonly FlowStep[];
  readonly tag: Tag;
}

/**
 * What makes two names one element, as the format page has it: `'  Web   SHOP '` and `'[[Web shop]]:'` → `'web shop'`.
 */
export const elementKey = remembered((name) =>
  plainName.test(name)
    ? name.toLowerCase()
    : withoutSigns(name.replace(unseenEnds, ''))
        .trim()
        .replace(/\s+/gu, ' ')
        .normalize('NFC')
        .toLowerCase()
        .toUpperCase()
        .toLowerCase(),
);

/** Of most names nothing is to be made alike but the case. */
const plainName = /^(?=[A-Za-z\d])[!-~]+(?: [!-~]+)*(?<=[A-Za-z\d])$/;

const withoutSigns = (name: string): string =>
  /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u.test(name)
    ? name.trim().replace(wrapped, '$2').replace(punctuation, '')
    : name;

/** `[[Door]]`, `**Door**`, `"Door"`. */
const wrapped =
  /^(\[\[|[*_`"]{1,2}|[“„‘«])([^\s[\]*_`"“”„‘’«»|](?:[^[\]*_`"“”„‘’«»|]*[^\s[\]*_`"“”„‘’«»|])?)(?:\]\]|[*_`"”’»“‘]{1,2})$/u;

/** `Door:` and `Door -` in front of a tag. */
const punctuation = /(?<=[^\s:,;])(?:\s[-–—]|[\s:,;]+)$/u;

/** Of a name that has nothing else they are its letters. */
const unseenEnds = /^[\s\p{Cf}]+(?=[^\s\p{Cf}])|(?<=[^\s\p{Cf}])[\s\p{Cf}]+$/gu;

/** What can be wrong in a note that is read alone, with what the parser found there. */
export type NoteProblem =
  | Problem<'front-matter-open' | 'front-matter-size'>
  | Problem<'front-matter-place' | 'toml-front-matter', { block: LineRange }>
  | YamlMistake
  | MisspeltKey
  | DamageProblem
  | Problem<'unknown-role', { written: string }>
  | Problem<'malformed-date', MalformedDate>
  | Problem<'malformed-time', { written: string; valueSpan: Span }>
  | Problem<'impossible-value', ImpossibleValue>
  | Problem<'stride-letter', { wrong: readonly string[] } & ({ tag: Tag } | { question: Question })>
  | Problem<'unused-sign', { tag: Tag; sign: string }>
  | Problem<'risk-without-how' | 'dismissed-without-because' | 'silent-box', { tag: Tag }>
  | Problem<'accepted-without-because' | 'accepted-without-by', { tag: Tag; decision: Detail }>
  | Problem<'done-with-open-measure', { tag: Tag; measure: Detail }>
  | Problem<'repeated-detail' | 'empty-detail', { key: DetailKey; isBeside?: true }>
  | Problem<'misplaced-detail', { key: DetailKey; of: DetailKey; valueSpan: Span }>
  | Problem<'unused-detail', { key: DetailKey; kind: TagKind }>
  | Problem<'stray-detail', { key: DetailKey; valueSpan: Span }>
  | Problem<'stray-block', { key: DetailKey; block: LineRange; detail: number }>
  | Problem<'misspelt-detail', { key: DetailKey; written: string; value: string; separator: Span | null }>
  | Problem<'repeated-question', { question: Question; id: string }>
  | Problem<'open-with-answer', { question: Question }>
  | Problem<'question-end', { question: Question; breaks: readonly Span[] }>
  | Problem<'tag-end', { tag: Tag; lineBreak: Span }>
  | Problem<'unknown-mark', { question: Question; mark: string }>
  | Problem<'stray-answer', { question: Question; said: LineRange; what: string }>
  | Problem<'unmarked-answer' | 'tag-without-words', { tag: Tag }>
  | UnreadPlace
  | Problem<'stray-letters', { letters: readonly Stride[] } & ({ tag: Tag } | { question: Question })>
  | Problem<'stray-quote', { tag: Tag; said: LineRange }>
  | Problem<'underlined-element', { level: number }>
  | Problem<'near-heading', { heading: string }>
  | Problem<'element-without-name', { kind: ElementKind }>
  | Problem<'heading-in-list', { name: string; belongs: LineRange }>
  | Problem<'misspelt-tag', { word: string }>
  | Problem<'heading-tag', { word: string; kind: TagKind; level: number }>
  | Problem<'indented-tag', { word: string; indentation: Span }>
  | Problem<'open-fence' | 'note-in-fence', { fence: string }>;

/** In the front matter, or at `due:`, whose day may have a time behind it that is a part of neither. */
type MalformedDate =
  | { where: 'frontMatter'; key: 'date' | 'started' | 'ended'; written: string }
  | { where: 'due' | 'until'; written: string; valueSpan: Span };

/** `written` of a key is null where the value is a list or a map. */
type ImpossibleValue =
  | { where: 'frontMatter'; key: string; written: string | null }
  | { where: 'detail'; key: DetailKey; written: string; possible: readonly string[]; valueSpan: Span }
  | { where: 'element'; element: ElementSection; written: string };
