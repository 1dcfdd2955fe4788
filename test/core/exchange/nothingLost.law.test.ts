import { strict as assert } from 'node:assert';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { detailKeys } from '../../../src/core/note/detailKeys';
import { tagKinds, type TagKind } from '../../../src/core/note/note';
import { sessionsOf } from '../report/sessions';

const plan = `title: Shop
people:
  - { id: petra, name: Petra Sand }
  - { id: sam, name: Sam Low }
`;

/** Everything that the JSON says, without what is told and where things stand. */
const saidIn = (lines: string): { said: string; told: number } => {
  const note = `---\ndate: 2026-11-24\nattendees: [petra, sam]\n---\n\n## Gate #process\n\n${lines}\n`;
  const files = { 'threat-session.yaml': plan, 'a.interview.md': note };
  const [session] = exportJson(sessionsOf(files)).sessions;
  const said = JSON.stringify({ ...session, problems: [] });
  return { said, told: session?.problems.length ?? 0 };
};

/** Of each kind a tag that lacks nothing. */
const words: Readonly<Record<TagKind, string>> = {
  hint: 'the key',
  risk: 'the key',
  dismissed: 'the key',
  ask: '@sam Who has it?',
  control: 'a lock',
  assumption: 'all is well',
  action: '@sam paint it',
  calibration: 'high the shop shuts',
  flow: 'Gate -> Bank: money (HTTPS)',
};
const values: Partial<Record<string, string>> = {
  likelihood: 'low',
  impact: 'low',
  severity: 'low',
  effort: 'days',
  horizon: 'mid',
  owner: '@petra',
  status: 'done',
  due: '2026-12-01',
  about: 'Vault',
  decision: 'accept',
  by: '@petra',
  until: '2026-12-01',
};

/** What says nothing that the tag does not say itself: it was let go, it is in place, its first word says the same. */
const quiet: Partial<Record<TagKind, readonly string[]>> = {
  dismissed: ['!', '!!', ' (low)', 'severity'],
  control: ['[x]'],
  calibration: ['!', '[x]'],
  flow: ['[x]'],
};

/** Each sign, detail and box with the tag that has it and the one that has not. */
function signsOf(kind: TagKind): (readonly [what: string, before: string, after: string])[] {
  const word = kind === 'calibration' ? '#calibration/D' : `#${kind}`;
  const base = `- ${word} ${words[kind]}`;
  const marks = ['@petra', '@me', 'due:2026-12-01', 'at:00:12:34', '^X-1'];
  const signs = ['!', '!!', ' (low)', ...(kind === 'calibration' ? [] : ['/S', '/ST!'])];
  const boxes = ['[x]', ...(kind === 'control' ? ['[ ]', '[>]'] : [])];
  return [
    ...marks.map((mark) => [mark, base, `${base} ${mark}`] as const),
    ...signs.map((sign) => [sign, base, `- ${word}${sign} ${words[kind]}`] as const),
    ...(kind === 'dismissed' ? [] : boxes).map((box) => [box, base, base.replace('-', `- ${box}`)] as const),
    ...detailKeys.flatMap((key) => {
      const value = key === 'status' && kind === 'assumption' ? 'wrong' : (values[key] ?? 'words');
      const above = key === 'by' || key === 'until' ? `${base}\n  - decision: accept` : base;
      return ['- ', ''].map((bullet) => [key, above, `${above}\n  ${bullet}${key}: ${value}`] as const);
    }),
  ];
}

describe('what a note says of a tag', () => {
  for (const kind of tagKinds)
    it(`is exported or told of #${kind}`, () => {
      const lost = signsOf(kind).filter(([what, before, after]) => {
        const [without, having] = [saidIn(before), saidIn(after)];
        return !quiet[kind]?.includes(what) && without.said === having.said && having.told <= without.told;
      });
      assert.deepEqual(lost, []);
    });
});
