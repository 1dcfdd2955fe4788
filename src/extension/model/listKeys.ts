/** Which other extensions bind the keys of lists themselves, as their manifests say. */

/**
 * True for a manifest that binds Enter in Markdown, as that of Markdown All in One does:
 * `{ contributes: { keybindings: [{ key: 'enter', when: 'editorLangId == markdown' }] } }`. Our own is none of them. False
 * for anything that is no manifest.
 */
export function takesListKeys(manifest: unknown): boolean {
  if (valueOf(manifest, 'name') === 'threat-interviews') return false;
  const bound = valueOf(valueOf(manifest, 'contributes'), 'keybindings');
  return (Array.isArray(bound) ? (bound as readonly unknown[]) : [bound]).some((one) => {
    const when = valueOf(one, 'when');
    return valueOf(one, 'key') === 'enter' && typeof when === 'string' && inMarkdownText.test(when);
  });
}

/** VS Code's own editor of Markdown as it looks in print is none of text. */
const inMarkdownText = /\b(?:editorLangId|resourceLangId)\b[^&|]*markdown/;

const valueOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
