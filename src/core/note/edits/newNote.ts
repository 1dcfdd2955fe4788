/** The text of a note that does not exist yet. */
import { stringify } from 'yaml';
import type { Role } from '../note';
import { headingOf, type NewElement } from './appendElement';
import { escapeText } from './escapeText';

export interface NewNote {
  readonly title: string;
  readonly role?: Role;
  readonly date?: string;
  readonly minutes?: number;
  readonly attendees?: readonly string[];
  /** Carried over from earlier interviews. */
  readonly elements: readonly NewElement[];
}

/**
 * `{ title: 'Kick-off', role: 'kickoff', date: '2026-11-23', elements: [] }` →
 * `---\ntitle: Kick-off\nrole: kickoff\ndate: 2026-11-23\n---\n\n# Kick-off\n`.
 */
export function newNote({ title, role, date, minutes, attendees, elements }: NewNote): string {
  const frontMatter = {
    title,
    role,
    date,
    ...(minutes === undefined ? {} : { minutes }),
    ...(attendees?.length ? { attendees } : {}),
  };
  const headings = elements.map((element) => `\n## ${headingOf(element, escapeText(element.name))}\n`);
  return `---\n${stringify(frontMatter, { flowCollectionPadding: false, collectionStyle: 'any', lineWidth: 0 })}---\n\n# ${escapeText(title)}\n${headings.join('')}`;
}
