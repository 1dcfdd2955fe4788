/** What a tag can become. */
import type { Tag } from '../note';
import { canExtract } from './extractTag';
import { canConfirm, canDismiss, canTurnIntoHint } from './judgeHint';
import { canTurnIntoQuestion } from './turnIntoQuestion';

export type Refactoring =
  | 'confirmRisk'
  | 'dismiss'
  | 'turnIntoHint'
  | 'turnIntoQuestion'
  | 'askSomebody'
  | 'setStride'
  | 'extractToItem';

/** Those that make sense of a tag, in the order of a menu: of a `#control` it is asking, setting STRIDE, extracting. */
export const refactoringsOf = (tag: Tag): readonly Refactoring[] =>
  order.filter((name) => makesSense[name](tag));

const makesSense: Readonly<Record<Refactoring, (tag: Tag) => boolean>> = {
  confirmRisk: canConfirm,
  dismiss: canDismiss,
  turnIntoHint: canTurnIntoHint,
  turnIntoQuestion: canTurnIntoQuestion,
  askSomebody: ({ kind, people }) =>
    kind !== 'calibration' && kind !== 'flow' && (kind !== 'ask' || people.length === 0),
  setStride: ({ kind }) => kind !== 'flow',
  extractToItem: canExtract,
};

const order = Object.keys(makesSense) as readonly Refactoring[];
