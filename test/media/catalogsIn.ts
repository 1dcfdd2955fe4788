import { readdirSync } from 'node:fs';

/** The names of the catalogs that lie in a folder itself, none of those in folders of it. */
export const catalogsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml'));
