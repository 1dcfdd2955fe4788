/** Any export with roles in place of people. Format page, "Without names". */
import type { Catalog } from '../catalog/catalog';
import { type LeftOver, leftOverLine } from '../report/pseudonyms/leftOver';
import { namesKeyText } from '../report/pseudonyms/namesKey';
import type { RememberedPerson } from '../report/pseudonyms/roles';
import { whyNamesStay, withoutNames } from '../report/pseudonyms/withoutNames';
import type { Session } from '../session/session';
import type { Lines } from '../text/span';
import type { ExportFormat } from './exportFormat';
import { type ExportedFile, exportTo } from './exporter';

/** What some formats ask for by the name of a file, or for a session. */
interface AskedFor {
  readonly linesOf?: (file: string) => Lines | null;
  readonly catalogsOf?: (session: Session) => readonly [Catalog, ...Catalog[]];
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
 * `exportTo` with a role for each person, in all that a file is made of. Null as there; refused where not all names are
 * known, or where one would still stand in the file.
 */
export function exportWithoutNames<Options extends object>(
  format: ExportFormat<Options>,
  sessions: readonly Session[],
  options: Options & AskedFor,
  remembered: readonly RememberedPerson[] = [],
): NamelessExport | null {
  const reason = whyNamesStay(sessions);
  if (reason !== null) return { kind: 'refused', reason };
  const nameless = withoutNames(sessions, remembered);
  const { linesOf, catalogsOf } = options;
  const file = exportTo(format, nameless.sessions, {
    ...nameless.rewrite(options),
    ...(linesOf && { linesOf: (path: string) => linesOf(nameless.fileOf(path)) }),
    ...(catalogsOf && {
      catalogsOf: (shown: Session) => {
        const at = nameless.sessions.indexOf(shown);
        return nameless.rewrite(catalogsOf(sessions[at] ?? shown), at);
      },
    }),
  });
  if (!file) return null;
  const text = textOf(file.content);
  const named = nameless.stillNamed(text);
  if (named.length) {
    const names = named.slice(0, 5).join(', ');
    return { kind: 'refused', reason: `Nothing is written: ${names} would still stand in it.` };
  }
  return { kind: 'file', file, key: namesKeyText(nameless.people), leftOver: nameless.leftOver(text) };
}

/** The list that a person looks at, with what such an export promises. */
export const leftOverText = (leftOver: readonly LeftOver[]): readonly string[] => leftOver.map(leftOverLine);

/** As a reader has it. A packed file is made of the same sessions, and its words can't be looked at. */
function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const isWide = content[0] === 0xff && content[1] === 0xfe;
  if (!isWide) return '';
  let text = '';
  for (let at = 2; at + 1 < content.length; at += 2)
    text += String.fromCharCode((content[at] ?? 0) | ((content[at + 1] ?? 0) << 8));
  return text;
}
