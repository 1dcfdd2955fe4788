/** Names and ids that nobody has, and speakers without their `@`. Format page, "Problems". */
import { endMeant } from '../note/flowRows';
import { nameSeen } from '../note/inlineText';
import { elementKey } from '../note/note';
import type { SessionFile } from '../sessionFile/parseSessionFile';
import { NearNames } from '../text/compareTexts';
import { joinedRanges } from '../text/span';
import type { YamlPath } from '../yaml/yamlDocument';
import { keyNamed } from './elements';
import type { InterviewNote } from './interviews';
import type { People } from './people';
import type { ProblemList } from './problemList';
import type { Element } from './session';
import { joinedNames, namesInTag } from './flows';

/** Whom meetings, components and documents in the session file name, and nobody in it is. */
export function checkPlannedPeople(
  file: string,
  { value, spanOf }: SessionFile,
  people: People,
  problems: ProblemList,
): void {
  if (people.nobody) return;
  const check = (list: 'meetings' | 'components' | 'documents', index: number, ids: readonly string[]) => {
    ids.forEach((id, at) => {
      if (people.idOf(id) !== null) return;
      const path: YamlPath = [list, index, 'people', at];
      const span = spanOf(path);
      problems.add(file, { code: 'unknown-person', span, mention: { id, span }, path });
    });
  };
  value.meetings.forEach((meeting, index) => check('meetings', index, meeting.people));
  value.components.forEach((component, index) => check('components', index, component.people));
  value.documents.forEach((document, index) => check('documents', index, document.people));
}

/** Parts of the scope and components that are called nearly as an element. */
export function checkPlannedNames(
  file: string,
  { value, spanOf }: SessionFile,
  elements: readonly Element[],
  problems: ProblemList,
): void {
  const nearElement = nearElements(elements);
  // In a plan somebody may well speak of several: `Readers`.
  const spelt = (words: string): string | null => {
    const meant = nearElement(words, true);
    return meant === null || isPluralOf(words, meant) ? null : meant;
  };
  const keys = new Set(elements.map(({ key }) => key));
  // A name of several words is no word of another.
  const speltWord = (word: string): string | null => {
    const meant = spelt(word);
    return meant === null || /\s/u.test(meant) ? null : meant;
  };
  const check = (written: string, path: YamlPath) => {
    if (keys.has(keyNamed(written, keys))) return;
    const meant = spelt(written) ?? written.replace(/[^ ]+/gu, (word) => speltWord(word) ?? word);
    if (meant !== written)
      problems.add(file, { code: 'near-name', span: spanOf(path), written, meant, path });
  };
  value.scope?.in.forEach((name, index) => check(name, ['scope', 'in', index]));
  value.scope?.out.forEach((name, index) => check(name, ['scope', 'out', index]));
  value.components.forEach(({ name }, index) => check(name, ['components', index, 'name']));
}

/** `about: all`: of nothing in particular. */
const everything = /^(?:all|everything|everybody|the (?:whole )?solution|solution|alles?)$/i;

const isPluralOf = (one: string, other: string): boolean => {
  const [shorter = '', longer = ''] = [elementKey(one), elementKey(other)].sort(
    (a, b) => a.length - b.length,
  );
  return longer.startsWith(shorter) && ['s', 'es', 'n', 'en'].includes(longer.slice(shorter.length));
};

/** Ends of flows and names behind `about:` that are nearly those of an element. */
export function checkNames(
  notes: readonly InterviewNote[],
  elements: readonly Element[],
  problems: ProblemList,
): void {
  const nearElement = nearElements(elements);
  const keys = new Set(elements.map(({ key }) => key));
  const isElement = (name: string) => keys.has(keyNamed(name, keys));
  for (const { note, interview } of notes) {
    for (const tag of note.tags) {
      const meantBy = (name: string) => {
        const near = nearElement(name, tag.kind !== 'flow');
        if (near !== null || isElement(name)) return near;
        if (tag.kind === 'flow') return endMeant(name, tag.text, isElement);
        return everything.test(name) ? 'none' : null;
      };
      for (const { name, span } of namesInTag(note.text, tag, (name) => meantBy(name) !== null)) {
        const meant = meantBy(name);
        if (meant !== null)
          problems.add(interview.file, { code: 'near-name', span, written: name, meant, path: null });
      }
    }
  }
}

/**
 * `'Lockr'` → `'Locker'`, and where a list may stand `'Till, Safe'` → `'Till; Safe'`; null for a name that an element
 * has, and for one that none is near.
 */
