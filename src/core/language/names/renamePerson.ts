/** Gives a person of a session another id, in the session file and in the notes. */
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { elementKey, type Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { personAtOffset } from '../../note/tagSyntax';
import type { YamlPath } from '../../yaml/yamlDocument';
import { People } from '../../session/people';
import type { SessionValues } from '../../sessionFile/parseSessionFile';
import { firstLawfulWay } from '../../sessionFile/fileEditLaw';
import { waysToPut, waysToReplace } from '../../sessionFile/setValue';
import { nodeAt, yamlSource } from '../../sessionFile/yamlSource';
import type { Person } from '../../sessionFile/sessionFile';
import { peopleInNote } from './namesInNote';

/**
 * Renames an id where the file gives it and where meetings, components and documents use it: `dana` to `dreyes` in
 * `people: [{ id: Dana }]` and `meetings: [{ people: [dana] }]`. Who is written by name stays, as the name does; a
 * person with a name alone gets an id.
 *
 * No edit when the ids are the same. Null when nobody has the id, when the new one is no id, or when somebody else is
 * known by it already, as by a first name.
 */
export function renamePerson(text: string, from: string, to: string): readonly TextEdit[] | null {
  const source = yamlSource(text);
  if (!source) return null;
  const { value } = source.file;
  const index = value.people.findIndex(({ id }) => id === from);
  if (index < 0 || !isFreeId(value, from, to)) return null;
  if (from === to) return [];
  const idPath = ['people', index, 'id'];
  const hasId = nodeAt(source, idPath) !== null;
  const uses = hasId ? usesOf(value, from) : [];
  const replaced = uses.flatMap((path) => {
    const node = nodeAt(source, path);
    return node ? (waysToReplace(source, node, to)[0] ?? []) : [];
  });
  const renames = waysToPut(source, idPath, to).map((way) => [...way, ...replaced]);
  const isNamed = nodeAt(source, ['people', index, 'name']) !== null;
  return firstLawfulWay(source, renames, valuesRenamed(value, index, to, isNamed, uses));
}

/**
 * The same in a note: its mentions of the id, its attendees, and owners without an `@`: `@dana: yes` → `@dreyes: yes`.
 * A person mentioned by first name is so still. To be used only where `renamePerson` has not refused. Null where the note
 * would say something else with the new id in it.
 */
export function renamePersonInNote(note: Note, from: string, to: string): readonly TextEdit[] | null {
  const people = peopleInNote(note);
  const isMeant = (id: string) => elementKey(id) === elementKey(from);
  const edits = people.filter(({ id }) => isMeant(id)).map(({ renamed }) => renamed(to));
  const expected = people.map(({ id }) => (isMeant(id) ? to : id)).join('\n');
  const after = parseNote(applyEdits(note.text, edits));
  const isKept =
    peopleInNote(after)
      .map(({ id }) => id)
      .join('\n') === expected && shapeOf(after) === shapeOf(note);
  return isKept ? edits : null;
}

/** What a note holds whoever is called what. */
const shapeOf = ({ frontMatter, elements, questions, tags, problems }: Note): string =>
  JSON.stringify([
    [
      frontMatter.title,
      frontMatter.role,
      frontMatter.date,
      frontMatter.minutes,
      [...frontMatter.values.keys()],
    ],
    elements.map(({ key }) => key),
    questions.map(({ id, status, stride }) => [id, status, stride]),
    tags.map(({ kind, id, details }) => [kind, id, details.map(({ key }) => key)]),
    problems.map(({ code }) => code),
  ]);

/** Why `renamePerson` gives no edits in a file that has these people. */
export function personRefusal(
  people: readonly Person[],
  from: string,
  to: string,
): 'no-name' | 'taken' | 'broken' {
  if (personAtOffset(`@${to}`, 0) !== to) return 'no-name';
  const known = new People(people).idOf(to);
  return known === null || known === from ? 'broken' : 'taken';
}

/** Whether `to` may name the person that `from` names now. */
function isFreeId({ people }: SessionValues, from: string, to: string): boolean {
  const known = new People(people).idOf(to);
  return personAtOffset(`@${to}`, 0) === to && (known === null || known === from);
}

/** Where meetings, components and documents name a person by id. */
function usesOf({ meetings, components, documents }: SessionValues, from: string): YamlPath[] {
  const key = elementKey(from);
  const inList = (
    list: 'meetings' | 'components' | 'documents',
    holders: readonly { readonly people: readonly string[] }[],
  ) =>
    holders.flatMap(({ people }, holder) =>
      people.flatMap((person, index) =>
        elementKey(person) === key ? [[list, holder, 'people', index]] : [],
      ),
    );
  return [
    ...inList('meetings', meetings),
    ...inList('components', components),
    ...inList('documents', documents),
  ];
}

function valuesRenamed(
  values: SessionValues,
  index: number,
  to: string,
  isNamed: boolean,
  uses: readonly YamlPath[],
): SessionValues {
  const isUse = (...path: YamlPath) => uses.some((use) => use.join() === path.join());
  const inList = <Holder extends { readonly people: readonly string[] }>(
    list: string,
    holders: readonly Holder[],
  ) =>
    holders.map((holder, at) => ({
      ...holder,
      people: holder.people.map((person, place) => (isUse(list, at, 'people', place) ? to : person)),
    }));
  return {
    ...values,
    people: values.people.map((person, at) =>
      at === index ? { ...person, id: to, name: isNamed ? person.name : to } : person,
    ),
    meetings: inList('meetings', values.meetings),
    components: inList('components', values.components),
    documents: inList('documents', values.documents),
  };
}
