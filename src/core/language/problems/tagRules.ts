/** The rules of what a tag says about itself: its reason, its categories, whom it asks. */
import { addDetails } from '../../note/edits/addDetails';
import { nameInTag, setTagKind, setTagStride } from '../../note/edits/changeTag';
import type { DetailKey } from '../../note/detailKeys';
import { firstLawful } from '../../note/edits/checkedEdit';
import { isFinding, type Note, type Tag } from '../../note/note';
import { strideCategories } from '../../note/stride';
import { askablePeople } from '../../session/people';
import { insertAt } from '../../text/textEdit';
import { cursorMark, mended, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';
import { withQuestionId } from './questionRules';

const letters = strideCategories.map(({ letter, name }) => `${letter} (${name})`).join(', ');

export const tagRules = {
  'risk-without-how': {
    level: 'warning',
    subject: ({ tag }) => tag.text,
    message: () =>
      'This risk does not say how the attack works, so it counts as a hint: add `how: …`, or make it a #hint.',
    fixes: { inNote: ({ tag }, { note }) => [detailToWrite(note, tag, 'how'), backToHint(note, tag)] },
  },
  'dismissed-without-because': {
    level: 'warning',
    subject: ({ tag }) => tag.text,
    message: (_, problem) =>
      problem && problem.tag.kind !== 'dismissed'
        ? 'Nobody will know why this was dropped: add `because: …`.'
        : 'Nobody will know why this was dismissed: add `because: …`.',
    fixes: {
      inNote: ({ tag }, { note }) => [
        detailToWrite(note, tag, 'because'),
        ...(tag.kind === 'dismissed' ? [backToHint(note, tag)] : []),
      ],
    },
  },
  'silent-box': {
    level: 'information',
    subject: ({ tag }) => `#${tag.kind}`,
    message: (tag, problem) =>
      `A box says only of an #ask or #action that it is done or dropped, and nothing of ${tag}: ${
        problem?.tag.task === 'open' || problem?.tag.task === 'deferred'
          ? 'make it an #action if it is still to be done'
          : problem && statusesMeant(problem.tag).length === 0
            ? 'strike it through if it is taken back'
            : 'write `status: …` below it'
      }, or take the box out.`,
    fixes: {
      inNote: ({ tag }, { note }) => [
        ...statusesMeant(tag).map((value, index) => statusToWrite(note, tag, value, index === 0)),
        withoutBox(note, tag),
      ],
    },
  },
  'tag-without-words': {
    level: 'information',
    subject: ({ tag }) => `#${tag.kind}`,
    message: (tag) => `${tag} says nothing: write behind it what was said, or take it out.`,
    fixes: {
      inNote: (problem, { note }) => [
        {
          kind: 'edit',
          title: 'Write what it says',
          isPreferred: true,
          edits: () => mended(note, problem, [[insertAt(problem.span.end, ` ${cursorMark}`)]]),
        },
      ],
    },
  },
  'stride-letter': {
    level: 'warning',
    subject: ({ wrong }) => wrong.join(''),
    message: (wrong) => `${wrong} names no STRIDE category: use the letters ${letters}.`,
    fixes: {
      inNote: (problem, { note }) => {
        const title = `Take out ${problem.wrong.join('')}`;
        if ('tag' in problem) {
          const { tag } = problem;
          return [
            { kind: 'edit', title, isPreferred: true, edits: () => setTagStride(note, tag, tag.stride) },
          ];
        }
        if (!('question' in problem)) return [];
        const { question } = problem;
        const edits = () => withQuestionId(note, question, question.id, question.stride);
        return [{ kind: 'edit', title, isPreferred: true, edits }];
      },
    },
  },
  'ask-without-person': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: () =>
      'This #ask names nobody who is to answer: add `@` and the id of a person behind it, or `owner: …` below it.',
    fixes: { inNote: ({ tag }, place) => askSomebody(tag, place) },
  },
  'hint-without-stride': {
    level: 'information',
    subject: ({ tag }) => tag.text,
    message: (_, problem) =>
      problem?.tag.kind === 'calibration'
        ? 'This calibration belongs to no STRIDE category, so it rates nothing: add letters to its tag, like #calibration/D.'
        : 'This hint belongs to no STRIDE category: add letters to its tag, like #hint/S, or move it under a question.',
    fixes: {
      inNote: ({ tag }, { note }) =>
        strideCategories.map(({ letter, name }) => ({
          kind: 'edit',
          title: `Set /${letter} (${name})`,
          edits: () => setTagStride(note, tag, [letter]),
        })),
    },
  },
} satisfies Partial<ProblemRules>;

export const detailToWrite = (note: Note, tag: Tag, key: DetailKey): ProblemFix => ({
  kind: 'edit',
  title: `Add '${key}:'`,
  isPreferred: true,
  edits: () => addDetails(note, tag, [{ key, value: cursorMark }], [], () => true),
});

/** What a tick may mean of a tag that can have a status, likeliest first. */
function statusesMeant({ kind, task }: Pick<Tag, 'kind' | 'task'>): readonly string[] {
  if (kind === 'assumption') return task === 'answered' ? ['confirmed', 'wrong'] : ['wrong'];
  return isFinding(kind) ? [task === 'answered' ? 'done' : 'dropped'] : [];
}

const statusToWrite = (note: Note, tag: Tag, value: string, isPreferred: boolean): ProblemFix => ({
  kind: 'edit',
  title: `Write status: ${value}`,
  isPreferred,
  edits: () => addDetails(note, tag, [{ key: 'status', value }], [], () => true),
});

function withoutBox(note: Note, tag: Tag): ProblemFix {
  const { mark, item } = tag;
  const index = note.tags.indexOf(tag);
  const edits = () => {
    if (!mark || !item) return null;
    const start = Math.max(note.text.lastIndexOf('[', mark.start), note.text.lastIndexOf('［', mark.start));
    const behind = /^[\]］][ \t]*/.exec(note.text.slice(mark.end, mark.end + 20))?.[0].length ?? 0;
    const way = [{ span: { start, end: mark.end + behind }, newText: '' }];
    return firstLawful(note, [way], { tag }, ({ tags }) => tags[index]?.text === tag.text);
  };
  return { kind: 'edit', title: 'Take the box out', edits };
}

const backToHint = (note: Note, tag: Tag): ProblemFix => ({
  kind: 'edit',
  title: 'Turn back into #hint',
  edits: () => setTagKind(note, tag, 'hint'),
});

/** More than fit into a menu are found with *Ask Somebody…*. */
const mostPeople = 8;

/** One for each person, the attendees of the interview first. */
function askSomebody(tag: Tag, { note, session, file }: NoteToFix): ProblemFix[] {
  const attendees = session.interviews.find((interview) => interview.file === file)?.attendees ?? [];
  const people = askablePeople(session.people, attendees);
  const here = people.filter(({ id }) => attendees.includes(id));
  return [...here, ...people.filter((person) => !here.includes(person))]
    .slice(0, mostPeople)
    .map(({ id, name }) => ({
      kind: 'edit',
      title: name === id ? `Ask @${id}` : `Ask @${id} (${name})`,
      edits: () => nameInTag(note, tag, id),
    }));
}
