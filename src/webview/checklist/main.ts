/** Where the page starts: its line, its keys, and what happens when it is hidden. */
import { parseToPage, type FromPage, type ToPage } from '../../core/protocol/checklistProtocol';
import { openLine } from '../shared/line';
import { listenForKeys } from './keyboard';
import { ChecklistPage } from './page';

const line = openLine<FromPage, ToPage>(parseToPage, (message) => page.hear(message));
const page: ChecklistPage = new ChecklistPage(document.body, line);

listenForKeys({
  resume: () => page.resume(),
  isInAnswer: (node) => page.isInAnswer(node),
  isInFilter: (node) => page.isInFilter(node),
  act: (action) => page.perform(action),
});

window.addEventListener('focus', () => page.resume());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') page.leave();
});
window.addEventListener('pagehide', () => page.leave());

let scrolled: number | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = window.setTimeout(() => page.save(), 150);
});

page.start();
