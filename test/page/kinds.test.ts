// The checklist of every kind of subject with the questions that ship, as deep as each pace asks, fresh and half
// answered. A person looks at the pictures.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCatalog, inLanguage, loadGerman } from '../../src/builtIn/builtInCatalog';
import type { Checklist } from '../../src/core/interview/checklist/checklist';
import { checklistOf } from '../../src/core/interview/checklist/checklistOf';
import { QuestionKeys } from '../../src/core/interview/checklist/questionKeys';
import { FolderIndex } from '../../src/core/session/folderIndex';
import { closeBrowser } from './harness/builtPage';
import { isSound } from './harness/isSound';
import { openPage } from './harness/openPage';

const folder = join('out', 'screenshots');

const sections = {
  person: '## Dispatcher #interactor/human',
  service: '## Payment provider #interactor/service',
  device: '## Scanner #interactor/device',
  agent: '## Assistant #interactor/agent',
  store: '## Orders #store',
  flow: '- #flow Dispatcher -> Orders: orders (HTTPS)',
  solution: '',
};
type Kind = keyof typeof sections;

/** Half answered are, of the first eight that are best asked, every second one; the others are in the note. */
function checklistFor(kind: Kind, pace: string, { isHalf = false, language = 'en' } = {}): Checklist {
  const section = sections[kind];
  const made = (questions: string) => {
    const index = new FolderIndex('workspace', inLanguage(builtInCatalog(), language === 'de' ? 'de' : 'en'));
    index.set('threat-session.yaml', `title: Shop\npace: ${pace}\nlanguage: ${language}\n`);
    index.set(
      'a.interview.md',
      `---\nrole: architects\n---\n\n${section}\n${kind === 'flow' ? '' : '\n'}${questions}`,
    );
    const session = index.sessionOf('a.interview.md');
    const note = index.note('a.interview.md');
    assert.ok(session && note);
    const keys = new QuestionKeys();
    const wanted = kind === 'solution' ? null : (note.elements[0]?.key ?? note.flows[0]?.key);
    const input = { session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note };
    return checklistOf(input, wanted, (given) => keys.follow(given));
  };
  const fresh = made('');
  if (!isHalf) return fresh;
  const { questions, toAsk } = fresh.subject;
  const texts = toAsk.flatMap((key) => questions.find((one) => one.key === key) ?? []).slice(0, 8);
  const indent = kind === 'flow' ? '  ' : '';
  return made(
    texts
      .map(({ text, id }, at) =>
        at % 2
          ? `${indent}- [ ] ${text} ^${id ?? ''}\n`
          : `${indent}- [x] ${text} ^${id ?? ''}\n${indent}  A password, and nobody looks.\n`,
      )
      .join(''),
  );
}

describe('the checklist of every kind of subject', () => {
  before(async () => {
    mkdirSync(folder, { recursive: true });
    await loadGerman();
  });
  after(closeBrowser);

  const themes = { 'half-day': 'dark', 'one-day': 'light', 'three-days': 'hc-dark' } as const;
  const draw = async (checklist: Checklist, name: string, theme: (typeof themes)[keyof typeof themes]) => {
    const host = await openPage(checklist, { theme, width: 700, height: 1000, reduceMotion: true });
    await isSound(host.page, name, ['color-contrast']);
    const head = host.page.locator('.question.is-current .question-head');
    await host.until(async () => {
      const box = await head.boundingBox();
      assert.ok(box && box.y > 0 && box.y + box.height <= 1000, JSON.stringify(box));
    });
    assert.equal(
      await host.page.locator('.welcome').isVisible(),
      !checklist.subjects.some(({ kind, inNote }) => kind !== 'solution' && inNote),
    );
    await host.page.screenshot({ path: join(folder, `kind-${name}.png`) });
    await host.close();
  };

  for (const kind of Object.keys(sections) as Kind[])
    it(`${kind}: is drawn for each pace, fresh and half answered, with what is to be asked in sight`, async () => {
      for (const [pace, theme] of Object.entries(themes))
        for (const isHalf of [false, true])
          await draw(checklistFor(kind, pace, { isHalf }), `${kind}-${pace}${isHalf ? '-half' : ''}`, theme);
    });
  it('is drawn in German', async () => {
    for (const kind of ['person', 'flow', 'solution'] as const)
      await draw(checklistFor(kind, 'one-day', { isHalf: true, language: 'de' }), `${kind}-german`, 'light');
  });
});
