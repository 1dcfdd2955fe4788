/**
 * How one report calls things: the same people, elements and places by the same words, all safe as Markdown; and how it
 * links to the lines of the notes that it was made from.
 */
import type { Stride } from '../note/stride';
import type { Place } from '../session/place';
import type { Session } from '../session/session';
import { escapeMarkdown } from './safeMarkdown';
import { noteBlocks, openingOf } from './noteBlocks';
import { noteText } from './noteText';
import { KnownNames } from './plainWording';
import { english, type ReportWords } from './words/english';
import { valueIn } from './words/reportWords';
import type { ReportPlan } from '../sessionFile/sessionFile';
import { linkTarget, pathBetween } from '../text/paths';

/** What `saidBy` holds where nobody in particular is named. */
const attendees = 'the attendees';

export class Wording {
  private readonly names: KnownNames;
  private readonly elementNames: ReadonlyMap<string, string>;
  private readonly showsTimes: boolean;
  private readonly assumed: ReadonlyMap<string, string>;

  constructor(
    session: Session,
    readonly place: WritePlace,
    readonly words: ReportWords = english,
  ) {
    this.names = new KnownNames(session);
    this.showsTimes = session.report.timeMarks;
    this.assumed = new Map(session.assumptions.map(({ id, text }) => [id ?? '', text]));
    this.elementNames = new Map(
      session.elements.map(({ name, kind, type }) => {
        const word = type ?? (kind === 'interactor' ? null : kind);
        return [name, word === null ? name : `${name} (${words.values[word]})`];
      }),
    );
  }

  /** A piece of a note's inline Markdown as one line: `**why** @dana` → `why Dana Reyes`. */
  note(markdown: string): string {
    return noteText(
      markdown,
      {
        nameOf: (written) => this.names.person(written),
        hasId: (id) => this.names.hasId(id),
      },
      {
        category: (letter) => this.words.stride[letter],
        // Of an interactor whose type is not known more is said elsewhere.
        tag: (word) => (word === 'interactor' ? word : this.words.values[word]),
      },
    );
  }

  /** The same for what gives an item its name: never empty. */
  title(markdown: string): string {
    return this.note(markdown) || this.words.noText;
  }

  /** A detail that may stand there several times, one item each with its blocks; none for null. */
  notes(markdown: string | null): string[] {
    return markdown === null ? [] : noteBlocks(markdown, (line) => this.note(line));
  }

  /** The same in a place of one line, such as the cell of a table: of blocks the first words. */
  opening(markdown: string): string {
    return openingOf(markdown, (line) => this.note(line), '; ');
  }

  /** Ids or names: `['dana', 'Ann']` → `Dana Reyes, Ann`. */
  persons(written: readonly string[]): string {
    const named = (each: string) =>
      this.names.person(each) ?? (each === attendees ? this.words.attendees : each);
    return written.map((each) => escapeMarkdown(named(each))).join(', ');
  }

  /** What `owner:` says: `'@dana; Ann'` → `Dana Reyes, Ann`. */
  owners(written: string): string {
    return this.persons(this.names.owners(written));
  }

  /** `['Shopper', 'Web shop']` → `Shopper (human), Web shop (process)` */
  elements(names: readonly string[]): string {
    return names.map((name) => escapeMarkdown(this.elementNames.get(name) ?? drawnArrows(name))).join(', ');
  }

  /** The words of the assumption that has this id. */
  assumption(id: string): string {
    return this.title(this.assumed.get(id) ?? '');
  }

  /** `['S', 'T']` → `Spoofing, Tampering` */
  stride(stride: readonly Stride[]): string {
    return stride.map((letter) => this.words.stride[letter]).join(', ');
  }

  /** One of the fixed values, or what else a note says: `'mid'` → `'mittelfristig'`. */
  value(value: string): string {
    return valueIn(this.words, value) ?? this.note(value);
  }

  /** `2026-11-23T09:00` → `2026-11-23 09:00`; nothing without a date. */
  date(date: string | null): string {
    return escapeMarkdown(date?.replace('T', ' ') ?? '');
  }

  /**
   * In which interview, where, said by whom, when: `Architects, a.interview.md:3, said by Dana Reyes, 2026-11-23`; where
   * the session's report shows time marks, behind it `00:12:34 into it`.
   */
  source(
    said: Place & { readonly date: string | null; readonly at?: string | null },
    saidBy: readonly string[],
  ): string {
    const speakers = saidBy.length ? `${this.words.saidBy} ${this.persons(saidBy)}` : '';
    const day = this.date(said.date?.slice(0, 10) ?? null);
    const interview = escapeMarkdown(this.names.interview(said.file) ?? '');
    const at = this.showsTimes && said.at ? `${said.at} ${this.words.intoIt}` : '';
    return [interview, this.place(said), speakers, day, at].filter(Boolean).join(', ');
  }
}

/** `# Contoso Shop: Backlog`, and below it `Classification: internal` where there is one. */
export const pageHead = (
  { title, classification }: Pick<Session, 'title' | 'classification'>,
  name: string,
  words: ReportWords,
): string[] => [
  `# ${escapeMarkdown(title)}: ${name}`,
  classification ? `${words.classification}: ${escapeMarkdown(classification)}` : '',
];

// From a report to the lines of the notes it was made from.

/** How a place in a note is written: a link where links work, else its name. */
export type WritePlace = (place: Pick<Place, 'file' | 'line'>) => string;

/** `architects-1.interview.md:29`, for text that is pasted who knows where. */
export const namedPlace: WritePlace = ({ file, line }) => escapeMarkdown(`${file}:${line}`);

/**
 * `[architects-1.interview.md:29](architects-1.interview.md#L29)`. A Git host shows a note as a page without lines, unless
 * it is asked for the plain text: `architects-1.interview.md?plain=1#L29`, which no editor finds.
 */
export const linkedPlace =
  (from: ReportFolder, links: ReportPlan['links'] = null): WritePlace =>
  ({ file, line }) => {
    const path = pathFrom(from, file);
    return `[${escapeMarkdown(`${path}:${line}`)}](${linkTarget(path)}${links === 'git-host' ? '?plain=1' : ''}#L${line})`;
  };

/** Where a report stands; both paths with `/` and seen from one place. */
export interface ReportFolder {
  readonly folderOfReport: string;
  /** The folder that was indexed, from which the paths of files count; by default that one place. */
  readonly folderOfNotes?: string;
}

/** `pathFrom({ folderOfReport: 'shop/reports' }, 'shop/a.md')` → `'../a.md'` */
export const pathFrom = ({ folderOfReport, folderOfNotes = '' }: ReportFolder, file: string): string =>
  pathBetween(folderOfReport, `${folderOfNotes}/${file}`);

/** `Reader <-> Loans: titles` → `Reader ↔ Loans: titles`, as the coverage and the answers have it. */
const drawnArrows = (name: string): string =>
  name.replaceAll(' <-> ', ' ↔ ').replaceAll(' -> ', ' → ').replaceAll(' <- ', ' ← ');
