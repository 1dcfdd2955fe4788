/** A transcript as a text to read beside the note: one cue a line. */
import type { Cue } from './cue';
import { elapsedTime } from '../text/elapsed';
import { visibleDirections } from '../text/visibleText';

/** `[{ start: 754, speaker: 'Mira', text: 'A badge.' }]` → `['00:12:34  Mira  A badge.']`; a line for each cue, in order. */
export const transcriptLines = (
  cues: readonly Cue[],
  nameOf: (speaker: string) => string = (speaker) => speaker,
): readonly string[] =>
  cues.map(({ start, speaker, text }) =>
    visibleDirections([elapsedTime(start), ...(speaker === null ? [] : [nameOf(speaker)]), text].join('  ')),
  );

/** The cue in which a second is, else the last one before it: of cues at 0, 5 and 9 for 7 the second. -1 without any. */
export function cueAt(cues: readonly Cue[], second: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? Infinity) <= second) low = middle + 1;
    else high = middle;
  }
  return Math.min(Math.max(low - 1, 0), cues.length - 1);
}

const minute = 60;

/** The cues of the two minutes around a second: from the first of them to behind the last. */
export function cuesAround(
  cues: readonly Cue[],
  second: number,
): { readonly start: number; readonly end: number } {
  const isNear = ({ start, end }: Cue) => end >= second - minute && start <= second + minute;
  const start = cues.findIndex(isNear);
  return start < 0 ? { start: 0, end: 0 } : { start, end: cues.findLastIndex(isNear) + 1 };
}

/** Who speaks, each once, as the transcript calls them, in the order of their first words. */
export const speakersOf = (cues: readonly Cue[]): readonly string[] => [
  ...new Set(cues.flatMap(({ speaker }) => speaker ?? [])),
];
