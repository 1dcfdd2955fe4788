/** Where the page of an overview starts: its line, and what happens when it is scrolled. */
import { parseToOverview, type FromOverview, type ToOverview } from '../../core/protocol/overviewProtocol';
import { openLine } from '../shared/line';
import { OverviewPage } from './overviewPage';

const line = openLine<FromOverview, ToOverview>(parseToOverview, (message) => page.show(message));
const page: OverviewPage = new OverviewPage(document.body, line);

let scrolled: number | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = window.setTimeout(() => page.save(), 150);
});
// VS Code gives the focus to the page as a whole.
window.addEventListener('focus', () => page.takeFocus());
window.addEventListener('pagehide', () => page.save());

line.send({ type: 'ready' });
