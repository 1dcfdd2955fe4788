// A snippet from the list, for whoever does not know its prefix.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';

describe('inserting a snippet', () => {
  it('offers them by what they are for, and puts one below the line', async () => {
    const workbench = await openWorkbench({ files: { 'a.interview.md': '# A\n\n- They told us twice\n' } });
    await workbench.openFile('a.interview.md');
    await workbench.goTo(3);
    await workbench.runCommand('Threat Interviews: Insert Snippet…');
    await workbench.quickInput.pick('Dismissed');
    await eventually(async () => {
      const text = await workbench.visibleText();
      assert.match(
        text,
        /- They told us twice\n- #dismissed\/S What we feared\n {2}- because: Why it does not hold/,
      );
    });
    await workbench.close();
  });

  it('offers whole notes for an empty one', async () => {
    const workbench = await openWorkbench({ files: { 'a.interview.md': '' } });
    await workbench.openFile('a.interview.md');
    await workbench.runCommand('Threat Interviews: Insert Snippet…');
    await workbench.quickInput.pick('Workshop Note');
    await eventually(async () => {
      assert.match(await workbench.visibleText(), /^---\ntitle: Workshop\nrole: workshop\ndate: \d{4}-/);
    });
    await workbench.close();
  });
});
