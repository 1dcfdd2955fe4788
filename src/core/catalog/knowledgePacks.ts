/** Catalogs that ship inside and count only where a session asks for them. Format page, "Question catalogs". */
import type { ParsedCatalog } from './parseCatalog';

/** What a session file may name under `packs`; a name that was used stays. */
export const packNames = [
  'web',
  'api',
  'identity',
  'cloud',
  'devices',
  'ai',
  'privacy',
  'supply-chain',
] as const;
export type PackName = (typeof packNames)[number];

/** All of them, read. */
export type KnowledgePacks = Readonly<Record<PackName, ParsedCatalog>>;

/** Null as long as nobody has loaded them: then a session is asked without them. */
export type PacksAtHand = () => KnowledgePacks | null;
