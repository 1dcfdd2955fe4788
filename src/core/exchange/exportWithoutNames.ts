/** Any export with roles in place of people. Format page, "Without names". */
import type { Catalog } from '../catalog/catalog';
import type { LeftOver } from '../report/pseudonyms/leftOver';
import { namedFile, namesKeyText, type NamesKey, noNamesKey } from '../report/pseudonyms/namesKey';
import { whyNamesStay, withoutNames } from '../report/pseudonyms/withoutNames';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import type { Lines } from '../text/span';
import type { AnyContent, ExportedContent, ExportFormat } from './exportFormat';
import { contentIn, type ExportedFile, exportedFile } from './exporter';
import { readableText } from './readableText';

/** What some formats ask for by the name of a file, or for a session. */
interface AskedFor {
  readonly linesOf?: (file: string) => Lines | null;
  readonly catalogsOf?: (session: Session) => readonly [Catalog, ...Catalog[]];
  /** What a person wrote into the report that is replaced stays as it is: a name in it is told. */
  readonly previous?: string | null;
}

export type NamelessExport =
  | {
      readonly kind: 'file';
      readonly file: ExportedFile;
      /** The text of the key by which the names can be put back. */
      readonly key: string;
      /** To be looked at before anything is written. */
      readonly leftOver: readonly LeftOver[];
    }
  /** Why there is none. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * `exportTo` with a role for each person, in all that a file is made of; people of `others`, sessions that are not in it,
 * are out as well. Null as there; refused where not all names are known, or where one would still stand in the file.
 */
export async function exportWithoutNames<Options extends object>(
  format: ExportFormat<Options, AnyContent>,
  sessions: readonly Session[],
  options: Options & AskedFor,
  remembered: NamesKey = noNamesKey,
  others: readonly Session[] = [],
): Promise<NamelessExport | null> {
  const reason = whyNamesStay(sessions);
  if (reason !== null) return { kind: 'refused', reason };
  const nameless = withoutNames(sessions, remembered.people, others);
  const { linesOf, catalogsOf, previous } = options;
  const contentOf = (written: readonly Session[], kept = previous) =>
    contentIn(format, written, {
      ...nameless.rewrite(options),
      hasRoles: true,
      ...(kept !== undefined && { previous: kept }),
      ...(linesOf && { linesOf: (path: string) => linesOf(nameless.fileOf(path)) }),
      ...(catalogsOf && {
        catalogsOf: (shown: Session) => {
          const at = written.indexOf(shown);
          return nameless.rewrite(catalogsOf(sessions[at] ?? shown), at);
        },
      }),
    });
  const content = await contentOf(nameless.sessions);
  if (!content) return null;
  const text = readableText(content.content);
  const named = nameless.stillNamed(text);
  if (named.length) {
    // Who is called Kind or Body is not meant by what the format says in any case.
    const bare = await contentOf(nameless.wordless, '');
    const roles = nameless.people.flatMap(({ role, slug }) => [role, slug]);
    const own = new Set([readableText(bare?.content ?? ''), ...roles, alwaysOurs].flatMap(wordsAndParts));
    const still = named.filter((name) => !own.has(name.toLowerCase()));
    if (still.length) return { kind: 'refused', reason: whyRefused(still, text) };
  }
  /** The key knows how names stood in a file of text; one with roles of its own has no others. */
  const filesWith = async ({ content: without }: ExportedContent) => {
    if (typeof without !== 'string') return remembered.files;
    const named = { ...options, hasRoles: true };
    const withNames = (await contentIn(format, sessions, named))?.content;
    if (typeof withNames !== 'string' || !nameless.stillNamed(withNames).length) return remembered.files;
    const file = `${sessions.map(({ title }) => title).join(', ')}: ${format.file}`;
    const known = namedFile(file, without, withNames, nameless.people);
    const before = remembered.files.filter((other) => other.file !== file);
    return known.lines.length ? [...before, known] : before;
  };
  return {
    kind: 'file',
    file: exportedFile(format, content),
    key: namesKeyText(nameless.people, await filesWith(content)),
    leftOver: nameless.leftOver(text),
  };
}

/** Of the addresses of roles, and what a format says of a session where something was said. */
const alwaysOurs = 'example invalid true false';

/** `'otmVersion 1'` → `['otmversion', '1', 'otm', 'version']` and so on, small. */
function wordsAndParts(text: string): readonly string[] {
  const words = (parts: string): readonly string[] => parts.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words(text), ...words(text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' '))];
}

/** Names the first place of each, by the words around it. */
function whyRefused(names: readonly string[], text: string): string {
  const places = names.slice(0, 3).map((name) => {
    const at = text.indexOf(name);
    const around = oneLine(text.slice(Math.max(0, at - 30), at + name.length + 30)).trim();
    return `${name} in “…${around}…”`;
  });
  return `Nothing is written: names would still stand in it, ${places.join('; ')}.`;
}
