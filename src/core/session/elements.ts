/** The elements of a session: headings of one name in several notes are one element. Format page, section 4. */
import { flowParts } from '../note/flowRows';
import { nameSeen } from '../note/inlineText';
import { elementKey, type ElementSection, type InteractorType } from '../note/note';
import { withAddresses } from '../note/referenceLinks';
import type { InterviewNote } from './interviews';
import { placeOf, type Place } from './place';
import type { Element, Session } from './session';
import type { ProblemList } from './problemList';

/**
 * Merges the headings of all notes, in the order of first appearance: the first spelling and kind count, and the
 * first type that any heading gives. A heading that says another kind or type is an `element-types` problem.
 */
export function mergeElements(notes: readonly InterviewNote[], problems: ProblemList): readonly Element[] {
  const elements = new Map<string, ElementDraft>();
  for (const { note, interview } of notes) {
    const open: ElementSection[] = [];
    for (const section of note.elements) {
      const { key, type } = section;
      const element = elements.get(key) ?? draftOf(section);
      elements.set(key, element);
      if (differs(section, element)) {
        problems.add(interview.file, { code: 'element-types', span: section.nameSpan, element: section });
      } else element.type ??= type;
      while ((open.at(-1)?.section.end ?? Infinity) <= section.section.start) open.pop();
      element.within ??= holderOf(key, open, elements);
      open.push(section);
      element.interviews.add(interview.file);
      if (section.remarks !== null) element.remarks.add(withAddresses(section.remarks, note.references));
      element.places.push(placeOf(interview.file, note.lines, section.nameSpan));
    }
  }
  return [...elements.values()].map((draft) => ({
    ...draft,
    interviews: [...draft.interviews],
    remarks: [...draft.remarks].join('\n') || null,
  }));
}

interface ElementDraft extends Pick<Element, 'key' | 'name' | 'kind'> {
  type: InteractorType | null;
  within: string | null;
  readonly interviews: Set<string>;
  readonly remarks: Set<string>;
  readonly places: Place[];
}

const draftOf = ({ key, name, kind, type }: ElementSection): ElementDraft => ({
  key,
  name,
  kind,
  type,
  within: null,
  interviews: new Set(),
  remarks: new Set(),
  places: [],
});

/** The innermost process or store whose section it is in; never one that is itself inside of it. */
function holderOf(
  key: string,
  open: readonly ElementSection[],
  elements: ReadonlyMap<string, ElementDraft>,
): string | null {
  const isInside = (one: string | null): boolean =>
    one !== null && (one === key || isInside(elements.get(one)?.within ?? null));
  if (elements.get(key)?.kind === 'interactor') return null;
  const holder = open.findLast((one) => elements.get(one.key)?.kind !== 'interactor' && !isInside(one.key));
  return holder?.key ?? null;
}

/** What a diagram draws as a boundary of its own. */
export interface Zone {
  /** The key of the element that it is called after, which stands in it. */
  readonly id: string;
  readonly name: string;
  /** The zone around it. */
  readonly within: string | null;
}

/**
 * The keys of what the session file has out of scope: what it names there, and what stands in the sections of that, unless
 * it names that as in scope.
 */
export function outOfScopeOf({ elements, scope }: Pick<Session, 'elements' | 'scope'>): KnownKeys {
  const keys = new Set(elements.map(({ key }) => key));
  const [inside, out] = [scope.in, scope.out].map(
    (names) => new Set(names.map((name) => keyNamed(name, keys))),
  );
  const around = new Map(elements.map(({ key, within }) => [key, within]));
  const has = (key: string): boolean => {
    const holder = around.get(key) ?? null;
    return out?.has(key) || (holder !== null && !inside?.has(key) && has(holder)) || false;
  };
  return { has };
}

/**
 * Processes and stores in whose sections others stand: of `## Web #process` above `### Loans #store` `Web`, for both. None
 * is what is out of scope.
 */
export function zonesOf(
  elements: readonly Element[],
  out: KnownKeys,
): {
  readonly zones: readonly Zone[];
  /** By its key, the zone that an element stands in; null for none. */
  readonly zoneOf: (key: string) => string | null;
} {
  const holders = new Set(elements.map(({ within }) => within));
  const around = new Map(elements.map(({ key, within }) => [key, within]));
  const unlessOut = (key: string | null): string | null => (key === null || out.has(key) ? null : key);
  return {
    zones: elements
      .filter(({ key }) => holders.has(key) && !out.has(key))
      .map(({ key, name, within }) => ({ id: key, name, within: unlessOut(within) })),
    zoneOf: (key) => (out.has(key) ? null : holders.has(key) ? key : unlessOut(around.get(key) ?? null)),
  };
}

/** The keys of the elements that there are: what a text names depends on them. */
export interface KnownKeys {
  readonly has: (key: string) => boolean;
}

/**
 * The key of the element that a text names: `**Card** reader` and `Card&nbsp;reader` are the `card reader`, as in a heading.
 * Where an element is really called as it is written there, `card*s*`, that one is meant.
 */
export function keyNamed(written: string, known: KnownKeys): string {
  const key = elementKey(written);
  return known.has(key) ? key : elementKey(nameSeen(written));
}

/** Names as the session spells them; one that no heading defines as it was first looked up. */
export class ElementNames {
  /** By key. */
  private readonly names: Map<string, string>;
  /** By what is written: most names are looked up many times. */
  private readonly found = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();

  private readonly headings: ReadonlySet<string>;

  constructor(elements: readonly Element[]) {
    this.names = new Map(elements.map(({ key, name }) => [key, name]));
    this.headings = new Set(this.names.keys());
  }

  /** Whether a heading gives an element this name. */
  isHeading(written: string): boolean {
    return this.headings.has(keyNamed(written, this.headings));
  }

  /** `'web  shop'` and `'**Web** shop'` → `'Web shop'` where a heading says so. */
  nameOf(written: string): string {
    const known = this.found.get(written);
    if (known !== undefined) return known;
    const key = keyNamed(written, this.headings);
    const name = this.names.get(key) ?? this.flowNamed(written) ?? nameSeen(written);
    this.names.set(key, name);
    this.found.set(written, name);
    return name;
  }

  /** `WEB  shop -> **Loans**: titles` → `Web shop -> Loans: titles`; null for what is no flow. */
  private flowNamed(written: string): string | null {
    const { ends, arrows } = flowParts(written);
    if (!arrows.length || !ends.some((end) => this.isHeading(end))) return null;
    let at = 0;
    return ends.reduce(
      (text, end) => {
        const start = text.indexOf(end, at);
        const name = this.isHeading(end) ? this.nameOf(end) : nameSeen(end);
        at = start + name.length;
        return start < 0 ? text : text.slice(0, start) + name + text.slice(start + end.length);
      },
      written.replace(/ {2,}/g, ' '),
    );
  }

  /** Each once; the same names are the same list, since most tags are about one of some few elements. */
  namesOf(written: readonly string[]): readonly string[] {
    const names = written.map((name) => this.nameOf(name));
    const key = names.length === 1 ? ` ${names[0] ?? ''}` : JSON.stringify(names);
    const known = this.lists.get(key) ?? [...new Set(names)];
    this.lists.set(key, known);
    return known;
  }
}

const differs = (section: ElementSection, element: ElementDraft): boolean =>
  section.kind !== element.kind ||
  (section.type !== null && element.type !== null && section.type !== element.type);
