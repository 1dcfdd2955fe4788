/** The transcript of a meeting, WebVTT or SRT, as Teams, Zoom, Meet and others write them. Format page, "Transcripts". */
import type { Cue } from './cue';
import { plainWords, voicesIn } from './cueText';
import { withPlainSpeakers } from './plainSpeakers';

/**
 * `'WEBVTT\n\n00:05.000 --> 00:09.000\n<v Mira>A badge.</v>'` → one cue of Mira from second 5 to 9. Cues are in the order
 * of time. None for a text that is no transcript. Nobody speaks whom the text does not name.
 */
export function parseTranscript(text: string): readonly Cue[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\r|\n/);
  const times = lines.flatMap((line, at): Timing[] => timingIn(line, at));
  const cues = times.flatMap((timing, index): Cue[] => {
    const next = times[index + 1]?.line ?? lines.length;
    const said = wordsOf(lines, timing.line + 1, next - (times[index + 1] ? idLines(lines, next) : 0));
    return voicesIn(said).flatMap(({ speaker, text: words }): Cue[] => {
      const shown = plainWords(words);
      return shown === '' ? [] : [{ start: timing.start, end: timing.end, speaker, text: shown }];
    });
  });
  return withPlainSpeakers(cues).toSorted((one, other) => one.start - other.start);
}

interface Timing {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Hours may be left out, and so may parts of a second; SRT has a comma there. */
const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const timing = new RegExp(String.raw`^\s*${time}[ \t]*-->[ \t]*${time}(?=\s|$)`);

function timingIn(line: string, at: number): Timing[] {
  const found = line.includes('-->') ? timing.exec(line) : null;
  if (!found) return [];
  const start = secondsOf(found.slice(1, 5));
  // What ends before it begins was cut by hand: its words are there.
  return [{ line: at, start, end: Math.max(start, secondsOf(found.slice(5, 9))) }];
}

const secondsOf = ([hours = '0', minutes = '0', seconds = '0', part = '0']: readonly (
  string | undefined
)[]): number => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part}`);

/** How many lines in front of a cue's times are its id: `12`, `8f2b…/4-0`, or a name of its own behind a blank line. */
function idLines(lines: readonly string[], timingLine: number): number {
  const [before = '', above = ''] = [lines[timingLine - 1], lines[timingLine - 2]];
  if (before.trim() === '') return 0;
  return above.trim() === '' || /^\s*(?:\d+|[\da-f-]{16,}(?:\/[\d-]+)?)\s*$/i.test(before) ? 1 : 0;
}

/** The lines of a cue, also behind blank ones; without notes and styles that stand between cues. */
function wordsOf(lines: readonly string[], from: number, to: number): string {
  const kept: string[] = [];
  let isNote = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') isNote = false;
    else if (at > from && (lines[at - 1] ?? '').trim() === '')
      isNote = /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line);
    if (!isNote) kept.push(line);
  }
  return kept.join('\n');
}
