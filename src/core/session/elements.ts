/** The elements of a session: headings of one name in several notes are one element. Format page, section 4. */
import { elementKey, type ElementSection, type InteractorType } from '../note/note';
import type { InterviewNote } from './interviews';
import { placeOf, type Place } from './place';
import type { Element } from './session';
import type { ProblemList } from './problemList';

/**
 * Merges the headings of all notes, in the order of first appearance: the first spelling and kind count, and the
 * first type that any heading gives. A heading that says another kind or type is an `element-types` problem.
 */
export function mergeElements(notes: readonly InterviewNote[], problems: ProblemList): readonly Element[] {
  const elements = new Map<string, ElementDraft>();
  for (const { note, interview } of notes) {
    for (const section of note.elements) {
      const { key, name, kind, type } = section;
      const element = elements.get(key) ?? { key, name, kind, type, interviews: new Set(), places: [] };
      elements.set(key, element);
      if (differs(section, element)) {
        problems.add(interview.file, { code: 'element-types', span: section.nameSpan, element: section });
      } else element.type ??= type;
      element.interviews.add(interview.file);
      element.places.push(placeOf(interview.file, note.lines, section.nameSpan));
    }
  }
  return [...elements.values()].map((draft) => ({ ...draft, interviews: [...draft.interviews] }));
}

interface ElementDraft extends Pick<Element, 'key' | 'name' | 'kind'> {
  type: InteractorType | null;
  readonly interviews: Set<string>;
  readonly places: Place[];
}

/** Names as the session spells them; one that no heading defines as it was first looked up. */
export class ElementNames {
  private readonly names: Map<string, string>;

  constructor(elements: readonly Element[]) {
    this.names = new Map(elements.map(({ key, name }) => [key, name]));
  }

  /** `'web  shop'` → `'Web shop'` where a heading says so. */
  nameOf(written: string): string {
    const key = elementKey(written);
    const name = this.names.get(key) ?? written;
    this.names.set(key, name);
    return name;
  }
}

const differs = (section: ElementSection, element: ElementDraft): boolean =>
  section.kind !== element.kind ||
  (section.type !== null && element.type !== null && section.type !== element.type);
