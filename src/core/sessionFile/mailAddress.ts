/** The mail address of a person of a session file, however it was pasted. Format page, section 9. */
const address = String.raw`[^\s\p{C}@<>()[\]",;:\\]+@[^\s\p{C}@<>()[\]",;:\\]+`;
const whole = new RegExp(`^${address}$`, 'u');
const anywhere = new RegExp(address, 'gu');

/** What mail programs and pages put around one: `Dana Reyes <dana@x.example>`, `mailto:dana@x.example`, `[Dana](mailto:…)`. */
const around = [
  new RegExp(`^(?:[^<>@]*)<(?:mailto:)?(${address})>[,;.]?$`, 'iu'),
  new RegExp(`^\\[[^\\][]*\\]\\((?:mailto:)?(${address})\\)$`, 'iu'),
  new RegExp(`^(?:mailto:)?['(]?(${address}?)[')]?[,;.]?$`, 'iu'),
];

/** Nothing but an address: no name around it, no second one, nothing that a calendar would take for its own. */
export const isMailAddress = (text: string): boolean => whole.test(text);

/** `'Dana Reyes <dana@x.example>'` → `'dana@x.example'`; null for what says more or less than one address. */
export function mailAddressMeant(written: string): string | null {
  for (const form of around) {
    const [, meant = ''] = form.exec(written.trim()) ?? [];
    if (isMailAddress(meant)) return meant;
  }
  return null;
}

/** Each once: `'a@x.example, b@x.example'` → both. */
export const mailAddressesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(anywhere)].map(([found]) => found.replace(/[.']+$/, ''))),
];

/** What may be meant: all that are there, else one that hides from programs, `dana (at) x.example`. */
export function mailAddressesMeant(written: string): readonly string[] {
  const found = mailAddressesIn(written);
  const shown = written
    .trim()
    .replace(/\s*(?:@|[([]\s*at\s*[)\]]|\sat\s)\s*/iu, '@')
    .replace(/\s*[([]\s*dot\s*[)\]]\s*/giu, '.');
  return found.length === 0 && isMailAddress(shown) ? [shown] : found;
}
