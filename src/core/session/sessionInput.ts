/** What one session is made of: which files of the indexed folder, and what they name. */
import type { Catalog } from '../questions/catalog';
import type { ParsedCatalog } from '../questions/parseCatalog';
import type { NoteFile } from './interviews';
import type { SessionFile } from './parseSessionFile';

export interface SessionInput {
  readonly folder: string;
  /** The title of a session whose file gives none. */
  readonly name: string;
  readonly file: string | null;
  readonly sessionFile: SessionFile | null;
  readonly notes: readonly NoteFile[];
  readonly builtIn: Catalog;
  /** Those of the user's own that count here, in their order. */
  readonly catalogs: readonly CatalogFile[];
  /** Catalogs whose own problems this session tells of: a file's problems are told once. */
  readonly toldCatalogs: readonly CatalogFile[];
  /** Those notes and catalogs named in the session file that exist. */
  readonly existing: ReadonlySet<string>;
}

export interface CatalogFile {
  readonly path: string;
  readonly parsed: ParsedCatalog;
}

/** True when both make the same session: nothing that goes into it was parsed anew. */
export function isSameInput(one: SessionInput, other: SessionInput): boolean {
  const parts = partsOf(one);
  const others = partsOf(other);
  return parts.length === others.length && parts.every((part, index) => part === others[index]);
}

const partsOf = ({ sessionFile, notes, catalogs, toldCatalogs, existing }: SessionInput): unknown[] => [
  sessionFile,
  ...notes.flatMap(({ path, note }) => [path, note]),
  ...catalogs.map(({ parsed }) => parsed),
  'told',
  ...toldCatalogs.map(({ parsed }) => parsed),
  'existing',
  ...existing,
];
