/** What moves between the elements of a session, as all views and exports see it. */
import type { FlowStep } from '../note/note';
import type { Span } from '../text/span';
import type { Place } from './place';

export interface Flow extends Place {
  readonly id: string | null;
  readonly from: string;
  readonly to: string;
  readonly data: string | null;
  readonly protocol: string | null;
  readonly remarks: string | null;
  readonly at: string | null;
  readonly saidBy: readonly string[];
  /** The list item of its row, in the file's text; null where it stands in other text. What is in it speaks of the flow. */
  readonly item: Span | null;
}

/** A flow that can be asked about, whatever is said to go there. */
export interface FlowSubject {
  readonly key: string;
  /** `Reader → Loans` */
  readonly name: string;
  /** How its first row tells it: `Reader -> Loans: titles (HTTPS)`. */
  readonly text: string;
  readonly steps: readonly FlowStep[];
  /** Files of the interviews that have a row of it. */
  readonly interviews: readonly string[];
}