function nearElements(elements: readonly Element[]): (written: string, mayBeList: boolean) => string | null {
  const keys = new Set(elements.map(({ key }) => key));
  const names = new Map(elements.map(({ key, name }) => [key, name]));
  const found = new Map<string, string | null>();
  let near: NearNames | null = null;
  return (written, mayBeList) => {
    const key = keyNamed(written, keys);
    if (keys.has(key)) return null;
    const several = joinedNames(written, (name) => keys.has(keyNamed(name, keys)));
    if (several) return mayBeList ? several.join('; ') : null;
    const known = found.get(key);
    if (known !== undefined) return known;
    near ??= new NearNames(elements.map((element) => element.key));
    const meant = elements[near.firstNear(key)]?.name ?? names.get(bareKey(written)) ?? null;
    found.set(key, meant);
    return meant;
  };
}

/** The key of a name without an article, a number or a sign in front: `the till`, `4. Till`, `#Till`. */
const bareKey = (written: string): string =>
  elementKey(
    nameSeen(written.trim().slice(0, longestName)).replace(
      /^(?:#|\d{1,3}[.)][ \t]|(?:the|an?|der|die|das|le|la|el|il)[ \t])[ \t]*/i,
      '',
    ),
  );

const nextWords = /^[ \t]+(?:[\p{L}\p{M}'’-]+)(?:[ \t]+\p{Lu}[\p{L}\p{M}'’-]*){0,2}/u;

/**
 * Who is named in full behind an `@`, `@Mira Keller`, where it matters: in a question, in a tag, as a speaker. Only the
 * first word is read as the name.
 */
export function checkFullNames(
  { note, interview, people }: InterviewNote,
  problems: Pick<ProblemList, 'add'>,
): void {
  const { text, mentions, questions, tags } = note;
  const read = joinedRanges([
    ...questions.map(({ asked }) => asked),
    ...tags.map(({ span, textSpan }) => ({ start: span.start, end: Math.max(span.end, textSpan.end) })),
  ]);
  let next = 0;
  for (const { id, span } of mentions) {
    while ((read[next]?.end ?? Infinity) < span.start) next++;
    const behind = nextWords.exec(text.slice(span.end, span.end + longestName))?.[0];
    const more = behind === undefined ? null : restOfName(id, behind, people);
    if (more === null) continue;
    const whole = { start: span.start, end: span.end + more.length };
    if ((read[next]?.start ?? Infinity) > span.start && text[whole.end] !== ':') continue;
    const written = text.slice(whole.start, whole.end);
    problems.add(interview.file, { code: 'full-name', span: whole, written, person: people.resolve(id) });
  }
}

/** Characters. */
const longestName = 60;

/** Of `Mira` and ` Keller Who` the ` Keller`, if that is all of her name. */
function restOfName(id: string, behind: string, people: People): string | null {
  const person = people.idOf(id);
  for (let more = behind; person !== null && more !== ''; more = more.replace(/[ \t]+[^ \t]*$/, ''))
    if (people.idOf(id + more.replace(/[ \t]+/g, ' ')) === person) return more;
  return null;
}

/** Who begins a line of an answer without an `@`. */
export function checkSpeakers(
  { note, interview, people }: InterviewNote,
  problems: Pick<ProblemList, 'add'>,
): void {
  for (const label of note.labels) {
    const person = people.idOf(label.id);
    if (person !== null && person !== 'me')
      problems.add(interview.file, { code: 'speaker-without-at', span: label.span, label, person });
  }
}

/**
 * An `^R-7` in a text that no tag has. Only what is numbered as ids are here is one for certain, or what is a letter away
 * from one: `10 ^6` and `[^1]` are not.
 */
export function checkIds(
  notes: readonly InterviewNote[],
  questionIds: ReadonlyMap<string, unknown>,
  problems: ProblemList,
): void {
  const ids = [...new Set(notes.flatMap(({ note }) => note.tags.flatMap(({ id }) => id ?? [])))];
  const known = new Set(ids.map((id) => id.toUpperCase()));
  let near: NearNames | null = null;
  const stems = new Set(['R-', ...[...known].map((id) => /^([A-Z]+-)\d+$/.exec(id)?.[1] ?? 'R-')]);
  for (const { note, interview } of notes) {
    const placed = [...note.questions, ...note.tags].map(({ idSpan }) => idSpan?.start);
    const own = new Set(placed);
    for (const mention of note.ids) {
      const { id, span } = mention;
      if (own.has(span.start) || known.has(id.toUpperCase()) || questionIds.has(id)) continue;
      const stem = /^([A-Za-z]+-)\d+$/.exec(id)?.[1]?.toUpperCase();
      near ??= new NearNames(ids);
      const isId = stem === undefined ? near.firstNear(id) >= 0 : stems.has(stem);
      if (isId) problems.add(interview.file, { code: 'unknown-id', span, mention, ids });
    }
  }
}
