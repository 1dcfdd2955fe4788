/** What can be done about a tag. */
import { addDetails } from '../../note/edits/addDetails';
import { changedTag, nameInTag, setTagId, setTagKind, setTagStride } from '../../note/edits/changeTag';
import type { DetailKey, Tag } from '../../note/note';
import { strideCategories } from '../../note/stride';
import { isOneEditAway, tagWords } from '../../note/tagSyntax';
import { flowParts } from '../../session/flows';
import { askablePeople } from '../../session/people';
import { nextTagId, tagIdsIn } from '../../session/placedTags';
import { changeAt, cursorMark, mended, tagAtSpan, type NoteProblem, type ProblemFix } from './problemFix';

/** More than fit into a menu are found with *Ask Somebody…*. */
const mostPeople = 8;

export const withoutHow = (problem: NoteProblem): ProblemFix[] =>
  forTag(problem, (tag) => [detailToWrite(problem, tag, 'how'), backToHint(problem, tag)]);

export const withoutBecause = (problem: NoteProblem): ProblemFix[] =>
  forTag(problem, (tag) => [detailToWrite(problem, tag, 'because'), backToHint(problem, tag)]);

/** One for each category. */
export const withoutStride = (problem: NoteProblem): ProblemFix[] =>
  forTag(problem, (tag) =>
    strideCategories.map(({ letter, name }) => ({
      kind: 'edit',
      title: `Set /${letter} (${name})`,
      edits: () => setTagStride(problem.note, tag, [letter]),
    })),
  );

/** The id stands where the problem is, its tag before it. */
export function repeatedId(problem: NoteProblem): ProblemFix[] {
  const { note, span, session } = problem;
  const tag = note.tags.find(({ idSpan }) => idSpan?.start === span.start);
  if (!tag || tag.id === null) return [];
  const taken = [...tagIdsIn(session), ...note.tags.flatMap(({ id }) => id ?? [])];
  const free = nextTagId(tag.id, taken);
  return [
    {
      kind: 'edit',
      title: `Change to ^${free}`,
      isPreferred: true,
      edits: () => setTagId(note, tag, free),
    },
  ];
}

/** Those who were there first. */
export const withoutPerson = (problem: NoteProblem): ProblemFix[] =>
  forTag(problem, (tag) => {
    const { session, file, note } = problem;
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
  });

export function misspeltTag(problem: NoteProblem): ProblemFix[] {
  const { text, span } = problem;
  const written = text.slice(span.start + 1, span.end).toLowerCase();
  const meant = tagWords.filter((word) => isOneEditAway(written, word));
  return meant.map((word) => ({
    kind: 'edit',
    title: `Change to #${word}`,
    isPreferred: meant.length === 1,
    edits: () => mended(problem, 'misspelt-tag', [[{ span, newText: `#${word}` }]], changeAt(problem)),
  }));
}

/** `#flow A=>B` → `#flow A -> B` */
export const malformedFlow = (problem: NoteProblem): ProblemFix[] =>
  forTag(problem, (tag) => {
    const { textSpan, span } = tag;
    if (textSpan.start < span.end) return [];
    const written = problem.text.slice(textSpan.start, textSpan.end);
    const [, path = '', rest = ''] = /^([^:]*)(.*)$/s.exec(written) ?? [];
    const spaced = path.replace(
      /[ \t]*(<[-=]+>|[-=]+>|<[-=]+|→)[ \t]*/gu,
      (_, arrow: string) => ` ${arrow.replace(/[-=]+/, '-')} `,
    );
    const newText = spaced.trim() + rest;
    if (newText === written || written.includes('<!--')) return [];
    return [
      {
        kind: 'edit',
        title: 'Write the arrow as ->',
        isPreferred: true,
        edits: () =>
          changedTag(
            problem.note,
            tag,
            [[{ span: textSpan, newText }]],
            ({ kind, text, element }) => kind === 'flow' && isWhole(text, element !== null),
          ),
      },
    ];
  });

const forTag = (problem: NoteProblem, fixes: (tag: Tag) => ProblemFix[]): ProblemFix[] => {
  const tag = tagAtSpan(problem);
  return tag ? fixes(tag) : [];
};

const detailToWrite = ({ note }: NoteProblem, tag: Tag, key: DetailKey): ProblemFix => ({
  kind: 'edit',
  title: `Add '${key}:'`,
  isPreferred: true,
  edits: () => addDetails(note, tag, [{ key, value: cursorMark }], [], () => true),
});

const backToHint = ({ note }: NoteProblem, tag: Tag): ProblemFix => ({
  kind: 'edit',
  title: 'Turn back into #hint',
  edits: () => setTagKind(note, tag, 'hint'),
});

/** True where arrows and ends are there; an outer end may miss where the tag is about an element. */
function isWhole(text: string, hasElement: boolean): boolean {
  const { ends, arrows } = flowParts(text);
  const isMissing = (name: string, index: number) =>
    name === '' && !(hasElement && (index === 0 || index === ends.length - 1));
  return arrows.length > 0 && !ends.every((name) => name === '') && !ends.some(isMissing);
}
