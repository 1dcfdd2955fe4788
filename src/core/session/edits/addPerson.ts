/** Adds a person to a session file. */
import type { TextEdit } from '../../note/edits/textEdit';
import { appendItem } from './appendItem';

/** The keys of a person in the session file, in the order in which they are written. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly knowledge?: string;
  readonly duties?: readonly string[];
  readonly email?: string;
  readonly channel?: string;
  readonly why?: string;
}

/** Appends to `people`. Null for an id that is taken or is none, and where `appendItem` refuses. */
export function addPerson(text: string, person: NewPerson): readonly TextEdit[] | null {
  const { id, name, knowledge, duties, email, channel, why } = person;
  return appendItem(text, ['people'], { id, name, knowledge, duties, email, channel, why });
}
