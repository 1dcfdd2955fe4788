/** Reads many files without holding up the extension host, which is one thread for all extensions. */
import type * as vscode from 'vscode';
import type { FileAccess } from './files';

/** So many at once: more gain nothing, fewer wait for the disk. */
const filesAtOnce = 32;

/** So long, in ms, the reading goes on without a pause: nobody feels a key press that waits as long. */
const sliceInMs = 8;

/** Hands over each file's text, or null when it can't be read. */
export async function readFiles(
  uris: readonly vscode.Uri[],
  files: FileAccess,
  take: (uri: vscode.Uri, text: string | null) => void,
): Promise<void> {
  let sliceEnd = performance.now() + sliceInMs;
  for (let first = 0; first < uris.length; first += filesAtOnce) {
    const batch = uris.slice(first, first + filesAtOnce);
    const texts = await Promise.all(batch.map((uri) => files.read(uri).catch(() => null)));
    for (const [index, uri] of batch.entries()) {
      take(uri, texts[index] ?? null);
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setTimeout(resolve));
      sliceEnd = performance.now() + sliceInMs;
    }
  }
}
