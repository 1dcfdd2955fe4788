/** Reads many files without holding up the extension host. */
import type * as vscode from 'vscode';
import type { FileAccess } from './files';
import { Slices } from './slices';

/** So many at once: more gain nothing, fewer wait for the disk. */
const filesAtOnce = 32;

/** Hands over each file's text, or null when it can't be read. */
export async function readFiles(
  uris: readonly vscode.Uri[],
  files: FileAccess,
  take: (uri: vscode.Uri, text: string | null) => void,
): Promise<void> {
  const slices = new Slices();
  for (let first = 0; first < uris.length; first += filesAtOnce) {
    const batch = uris.slice(first, first + filesAtOnce);
    const texts = await Promise.all(batch.map((uri) => files.read(uri).catch(() => null)));
    for (const [index, uri] of batch.entries()) {
      take(uri, texts[index] ?? null);
      await slices.pause();
    }
  }
}
