/**
 * Makes elements of the page, and says how many of something there are. Text goes in as text, never as HTML: whatever a
 * note says stays letters.
 */

interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** `element('p', { class: 'answer', text: '<b>' })` shows the four characters `<b>`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Sets a text, or leaves the node alone when it says so already. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** For screen readers only. */
export const spoken = (text: string): HTMLSpanElement => element('span', { class: 'spoken', text });

/** `1 question`, `12 questions` */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;
