/** What identifies the small meetings about components, in calendars and as names of their notes. */

/**
 * `['Single sign-on', 'Türsteuerung']` → `['component-single-sign-on', 'component-tursteuerung']`. Letters of any
 * script stay. A name that leaves the same as an earlier one has a number: `component-web-shop-2`.
 */
export function meetingIds(components: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return components.map((name) => {
    const id = ['component', slugOf(name)].filter(Boolean).join('-');
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    taken.add(free);
    return free;
  });
}

/** Not too long for a file name in any encoding. */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^(.{0,40}).*$/u, '$1')
    .replace(/^-+|-+$/g, '');
