/** The key to an export without names: a file by which roles hold, and names can be put back. */
import escapeStringRegexp from 'escape-string-regexp';
import * as v from 'valibot';
import type { Pseudonym, RememberedPerson } from './roles';

const keySchema = v.object({
  format: v.literal('threat-interviews names key 1'),
  people: v.array(
    v.object({
      role: v.string(),
      slug: v.string(),
      id: v.nullable(v.string()),
      name: v.string(),
      email: v.nullable(v.string()),
    }),
  ),
});

/** The text of a key file. */
export const namesKeyText = (people: readonly Pseudonym[]): string =>
  `${JSON.stringify(
    {
      format: 'threat-interviews names key 1',
      people: people.map(({ role, slug, id, name, email }) => ({ role, slug, id, name, email })),
    },
    null,
    2,
  )}\n`;

/** Who is in a key file; null for a text that is none. */
export function parseNamesKey(text: string): readonly RememberedPerson[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const read = v.safeParse(keySchema, json);
  return read.success ? read.output.people : null;
}

/**
 * A file without names with the names again: `Architect 2` → `Jon Li`, `architect-2@example.invalid` → his address,
 * `architect-2` → his id. Whichever form of a name stood there is not known any more.
 */
export function withNamesAgain(text: string, people: readonly RememberedPerson[]): string {
  const forms = new Map(
    people.flatMap(({ role, slug, id, name, email }) => [
      [role, name],
      [slug, id ?? name],
      [`${slug}@example.invalid`, email ?? name],
    ]),
  );
  if (!forms.size) return text;
  const longest = [...forms.keys()].sort((one, other) => other.length - one.length);
  const pattern = longest.map((form) => escapeStringRegexp(form)).join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
    (form) => forms.get(form) ?? form,
  );
}
