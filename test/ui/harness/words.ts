import type { Page } from 'playwright-core';

/** The parts of a window that tell what state it is in. */
const parts = {
  title: '.part.titlebar .window-title, .part.titlebar .command-center',
  tabs: '.tab',
  'side bar': '.part.sidebar .composite.title h2',
  panel: '.part.panel .action-item.checked .action-label',
  'open views': '.pane.expanded > .pane-header .title',
  'box title': '.quick-input-titlebar',
  'box rows': '.quick-input-list .monaco-list-row',
  'box message': '.quick-input-message',
  suggestions: '.suggest-widget.visible .monaco-list-row',
  menu: '.monaco-menu .action-label',
  dialog: '.monaco-dialog-box',
  notifications: '.notification-toast',
  status: '.part.statusbar',
};

/** What the visible parts of a window say, a line for each part that says something: `box rows: Kind | Person`. */
export async function wordsOf(page: Page): Promise<string[]> {
  const visible = (selector: string) => page.locator(selector).filter({ visible: true });
  const words = [`document: ${await page.title()}`];
  const add = (part: string, texts: readonly string[]) => {
    const said = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    if (said.length > 0) words.push(`${part}: ${said.join(' | ')}`);
  };
  for (const [part, selector] of Object.entries(parts)) add(part, await visible(selector).allInnerTexts());
  for (const field of await visible('.quick-input-box input').all())
    add('box field', [`'${await field.inputValue({ timeout: 1000 })}'`]);
  for (const tree of await visible('[role=tree]').all()) {
    const rows = await tree.locator('.monaco-list-row').allInnerTexts();
    add(`tree ${(await tree.getAttribute('aria-label')) ?? ''}`, [`${rows.length} rows`, ...rows]);
  }
  const focused = page.locator(':focus');
  add(
    'focus',
    await focused.evaluateAll((all: { readonly className: string }[]) => all.map((one) => one.className)),
  );
  return words;
}
