// Quick wins and actions on their way to the team's Git host: what stands on the clipboard, and which address is opened.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told } from './told';

const action = 'Ask "R&D" about #1, 100 % + more? äß';
const sessionOf = (title: string, more = '') => `title: ${title}\n${more}`;
const noteOf = (text: string) => `- #action ${text}\n`;

/** A session in a repository of its own, as Git leaves it on disk. */
const repository = (folder: string, remote: string, session: string, text = action) => ({
  [`${folder}/.git/HEAD`]: 'ref: refs/heads/main\n',
  [`${folder}/.git/config`]: `[core]\n\trepositoryformatversion = 0\n[remote "fork"]\n\turl = nowhere\n[remote "origin"]\n\turl = ${remote}\n`,
  [`${folder}/.git/objects/info/none`]: '',
  [`${folder}/.git/refs/heads/none`]: '',
  [`${folder}/threat-session.yaml`]: session,
  [`${folder}/a.interview.md`]: noteOf(text),
});

const files = {
  ...repository('hub', 'https://github.com/contoso/shop.git', sessionOf('Hub')),
  ...repository('lab', 'ssh://git@gitlab.contoso.example:2222/web/shop.git', sessionOf('Lab')),
  ...repository('short', 'git@github.com:contoso/shop.git', sessionOf('Short')),
  ...repository('own', 'https://git.contoso.example/shop.git', sessionOf('Own')),
  ...repository(
    'given',
    'https://github.com/contoso/fork.git',
    sessionOf('Given', 'report: { issues: "https://github.com/contoso/shop/issues/new" }\n'),
  ),
  ...repository(
    'long',
    'https://github.com/contoso/shop.git',
    sessionOf('Long'),
    `Write down ${'ä'.repeat(350)}`,
  ),
  'none/threat-session.yaml': sessionOf('None'),
  'none/a.interview.md': noteOf(action),
};

describe('the backlog', () => {
  let workbench: Workbench;
  /** What was asked of any host, as it went over the line. */
  const asked: URL[] = [];

  before(async () => {
    workbench = await openWorkbench({ files, size: { width: 1280, height: 900 } });
    const context = workbench.page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route(/^https:\/\/(github\.com|gitlab\.contoso\.example)\//, async (route) => {
      asked.push(new URL(route.request().url()));
      await route.fulfill({ body: 'A new issue' });
    });
  });

  after(() => workbench.close());

  const copied = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
  const createIssue = async (folder: string, title: string) => {
    asked.length = 0;
    await workbench.openFile(`${folder}/a.interview.md`);
    await workbench.runCommand('Threat Interviews: Create Issue from Backlog…');
    await workbench.quickInput.pick(title);
    await workbench.answerDialog('open the external website', 'Open');
    await eventually(() => Promise.resolve(assert.equal(asked.length, 1)));
    const [address] = asked;
    assert.ok(address);
    return { at: `${address.origin}${address.pathname}`, given: Object.fromEntries(address.searchParams) };
  };
  /** As Markdown: a sign is escaped, and an invisible character keeps the host from linking `#1`. */
  const bodyOf = (folder: string) =>
    `- Ask "R&amp;D" about \\#\u20601, 100 % + more? äß\n- Note: ${folder}/a.interview.md:1\n`;

  it('is copied as a task list', async () => {
    await workbench.openFile('hub/a.interview.md');
    await workbench.runCommand('Threat Interviews: Copy Backlog');
    await told(workbench, 'The backlog of Hub is on the clipboard');
    assert.match(await copied(), /^# Hub: Backlog\n\n- \[ \] Ask "R&amp;D" about/);
  });

  for (const [what, folder, at] of [
    ['at GitHub', 'hub', 'https://github.com/contoso/shop/issues/new'],
    ['of a remote in the short form of SSH', 'short', 'https://github.com/contoso/shop/issues/new'],
    ['where the session file says', 'given', 'https://github.com/contoso/shop/issues/new'],
  ] as const) {
    it(`fills in a new issue ${what}`, async () =>
      assert.deepEqual(await createIssue(folder, action), {
        at,
        given: { title: action, body: bodyOf(folder) },
      }));
  }
  it('fills in a new issue at GitLab', async () =>
    assert.deepEqual(await createIssue('lab', action), {
      at: 'https://gitlab.contoso.example/web/shop/-/issues/new',
      given: { 'issue[title]': action, 'issue[description]': bodyOf('lab') },
    }));

  it('gives a long text to the clipboard', async () => {
    const title = `Write down ${'ä'.repeat(350)}`;
    const { at, given } = await createIssue('long', title);
    assert.deepEqual({ at, given }, { at: 'https://github.com/contoso/shop/issues/new', given: {} });
    await told(workbench, 'too long for an address');
    assert.ok((await copied()).includes(title));
  });

  for (const folder of ['own', 'none']) {
    it(`says what is missing for ${folder === 'own' ? 'a host that it does not know' : 'a folder without Git'}`, async () => {
      await workbench.openFile(`${folder}/a.interview.md`);
      await workbench.runCommand('Threat Interviews: Create Issue from Backlog…');
      await told(workbench, 'does not say where issues go');
      await workbench.screenshot(`issue-${folder}`);
      await workbench.page.getByRole('button', { name: 'Open Session File' }).first().click();
      await workbench.activeTab('threat-session.yaml').waitFor();
      await workbench.runCommand('Notifications: Clear All Notifications');
    });
  }

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
