/** What the `source:` of a tag names: documents of the session, notes and other files. Format page, section 6. */
import { elementKey, type Note } from '../../note/note';
import type { Span } from '../../text/span';
import { fileNameOf, parentOf, resolveFrom } from '../../text/paths';
import type { Session } from '../../session/session';

export interface SourcePlace {
  readonly span: Span;
  /** A document's link as the session file has it, or a path as in `Place.file`. */
  readonly target: { readonly link: string } | { readonly file: string };
}

/**
 * In `source: Door manual, page 3; kickoff.interview.md` the title of a document that has a link, and the note. Parts
 * between commas and semicolons count as a whole. A path such as `photos/bin.jpg` is from the note, whose path is
 * `file`; whether it exists nobody knows.
 */
export function sourcesInNote(
  note: Note,
  file: string,
  { documents, interviews }: Pick<Session, 'documents' | 'interviews'>,
): readonly SourcePlace[] {
  const links = new Map(documents.map(({ title, link }) => [elementKey(title), link]));
  const targetOf = (written: string): SourcePlace['target'] | null => {
    const link = links.get(elementKey(written));
    if (link) return { link };
    const interview = interviews.find(
      (one) => fileNameOf(one.file).normalize('NFC') === written.normalize('NFC'),
    );
    if (interview) return { file: interview.file };
    const path = /^[^\s<>"'`|*?\\]+\.[\p{L}\p{N}]+$/u.test(written)
      ? resolveFrom(parentOf(file), written)
      : null;
    return path === null ? null : { file: path };
  };
  return note.tags
    .flatMap(({ details }) => details.filter(({ key }) => key === 'source'))
    .flatMap(({ valueSpan: { start, end } }) =>
      [...note.text.slice(start, end).matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
        const written = part.trim();
        const target = targetOf(written);
        const from = start + index + part.indexOf(written);
        return target ? [{ span: { start: from, end: from + written.length }, target }] : [];
      }),
    );
}
