/** Names in front of what is said, as Zoom and Meet write them: `Mira Brandt: a badge`. */
import type { Cue } from './cue';

/** A name: few words, each with a capital or of a script without any; particles may be small. */
const word = String.raw`(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}.'’-]*`;
const particle = 'de|da|di|do|dos|del|der|den|van|von|zu|la|le|al|el|bin|ibn|y|e|of';
const label = new RegExp(
  String.raw`^(${word}(?:[ ,]{1,2}(?:${word}|${particle})){0,5}(?: ?\([^()]{1,40}\))?)[ \u00A0]?:[ \u00A0]+(?=\S)`,
  'u',
);

/**
 * Where no voice is marked, names in front of the words are those who speak: all of them if every cue begins with one; if
 * at least half of the cues do, each that stands twice. In other transcripts a `Note: …` is what somebody said.
 */
export function withPlainSpeakers(cues: readonly Cue[]): readonly Cue[] {
  if (cues.some(({ speaker }) => speaker !== null)) return cues;
  const labels = cues.map(({ text }) => label.exec(text));
  const counts = new Map<string, number>();
  for (const found of labels) if (found?.[1]) counts.set(found[1], (counts.get(found[1]) ?? 0) + 1);
  const labelled = labels.filter((found) => found !== null).length;
  if (labelled < 2 || labelled * 2 < cues.length) return cues;
  const isSpeaker = (name: string) => labelled === cues.length || (counts.get(name) ?? 0) > 1;
  return cues.map((cue, index) => {
    const [written = '', name] = labels[index] ?? [];
    return name !== undefined && isSpeaker(name)
      ? { ...cue, speaker: name, text: cue.text.slice(written.length) }
      : cue;
  });
}
