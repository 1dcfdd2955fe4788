/**
 * What every page and the extension say to each other, whatever the page is about.
 *
 * VS Code may start its extensions anew, after a crash or an update, and leaves open pages as they are: they talk to
 * nobody then, and nobody tells them. So each message of a page is confirmed, and a page that hears nothing
 * offers a link, the only thing that still leads out of it: VS Code itself runs the command behind that. Known as microsoft/vscode#225410.
 */
import * as v from 'valibot';

/** A message has come: one for each, in their order. */
export const heard = { type: 'heard' } as const;

const heardMessage = v.strictObject({ type: v.literal('heard') });

export const isHeard = (message: unknown): boolean => parseMessage(heardMessage, message) !== null;

const numbered = v.looseObject({ request: v.number() });

/** The number of a request, or of the message that it is done; null for any other: `{ type: 'here' }` → `null`. */
export const requestNumber = (message: unknown): number | null =>
  parseMessage(numbered, message)?.request ?? null;

const lostPage = v.strictObject({
  page: v.picklist(['checklist', 'overview']),
  /** The panel that the page talked to, by the name that was put into its HTML. */
  panel: v.string(),
  /** What it is a page of: a document's URI; '' where what it kept says so. */
  of: v.string(),
  /** What it kept for when it is loaded again. */
  kept: v.unknown(),
  /** Messages that were not confirmed, and requests that did not end, oldest first. */
  unanswered: v.array(v.unknown()),
});

/** A page that nobody answers, as it describes itself. */
export type LostPage = v.InferOutput<typeof lostPage>;

/** Null for anything else: `parseLostPage({ page: 'checklist' })` → `null`. */
export const parseLostPage = (argument: unknown): LostPage | null => parseMessage(lostPage, argument);

// Messages between a page and the extension: each side parses what the other says before it is used.

/** A message as its schema has it; null for junk: `parseMessage(v.string(), 1)` → `null`. */
export function parseMessage<Schema extends v.GenericSchema>(
  schema: Schema,
  message: unknown,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : null;
}
