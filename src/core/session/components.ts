/** Components of a running solution: which meeting is about which, and what belongs to those of other meetings. */
import { elementKey } from '../note/note';
import { keyNamed } from './elements';
import type { Meeting, Session } from './session';

/** Whether the title of a meeting names a component: that is all that the file says about it. */
export const isAboutComponent = ({ title }: Pick<Meeting, 'title'>, component: string): boolean =>
  title !== null && elementKey(title).includes(elementKey(component));

/**
 * Tells of the key of an element or flow whether it belongs to a component that an interview is not about. Of
 * `Component: Gateway` that is `archive`, what stands in its sections, and a flow from there that does not touch the Gateway.
 * An interview is about the components that its title names; where it names none, about those among `sections`, the keys
 * of what its note has sections of. Where it is about none, nothing belongs elsewhere.
 */
export function otherComponents(
  { components, elements, flowSubjects }: Session,
  interview: Pick<Meeting, 'title'>,
  sections: ReadonlySet<string>,
): (key: string) => boolean {
  const around = new Map(elements.map(({ key, within }) => [key, within]));
  const keyed = components.map(({ name }) => ({ name, key: keyNamed(name, around) }));
  const named = keyed.filter(({ name }) => isAboutComponent(interview, name));
  const chosen = named.length > 0 ? named : keyed.filter(({ key }) => sections.has(key));
  const own = new Set(chosen.map(({ key }) => key));
  if (own.size === 0) return () => false;
  const all = new Set(keyed.map(({ key }) => key));
  const componentOf = (key: string | null): string | null =>
    key === null || all.has(key) ? key : componentOf(around.get(key) ?? null);
  const isOther = (component: string | null) => component !== null && !own.has(component);
  const flows = new Map(flowSubjects.map(({ key, steps }) => [key, steps]));
  return (key) => {
    const ends = (flows.get(key) ?? []).flatMap(({ from, to }) => [from, to]);
    const touched = ends.map((name) => componentOf(keyNamed(name, around)));
    if (touched.some((component) => component !== null && own.has(component))) return false;
    return isOther(componentOf(key)) || touched.some(isOther);
  };
}
