/** Who is asked answers below an `#ask`. Format page, "People, dates and ids". */
import { onlyOpenersBetween } from './aroundTag';
import type { PlacedText } from './blocks';
import { detailDraft, type DetailDraft } from './details';
import { isPerson, marksBetween, type NoteTagMark } from './markedText';
import { elementKey } from './note';
import { isSpeaker } from './speakers';

/** `- @dana: Lee has it` below `#ask @dana Who has it?` is the answer: who is asked speaks, or anybody where nobody is named. */
export function answerSaidAt(
  text: PlacedText,
  lineStart: number,
  end: number,
  { text: above, placed, end: askEnd }: { text: PlacedText; placed: NoteTagMark; end: number },
): DetailDraft | null {
  const speaker = text.marks[0];
  if (lineStart > 0 || !text.opensItem || text.box || text === above || placed.mark.tag.word !== 'ask')
    return null;
  if (!speaker || !isPerson(speaker) || !isSpeaker(text, speaker)) return null;
  if (!onlyOpenersBetween(text.content, 0, speaker.start)) return null;
  const asked = marksBetween(above, placed.end, askEnd)
    .filter(isPerson)
    .map(({ mark }) => elementKey(mark.id));
  if (asked.length && !asked.includes(elementKey(speaker.mark.id))) return null;
  return detailDraft(text, 'answer', { start: 0, keyEnd: 0, valueStart: 0, end });
}
