// Two who take notes in one interview: the second note, and both as one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const files = {
  'threat-session.yaml':
    'title: Branch\npeople:\n  - { id: mira, name: Mira Brandt, duties: [facilitator] }\n  - { id: lea, name: Lea Roth, duties: [notetaker] }\n',
  'doors.interview.md':
    '---\ntitle: Doors\nnotetaker: mira\ndate: 2026-11-24\nmeeting: doors\n---\n\n## Door #process\n\n- [x] Who opens it? Sam\n- [ ] Who locks it?\n- #hint/S the key\n',
};

describe('New Note of This Interview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files });
    await workbench.openFile('doors.interview.md');
  });

  after(() => workbench.close());

  it('makes a note for whoever takes notes too, and shows both below the interview', async () => {
    await workbench.runCommand('Threat Interviews: New Note of This Interview');
    await workbench.quickInput.pick('Lea Roth');
    await workbench.activeTab('doors-lea.interview.md').waitFor();
    const file = join(workbench.workspaceDir, 'doors-lea.interview.md');
    await eventually(() => {
      assert.equal(readFileSync(file, 'utf8'), '---\nmeeting: doors\nnotetaker: lea\n---\n\n# Doors\n');
      return Promise.resolve();
    });
    const sessions = new TreeView(workbench, 'Sessions');
    await workbench.showView('Sessions');
    await workbench.screenshot('join-interview');
    await sessions.row('Lea Roth').first().waitFor();
  });
});
