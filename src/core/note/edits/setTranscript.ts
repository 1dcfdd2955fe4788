/** Says in a note's front matter where its transcript is and who is who in it, and of what meeting it is. Format page, "Transcripts". */
import type { FrontMatter, Note } from '../note';
import type { TextEdit } from '../../text/textEdit';
import { flowText } from '../../yaml/yamlText';
import { firstLawful } from './checkedEdit';
import { waysToWrite } from './stampInterview';

/** `'meeting.vtt'` becomes `transcript: meeting.vtt`. Null where the front matter leaves no place for it. */
export const setTranscript = (note: Note, path: string): readonly TextEdit[] | null =>
  note.frontMatter.transcript === path
    ? []
    : written(note, 'transcript', flowText(path), ({ transcript }) => transcript === path);

/** Takes the line out that says where it is. Null where none does, or the line says something else too. */
export function removeTranscript(note: Note): readonly TextEdit[] | null {
  const { lines } = note;
  const present = note.frontMatter.values.get('transcript');
  if (!present) return null;
  const line = lines.lineAt(present.start);
  const span = { start: lines.endOf(line - 1), end: lines.endOf(line) };
  const before = othersIn(note, 'transcript');
  return firstLawful(
    note,
    [[{ span, newText: '' }]],
    { rewritten: [span], replaced: [span] },
    (after) =>
      after.frontMatter.transcript === null &&
      othersIn(after, 'transcript') === before &&
      after.problems.length <= note.problems.length,
  );
}

/** Who is who besides those of whom it is said: `{ 'Mira Brandt': 'mira' }` becomes `speakers: { Mira Brandt: mira }`. */
export function addSpeakers(note: Note, people: ReadonlyMap<string, string>): readonly TextEdit[] | null {
  const all = new Map([...note.frontMatter.speakers, ...people]);
  if (people.size === 0) return [];
  const isSaid = ({ speakers }: FrontMatter): boolean =>
    speakers.size === all.size && [...all].every(([name, person]) => speakers.get(name) === person);
  const entries = [...all].map(([name, person]) => `${flowText(name)}: ${flowText(person)}`);
  return written(note, 'speakers', `{ ${entries.join(', ')} }`, isSaid);
}

/** `'doors'` becomes `meeting: doors`. Null where the front matter leaves no place for it. */
export const setMeeting = (note: Note, name: string): readonly TextEdit[] | null =>
  note.frontMatter.meeting === name
    ? []
    : written(note, 'meeting', flowText(name), ({ meeting }) => meeting === name);

function written(
  note: Note,
  key: 'transcript' | 'speakers' | 'meeting',
  value: string,
  isSaid: (after: FrontMatter) => boolean,
): readonly TextEdit[] | null {
  if (note.problems.some(({ code }) => code === 'front-matter-open')) return null;
  const present = note.frontMatter.values.get(key);
  const before = othersIn(note, key);
  // Of a map in lines the last line break is a part.
  const own = present && {
    start: present.start,
    end: present.start + note.text.slice(present.start, present.end).trimEnd().length,
  };
  return firstLawful(
    note,
    [...(own ? [[{ span: own, newText: value }]] : []), ...waysToWrite(note, key, value)],
    { rewritten: present ? [present] : [], replaced: present ? [present] : [] },
    (after) =>
      isSaid(after.frontMatter) &&
      othersIn(after, key) === before &&
      after.problems.length <= note.problems.length,
  );
}

/** The other keys as they are written. */
const othersIn = ({ text, frontMatter }: Note, key: string): string =>
  JSON.stringify(
    [...frontMatter.values]
      .filter(([other]) => other !== key)
      .map(([other, { start, end }]) => [other, text.slice(start, end)]),
  );
