/** Where the page starts: its line, its parts, its keys, and what happens when it is hidden. */
import { ChecklistPage } from './checklistPage';
import { connect } from './host';
import { listenForKeys } from './keyboard';
import { performerOf } from './performer';

const page: ChecklistPage = new ChecklistPage(
  document.body,
  connect(({ checklist, goesTo }) => page.show(checklist, goesTo)),
);

listenForKeys({
  isInAnswer: (node) => page.panel?.holdsAnswer(node) ?? false,
  isInFilter: (node) => page.filterBar.holdsText(node),
  act: performerOf(page),
});

function leave(): void {
  page.drafts.flush();
  page.calibration.flush();
  page.saveNow();
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') leave();
});
window.addEventListener('pagehide', leave);

let scrolled: number | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = window.setTimeout(() => page.saveNow(), 150);
});

page.start();
