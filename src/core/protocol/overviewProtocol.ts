/**
 * What the page of an overview and the extension say to each other. As with the checklist, what arrives is parsed
 * before it is used, and the page only says what its user wants.
 */
import * as v from 'valibot';
import { strideLetters } from '../note/stride';
import type { Overview } from '../interview/overview/overview';
import { parseMessage } from './lineProtocol';

/** More than any name or path has; beyond it a message is junk. */
const words = v.pipe(v.string(), v.maxLength(100_000));
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Which session an overview is of; what the page keeps for when the window is opened again. */
const shownSession = v.object({
  /** The workspace folder's URI as text. */
  workspaceFolder: v.string(),
  /** Path of the session's folder in there. */
  folder: v.string(),
});

export type ShownSession = v.InferOutput<typeof shownSession>;

const fromPage = v.variant('type', [
  /** The page is loaded, or loaded again. */
  v.strictObject({ type: v.literal('ready') }),
  /** To the checklist of an interactor, by its key, at a category. */
  v.strictObject({ type: v.literal('openCell'), interactor: words, stride: v.picklist(strideLetters) }),
  /** To a line of a note, as the overview names it. */
  v.strictObject({ type: v.literal('openLine'), file: words, line }),
  /** To what is missing, in the session file: named as the overview names it. */
  v.strictObject({ type: v.literal('openMissing'), key: words }),
  /** To all of a list of which the page shows the first. */
  v.strictObject({
    type: v.literal('openView'),
    view: v.picklist(['sessions', 'openQuestions', 'findings']),
  }),
  /** Its user is back, and asks nothing but to be heard. */
  v.strictObject({ type: v.literal('here') }),
  /** The page failed at something; for the log. */
  v.strictObject({ type: v.literal('failed'), message: words }),
]);

export type FromOverview = v.InferOutput<typeof fromPage>;

const toPage = v.object({
  type: v.literal('overview'),
  session: shownSession,
  /** Null: the session is not there, or not any more. Its shape is known: the extension made it. */
  overview: v.nullable(v.custom<Overview>((value) => typeof value === 'object' && value !== null)),
});

export type ToOverview = v.InferOutput<typeof toPage>;

/** A message of the page; null for junk. `{ type: 'ready' }` comes back as it is. */
export const parseFromOverview = (message: unknown): FromOverview | null => parseMessage(fromPage, message);

/** A message of the extension; null for junk. */
export const parseToOverview = (message: unknown): ToOverview | null => parseMessage(toPage, message);

/** What a page kept, with whatever else; null for anything without a session. */
export const parseShownSession = (kept: unknown): ShownSession | null => parseMessage(shownSession, kept);
