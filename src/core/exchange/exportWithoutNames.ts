/** Any export with roles in place of people. Format page, "Without names". */
import { strFromU8, unzipSync } from 'fflate';
import type { Catalog } from '../catalog/catalog';
import type { LeftOver } from '../report/pseudonyms/leftOver';
import { namesKeyText } from '../report/pseudonyms/namesKey';
import type { RememberedPerson } from '../report/pseudonyms/roles';
import { whyNamesStay, withoutNames } from '../report/pseudonyms/withoutNames';
import type { Session } from '../session/session';
import type { Lines } from '../text/span';
import type { AnyContent, ExportedContent, ExportFormat } from './exportFormat';
import { contentIn, type ExportedFile, exportedFile } from './exporter';

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
  remembered?: readonly RememberedPerson[],
): NamelessExport | null;
export function exportWithoutNames<Options extends object>(
  format: ExportFormat<Options, AnyContent>,
  sessions: readonly Session[],
  options: Options & AskedFor,
  remembered?: readonly RememberedPerson[],
): NamelessExport | Promise<NamelessExport> | null;
export function exportWithoutNames<Options extends object>(
  format: ExportFormat<Options, AnyContent>,
  sessions: readonly Session[],
  options: Options & AskedFor,
  remembered: readonly RememberedPerson[] = [],
): NamelessExport | Promise<NamelessExport> | null {
  const reason = whyNamesStay(sessions);
  if (reason !== null) return { kind: 'refused', reason };
  const nameless = withoutNames(sessions, remembered);
  const { linesOf, catalogsOf } = options;
  const content = contentIn(format, nameless.sessions, {
    ...nameless.rewrite(options),
    ...(linesOf && { linesOf: (path: string) => linesOf(nameless.fileOf(path)) }),
    ...(catalogsOf && {
      catalogsOf: (shown: Session) => {
        const at = nameless.sessions.indexOf(shown);
        return nameless.rewrite(catalogsOf(sessions[at] ?? shown), at);
      },
    }),
  });
  const finish = (written: ExportedContent): NamelessExport => {
    const text = textOf(written.content);
    const named = nameless.stillNamed(text);
    if (named.length) {
      const names = named.slice(0, 5).join(', ');
      return { kind: 'refused', reason: `Nothing is written: ${names} would still stand in it.` };
    }
    const file = exportedFile(format, written);
    return { kind: 'file', file, key: namesKeyText(nameless.people), leftOver: nameless.leftOver(text) };
  };
  return content instanceof Promise ? content.then(finish) : content && finish(content);
}

/** As a reader has it: of a packed document the words, a line for each paragraph. */
function textOf(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  if (content[0] === 0x50 && content[1] === 0x4b) {
    const files = Object.entries(unzipSync(content)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
    return files.map(([, bytes]) => plainXml(strFromU8(bytes))).join('\n');
  }
  const isWide = content[0] === 0xff && content[1] === 0xfe;
  if (!isWide) return '';
  let text = '';
  for (let at = 2; at + 1 < content.length; at += 2)
    text += String.fromCharCode((content[at] ?? 0) | ((content[at + 1] ?? 0) << 8));
  return text;
}

/** Words, alternative texts, and where links lead. */
const plainXml = (xml: string): string =>
  [
    xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, ''),
    ...[...xml.matchAll(/ (?:descr|Target)="([^"]*)"/g)].map(([, words = '']) => words),
  ]
    .join('\n')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
