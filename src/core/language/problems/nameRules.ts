/** The rules of names and ids that nobody has, and of speakers without their `@`. */
import { firstLawful } from '../../note/edits/checkedEdit';
import type { Note } from '../../note/note';
import { personAtOffset } from '../../note/tagSyntax';
import type { ProblemOf } from '../../session/problemList';
import { setValue } from '../../sessionFile/setValue';
import { nearest } from '../../text/compareTexts';
import { containsOffset, type Span } from '../../text/span';
import { insertAt, type TextEdit } from '../../text/textEdit';
import { changeAt, type NoteToFix, type ProblemFix } from './problemFix';
import type { ProblemRules } from './problemRule';

export const nameRules = {
  'unknown-id': {
    level: 'warning',
    subject: ({ mention }) => mention.id,
    message: (id) =>
      `No tag of this session has the id ${id}: correct it, write it at the very end of the text of its tag, or take away the \`^\` if it is no id.`,
    fixes: { inNote: (problem, place) => [...idOfRisk(problem, place), ...otherIds(problem, place)] },
  },
  'near-name': {
    level: 'information',
    subject: ({ written }) => written,
    message: (name, problem) =>
      `No heading defines ${name}: is ${problem ? `“${problem.meant}”` : 'an element of nearly that name'} meant? Then spell it the same.`,
    fixes: { inNote: spelledAlike, inSessionFile: spelledAlikeInFile },
  },
  'speaker-without-at': {
    level: 'information',
    subject: ({ label }) => label.id,
    message: (name) =>
      `${name} is not read as the speaker of this line: write an \`@\` in front of the name.`,
    fixes: { inNote: withAt },
  },
} satisfies Partial<ProblemRules>;

/** `#risk/S the key (^R-1) is copied` → `#risk/S the key is copied ^R-1`, where the risk has no id. */
function idOfRisk({ mention: { id, span } }: ProblemOf<'unknown-id'>, { note }: NoteToFix): ProblemFix[] {
  const index = note.tags.findIndex(
    (tag) => tag.kind === 'risk' && tag.id === null && containsOffset(tag.textSpan, span.start),
  );
  const tag = note.tags[index];
  if (!tag) return [];
  const { text } = note;
  const [before = ''] = /[ \t]*\(?$/.exec(text.slice(Math.max(0, span.start - 20), span.start)) ?? [];
  const closer = before.endsWith('(') && text[span.end] === ')' ? 1 : 0;
  const taken = { start: span.start - before.length, end: span.end + closer };
  const { end } = tag.textSpan;
  const stop = text.slice(taken.end, end);
  const way = /^[.,;:]*$/.test(stop)
    ? [{ span: { start: taken.start, end }, newText: `${stop} ^${id}` }]
    : [{ span: taken, newText: '' }, insertAt(end, ` ^${id}`)];
  const isNamed = (after: Note) => after.tags[index]?.id === id && after.tags.length === note.tags.length;
  const edits = () => firstLawful(note, [way], changeAt(note, span.start), isNamed);
  return [{ kind: 'edit', title: `Make ^${id} the id of this risk`, isPreferred: true, edits }];
}

function otherIds(
  { mention: { id, span }, ids }: ProblemOf<'unknown-id'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const meant = nearest(id, ids);
  return meant.map((known) => ({
    kind: 'edit',
    title: `Change to ^${known}`,
    isPreferred: meant.length === 1,
    edits: () =>
      replaced(note, { start: span.start + 1, end: span.end }, id, known, (after) =>
        after.ids.some((one) => one.span.start === span.start && one.id === known),
      ),
  }));
}

function spelledAlike({ span, written, meant }: ProblemOf<'near-name'>, { note }: NoteToFix): ProblemFix[] {
  const isSpelt = ({ problems }: Note) => problems.length === note.problems.length;
  const edits = () => replaced(note, span, written, meant, isSpelt);
  return [{ kind: 'edit', title: `Change to ${meant}`, isPreferred: true, edits }];
}

function spelledAlikeInFile({ path, meant }: ProblemOf<'near-name'>): ProblemFix[] {
  if (path === null) return [];
  const edits = (text: string) => setValue(text, path, meant);
  return [{ kind: 'sessionFile', title: `Change to ${meant}`, isPreferred: true, edits }];
}

/** `Aylin: the guard` → `@Aylin: the guard`; a name of two words becomes the id. */
function withAt(
  { label: { id, span, written, needsColon }, person }: ProblemOf<'speaker-without-at'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const name = [id, person].find((one) => personAtOffset(`@${one}`, 0) === one);
  if (name === undefined) return [];
  const speakers = (read: Note) => read.questions.flatMap((question) => question.speakers).length;
  const isSpeaker = (after: Note) =>
    after.mentions.length === note.mentions.length + 1 && speakers(after) >= speakers(note);
  return [
    {
      kind: 'edit',
      title: `Write @${name}:`,
      isPreferred: true,
      edits: () => replaced(note, span, written, `@${name}${needsColon ? ':' : ''}`, isSpeaker),
    },
  ];
}

/** Other words at a place, where the words are still there. */
function replaced(
  note: Note,
  span: Span,
  written: string,
  newText: string,
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  if (note.text.slice(span.start, span.end).replace(/[\s>]+/g, ' ') !== written) return null;
  return firstLawful(note, [[{ span, newText }]], changeAt(note, span.start), wanted);
}
