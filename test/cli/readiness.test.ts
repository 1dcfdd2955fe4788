import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import { Identities, type Row } from '../../src/extension/model/row';
import { sessionsTree } from '../../src/extension/model/sessionsTree';
import { sessionsOf } from '../extension/model/literalView';
import { ready, readyBut } from '../core/planning/readiness/readySession';

describe('readiness in the terminal', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'readiness-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const readinessOf = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run(['readiness', folder], output, new Date(0));
    return { code, ...said };
  };
  const bad = readyBut(['  out: [Warehouse]\n', ''], ['status: received', 'status: requested']);

  it('says what VS Code shows, in its order', () => {
    const { code, out, err } = readinessOf({ 'shop/threat-session.yaml': bad });
    const [session] = sessionsTree(sessionsOf({ 'shop/threat-session.yaml': bad }), new Identities());
    const group: Row | undefined = session?.children.find(({ label }) => label === 'Readiness');
    assert.ok(group && group.children.length > 2);
    const [first, ...lines] = out.trimEnd().split('\n');
    assert.equal(first, `${session?.label}: ${group.description}`);
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*threat-session\.yaml:\d+:\d+: (?:missing|advice) [a-z-]+ /, '')),
      group.children.map(({ label, description }) => [label, description].filter(Boolean).join(' ')),
    );
    assert.match(out, /\/shop\/threat-session\.yaml:\d+:\d+: missing nothing-out-of-scope Nothing /);
    assert.deepEqual({ code, err }, { code: 1, err: '' });
  });
  it('exits 0 where nothing is missing', () => {
    const { code, out } = readinessOf({ 'threat-session.yaml': ready });
    assert.match(out, /^[^\n]+: nothing missing\n[\d.]+ person-hours in all\n$/);
    assert.equal(code, 0);
  });
  it('says that nothing is planned, of each session', () =>
    assert.deepEqual(
      readinessOf({ 'a/a.interview.md': '- #hint x\n', 'b/threat-session.yaml': 'title: B\u202E\n' }),
      {
        code: 0,
        out: 'a: nothing is planned\n\nB⟨U+202E⟩: nothing is planned\n',
        err: '',
      },
    ));
  it('exits 2 without any notes', () => assert.deepEqual(readinessOf({}), { code: 2, out: '', err: `There are no interview notes in ${folder}.\n` })); // prettier-ignore
});
