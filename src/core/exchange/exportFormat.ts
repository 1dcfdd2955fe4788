/** What a kind of file is that sessions are exported to: all of them stand in `exporter.ts`. */
import type { Session } from '../session/session';

/** A format; `Options` is what it needs to know besides the sessions, `Written` what comes of it. */
export type ExportFormat<Options = unknown, Written extends AnyContent = ExportedContent> =
  OneSessionFormat<Options, Written> | SessionsFormat<Options, Written>;

/** `content: ''` where there is nothing to write. */
export interface ExportedContent {
  readonly content: string | Uint8Array;
  /** A sentence for each thing that could not be written. */
  readonly leftOut: readonly string[];
  /** A sentence for each thing that is rightly not in it, which people may look for. */
  readonly keptBack?: readonly string[];
}

/** A format whose library is loaded when it is first needed comes later. */
export type AnyContent = ExportedContent | Promise<ExportedContent>;

interface FormatFacts {
  /** As a person chooses it from a list. */
  readonly label: string;
  readonly description: string;
  /** What the file is usually called. */
  readonly file: string;
}

/** Of one session: the format knows one threat model for each file. */
export interface OneSessionFormat<
  Options = unknown,
  Written extends AnyContent = ExportedContent,
> extends FormatFacts {
  readonly takes: 'session';
  readonly write: (session: Session, options: Options) => Written;
}

/** Of several sessions in one file. */
export interface SessionsFormat<
  Options = unknown,
  Written extends AnyContent = ExportedContent,
> extends FormatFacts {
  readonly takes: 'sessions';
  readonly write: (sessions: readonly Session[], options: Options) => Written;
}

/** Content from which nothing was left out: `'a,b\n'` → `{ content: 'a,b\n', leftOut: [] }`. */
export const complete = <Content extends string | Uint8Array>(content: Content) => ({ content, leftOut: [] });

/**
 * A value as the text of a file: `[1]` → `'[\n  1\n]\n'`. Signs that would act where the file is shown are escaped, so
 * that a reader has them back; half a character, which no reader has to take, is U+FFFD.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(actingInJson, (sign) => {
    if (sign.startsWith('\\')) return /^\\ud/.test(sign) && sign.length > 2 ? '\uFFFD' : sign;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  })}\n`;

/** `JSON.stringify` escapes halves of characters and C0 itself; each escape is taken as a whole, `\\\\` too. */
const actingInJson = /\\(?:ud[89a-f][0-9a-f]{2}|[^])|[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
