/** Whether what is written means the same once a formatter has put its lines together. */
import { readBlocks } from '../blocks';
import type { Note } from '../note';
import { parseNote } from '../parseNote';
import { Lines } from '../../text/span';

/**
 * True where an answer right below a question stays its answer when both come to stand on one line: `[x] Who?` and
 * `Dana.` do, `[x] Tell me about it` and `It is old.` do not. Formatters wrap and join the lines of a paragraph.
 */
export function isWrapProof(asked: string, answer: string): boolean {
  const text = about + [asked, ...answer.split('\n')].join('\n  ');
  return factsOf(parseNote(text)) === factsOf(parseNote(joined(text)));
}

const about = '## A #store\n\n- ';

/** With the lines of the item's first paragraph on one, but for hard breaks. */
function joined(text: string): string {
  const [first] = readBlocks(text, 0, new Lines(text)).texts.filter(({ opensItem }) => opensItem);
  if (!first) return text;
  const start = about.length;
  const count = first.content.split('\n').length;
  const lines = text.slice(start).split('\n');
  const paragraph = lines.slice(0, count).join('\n');
  return [text.slice(0, start) + paragraph.replace(/(?<! {2}|\\)\n[ \t]*/g, ' '), ...lines.slice(count)].join(
    '\n',
  );
}

function factsOf({ questions: [question] }: Note): string | null {
  if (!question) return null;
  const { text, id, stride, deferredTo, due, answer, speakers } = question;
  return JSON.stringify([text, id, stride, deferredTo, due, speakers, answer?.replace(/\s+/g, ' ')]);
}
