/** Where results are, for SARIF. */
import { isAbsolute, relative, resolve } from 'node:path';
import type { SarifOptions } from '../core/exchange/sarif';
import type { FolderIndex } from '../core/session/folderIndex';
import { withSlashes } from './withSlashes';

/** Paths count from the working directory, which in a pipeline is the top of the repository; else from the folder. */
export function sarifOptions(folder: string, index: FolderIndex): SarifOptions {
  const path = withSlashes(relative('', resolve(folder)));
  return {
    folder: isAbsolute(path) || path.split('/').includes('..') ? '' : path,
    linesOf: (file) => index.note(file)?.lines ?? index.sessionFile(file)?.lines ?? null,
  };
}
