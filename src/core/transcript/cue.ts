/** What somebody said in a recording, and when. */
export interface Cue {
  /** In seconds, from the beginning of the recording. */
  readonly start: number;
  readonly end: number;
  /** As the transcript calls them; null where it names nobody. */
  readonly speaker: string | null;
  /** On one line, without the tags of subtitles. Never empty. */
  readonly text: string;
}
