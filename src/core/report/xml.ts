import { wellFormed } from '../text/oneLine';

/** Text for XML, with nothing that it could take for its own, or forbids: `a < b` → `a &lt; b`. */
export const xml = (words: string): string =>
  wellFormed(words)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
