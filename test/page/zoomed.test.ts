// The page in a window of 1280 by 720 at 200 %, of which the checklist has what is left beside the text.

import assert from 'node:assert/strict';
import { closeBrowser } from './harness/builtPage';
import { ordinary } from './harness/checklists';
import { openPage } from './harness/openPage';

const height = 260;

describe('the page at 200 %', () => {
  after(closeBrowser);

  it('shows the question above its answer while that is typed', async () => {
    const host = await openPage(ordinary(), { width: 320, height });
    await host.press('Enter');
    for (let line = 0; line < 6; line++) {
      await host.page.keyboard.type('They share one account.');
      await host.page.keyboard.press('Enter');
    }
    await host.page.waitForTimeout(300);
    const boxOf = async (part: string) => {
      const box = await host.page.locator(`.is-current ${part}`).first().boundingBox();
      assert.ok(box, part);
      return { top: box.y, end: box.y + box.height };
    };
    const [asked, answer] = [await boxOf('.question-text'), await boxOf('.answer')];
    await host.page.screenshot({ path: 'out/screenshots/checklist-zoomed.png' });
    assert.ok(
      asked.top >= 0 && asked.end <= answer.end - 30 && answer.end <= height + 1,
      JSON.stringify({ asked, answer }),
    );
  });
});
