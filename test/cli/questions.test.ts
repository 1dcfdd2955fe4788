// The questions of a folder from the terminal: what is asked, in which form, and what is refused.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import type { QuestionSheets } from '../../src/core/interview/checklist/questionSheets';

describe('the questions of a folder', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'interviews-'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('threat-session.yaml', 'title: Shop\npace: half-day\nclassification: secret\n');
    write(
      'a.interview.md',
      '---\ntitle: First\nrole: business\n---\n\n## Guard #interactor/human\n\n- [x] How? ^authentication\n  - #hint/S the word of Ann\n- [>] Who pays? @ann ^/S\n',
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  const started = (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run(['questions', folder, ...args], output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };
  const sheets = (...args: string[]) =>
    JSON.parse(started('--format', 'json', ...args).out) as QuestionSheets;
  const idsOf = ({ subjects }: QuestionSheets, name: string | null) =>
    subjects.find((one) => one.name === name)?.questions.map(({ id, text }) => id ?? text) ?? [];

  it('stand in JSON with what is known of each', () => {
    const { format, subjects } = sheets();
    assert.equal(format, 1);
    assert.deepEqual(
      subjects.map(({ name, kind, type }) => [name, kind, type]),
      [
        [null, 'solution', null],
        ['Guard', 'interactor', 'human'],
      ],
    );
    const known = subjects[1]?.questions.find(({ id }) => id === 'authentication');
    assert.deepEqual([known?.status, known?.stride, known?.depth], ['answered', ['S'], 'essential']);
    assert.ok(known?.why && known.listenFor.length > 0);
    assert.ok(known.followUps.some(({ id }) => id === 'authentication-shared'));
  });
  it('call a person they in what follows up too', () => {
    const [, guard] = sheets().subjects;
    const asked = guard?.questions.find(({ id }) => id === 'authentication');
    const both = asked?.followUps.find(({ id }) => id === 'authentication-both-ways');
    assert.equal(both?.text, 'And how do they know that they are talking to you?');
  });
  it('are those for architects, and with an interview those of its role', () => {
    assert.equal(idsOf(sheets(), null)[0], 'show-architecture');
    assert.equal(idsOf(sheets('--interview', 'a.interview.md'), null)[0], 'value');
    assert.equal(idsOf(sheets('--interview', join(folder, 'a.interview.md')), null)[0], 'value');
  });
  it('are as deep as the session, or as somebody asks', () => {
    const counts = [[], ['--depth', 'standard'], ['--depth', 'deep']].map(
      (args) => idsOf(sheets(...args), 'Guard').length,
    );
    assert.ok(
      counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0)),
      counts.join(),
    );
  });
  it('stand on a page with room to write and a number, without answers and hints', () => {
    const { out, code } = started('--interview', 'a.interview.md');
    assert.equal(code, 0);
    assert.match(
      out,
      /^# Shop: First: questions\n\nClassification: secret\n\n## What we agree on\n\n### Goal\n/,
    );
    assert.match(out, /\n## Guard \(human\)\n[^]*\n- \*\*\d{4}\*\* Who pays\? \(Spoofing\)\n\n {2}……/);
    assert.doesNotMatch(out, /Ann|authentication|How\?/);
  });
  it('stand on a page for a browser', () =>
    assert.match(started('--format', 'html').out, /^<!doctype html>[^]*<h2[^>]*>Guard \(human\)<\/h2>/));
  it('are those of a knowledge pack too where the session names it', () => {
    const plan = join(folder, 'threat-session.yaml');
    const before = readFileSync(plan, 'utf8');
    assert.ok(!idsOf(sheets(), null).includes('web-cached'));
    writeFileSync(plan, `${before}packs: [web]\n`);
    assert.ok(idsOf(sheets(), null).includes('web-cached'));
    writeFileSync(plan, before);
  });
  const inGerman = async (...args: string[]) => {
    const said = { out: '' };
    const output = { out: (text: string | Uint8Array) => void (said.out += String(text)), err: () => {} };
    const asked = ['questions', folder, ...args, '--format', 'json', '--language', 'de'];
    assert.equal(await run(asked, output, new Date()), 0);
    return (JSON.parse(said.out) as QuestionSheets).subjects;
  };
  it('are asked in German, by the session or by whoever asks', async () => {
    const subjects = await inGerman('--interview', 'a.interview.md');
    const first = subjects[0]?.questions[0];
    assert.deepEqual([first?.id, first?.depth], ['value', 'essential']);
    assert.match(first?.text ?? '', /\b(?:Sie|Ihre|Ihnen|das)\b/);
    assert.equal(started('--language', 'fr').code, 2);
  });
  it('are asked in German throughout, those of a knowledge pack too', async () => {
    const plan = join(folder, 'threat-session.yaml');
    const before = readFileSync(plan, 'utf8');
    writeFileSync(plan, `${before}packs: [web]\n`);
    const asked = (await inGerman()).flatMap(({ questions }) => questions);
    writeFileSync(plan, before);
    assert.match(asked.find(({ id }) => id === 'web-cached')?.text ?? '', /^Welche Seiten/);
  });
  it('are refused for an interview that is not there', () => {
    const { code, err } = started('--interview', 'b.interview.md');
    assert.deepEqual(
      [code, err.split('\n')[0]],
      [2, '--interview names one of a.interview.md, not b.interview.md.'],
    );
    assert.equal(started('--depth', 'all').code, 2);
  });
});
