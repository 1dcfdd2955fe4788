// Files for other tools, written from the window.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolFormatNames, toolFormats } from '../../src/core/exchange/exporter';
import { topicColumns } from '../../src/core/exchange/openTopics';
import { shopFiles } from '../core/report/shop';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told } from './told';

describe('Export to Another Format', () => {
  let workbench: Workbench;

  before(async () => {
    const row = ['0123', 'External Interactor', 'Shopper', '', 'Topic to be clarified', 'How old is "sid"?'];
    workbench = await openWorkbench({
      files: { ...shopFiles, 'shop/topics.csv': `${topicColumns.join(',')}\n${csvRow(row)}\n` },
    });
    await workbench.openFile('shop/business.interview.md');
  });

  after(() => workbench.close());

  const path = (name: string) => join(workbench.workspaceDir, 'shop', name);
  const csvRow = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const exportTo = async (label: string) => {
    await workbench.runCommand('Threat Interviews: Export to Another Format…');
    await workbench.quickInput.pick(label);
  };

  for (const name of toolFormatNames) {
    const { label, file } = toolFormats[name];
    it(`writes ${label} beside the session file`, async () => {
      await exportTo(label);
      await eventually(() => Promise.resolve(assert.ok(existsSync(path(file)), `${file} is missing`)));
      const bytes = readFileSync(path(file));
      const text = new TextDecoder(name === 'tms-questions' ? 'utf-16le' : 'utf-8').decode(bytes);
      if (name === 'csv') assert.match(text, /^Session,Id,/);
      else assert.ok(JSON.parse(text));
    });
  }
  it('writes each again without a question', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.goTo(8);
    await workbench.insertText('\n\n- #hint/R nobody reads the log');
    await eventually(async () => {
      await exportTo(toolFormats.csv.label);
      assert.match(readFileSync(path('findings.csv'), 'utf8'), /nobody reads the log/);
    });
    await exportTo(toolFormats['tms-questions'].label);
    await workbench.page.getByText('questions.tmq is written.').first().waitFor();
  });
  it('asks before it replaces what somebody else wrote', async () => {
    writeFileSync(path('findings.otm.json'), 'My own words.\n');
    await exportTo(toolFormats.otm.label);
    await workbench.answerDialog('is there already', 'Cancel');
    assert.equal(readFileSync(path('findings.otm.json'), 'utf8'), 'My own words.\n');
  });

  it('says what a table of open topics would be', async () => {
    await workbench.runCommand('Threat Interviews: Import Open Topics…');
    await workbench.quickInput.chooseFile(path('findings.csv'));
    await told(workbench, 'findings.csv is no table of open topics of Threats Manager Studio');
  });

  it('takes open topics into a note, and their answers back into the table', async () => {
    await workbench.runCommand('Threat Interviews: Import Open Topics…');
    await workbench.quickInput.chooseFile(path('topics.csv'));
    await workbench.activeTab('open-topics.interview.md').waitFor();
    const note = readFileSync(path('open-topics.interview.md'), 'utf8');
    assert.match(note, /## Shopper #interactor\/human\n\n- \[ \] #ask How old is "sid"\? \^topic-/);

    await workbench.goTo(9);
    await workbench.insertText('\n  - answer: Ninety days');
    await workbench.save();
    await exportTo('Threats Manager Studio Open Topics');
    await workbench.quickInput.chooseFile(path('topics.csv'));
    await eventually(() =>
      Promise.resolve(assert.match(readFileSync(path('open-topics-answered.csv'), 'utf8'), /,Ninety days,/)),
    );
  });
});
