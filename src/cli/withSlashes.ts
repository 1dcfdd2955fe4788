import { sep } from 'node:path';

/** A path of this system as links and other files write it. */
export const withSlashes = (path: string): string => path.split(sep).join('/');
