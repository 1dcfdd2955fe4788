/**
 * What the checklist page and the extension say to each other. Both sides are untrusted to the other: what arrives is
 * parsed before it is used, and what does not parse is dropped.
 *
 * The page never edits: it says what its user wants, and shows what the text says then.
 */
import * as v from 'valibot';
import { depths } from '../catalog/depth';
import { interactorTypes, questionStatuses } from '../note/note';
import { strideLetters } from '../note/stride';
import type { Checklist } from '../interview/checklist/checklist';
import { parseMessage } from './lineProtocol';

/** More than a person writes into one answer; beyond it a message is junk. In UTF-16 code units. */
export const longestAnswer = 1_000_000;

const words = v.pipe(v.string(), v.maxLength(longestAnswer));
/** An element's key; null is the solution as a whole. */
const subject = v.nullable(words);
const status = v.picklist(questionStatuses);
const stride = v.picklist(strideLetters);

const depth = v.picklist(depths);

/** The number of a request; `done` with the same number says how it ended. */
const request = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One question of one subject; `key` as in `ChecklistQuestion`. */
const onQuestion = { request, subject, key: words };

/** The question that is best asked next, or the first of a category. */
const goal = v.picklist(['next', ...strideLetters]);

export type Goal = v.InferOutput<typeof goal>;

const fromPage = v.variant('type', [
  /**
   * The page is loaded, or loaded again: it says which subject it showed last, undefined when it showed none, how deep
   * its user wanted to ask, and whether it follows the text.
   */
  v.strictObject({
    type: v.literal('ready'),
    subject: v.optional(subject),
    depth: v.optional(depth),
    follows: v.boolean(),
  }),
  v.strictObject({ type: v.literal('select'), subject }),
  /** Questions of another depth than the session's. */
  v.strictObject({ type: v.literal('depth'), depth }),
  /** To turn to the element in whose section the cursor of the text is, or to hold still. */
  v.strictObject({ type: v.literal('follow'), follows: v.boolean() }),
  /**
   * The answer's whole text. `from` is the note's answer that the text was made from; when the note says something
   * else by now, both are merged. `sent` is what this page wrote last since the field has the focus, null when nothing.
   */
  v.strictObject({
    type: v.literal('answer'),
    ...onQuestion,
    from: v.nullable(words),
    sent: v.nullable(words),
    text: words,
  }),
  v.strictObject({ type: v.literal('status'), ...onQuestion, status }),
  /** Of whom a deferred question is to be asked, and by when: an id without `@`, a day as `2026-11-25`. */
  v.strictObject({
    type: v.literal('defer'),
    ...onQuestion,
    to: v.nullable(words),
    due: v.nullable(words),
  }),
  /** `earlier` counts in `ChecklistQuestion.earlier`. */
  v.strictObject({
    type: v.literal('takeOver'),
    ...onQuestion,
    earlier: v.pipe(v.number(), v.safeInteger()),
  }),
  /** The interviewer's own question. */
  v.strictObject({ type: v.literal('ask'), request, subject, text: words, stride: v.array(stride) }),
  v.strictObject({
    type: v.literal('addElement'),
    request,
    kind: v.picklist(['interactor', 'process', 'store']),
    elementType: v.nullable(v.picklist(interactorTypes)),
    name: words,
  }),
  v.strictObject({
    type: v.literal('calibrate'),
    request,
    stride,
    level: v.picklist(['low', 'medium', 'high', 'critical']),
    text: words,
  }),
  /** Shows the question in the note's text; without a key, the subject's heading. */
  v.strictObject({ type: v.literal('show'), subject, key: v.nullable(words) }),
  /** Its user is back, and asks nothing but to be heard. */
  v.strictObject({ type: v.literal('here') }),
  /** The page failed at something; for the log. */
  v.strictObject({ type: v.literal('failed'), message: words }),
]);

export type FromPage = v.InferOutput<typeof fromPage>;
export type FromPageOf<Type extends FromPage['type']> = Extract<FromPage, { type: Type }>;

const toPage = v.variant('type', [
  /** What the note says now. The extension made it: its shape is known, not checked again field by field. */
  v.object({
    type: v.literal('checklist'),
    /** The document's version that it was made of. */
    version: v.number(),
    checklist: v.custom<Checklist>((value) => typeof value === 'object' && value !== null),
    /** Where the page goes when it shows it. */
    goesTo: v.optional(goal),
  }),
  /** A request has been carried out, or not: then the user has been told why. Comes before the next `checklist`. */
  v.object({
    type: v.literal('done'),
    request,
    ok: v.boolean(),
    /** The note's answer after an `answer` that is done. */
    answer: v.optional(v.nullable(v.string())),
    /** What was written then: the text as it was typed, or with what somebody else wrote at the same time. */
    text: v.optional(v.string()),
  }),
  /** It takes the place of a page that was lost: it goes on with what that one kept, and says again that it is ready. */
  v.object({ type: v.literal('restore'), kept: v.unknown() }),
]);

export type ToPage = v.InferOutput<typeof toPage>;

/** A message of the page; null for junk. `{ type: 'select', subject: 'shopper' }` comes back as it is. */
export const parseFromPage = (message: unknown): FromPage | null => parseMessage(fromPage, message);

/** A message of the extension; null for junk. */
export const parseToPage = (message: unknown): ToPage | null => parseMessage(toPage, message);
