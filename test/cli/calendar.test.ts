import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import { unprivileged } from './unprivileged';

describe('a calendar in the terminal', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'interviews-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(path(name), text);
  const started = (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run(args, output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };
  const session = (meeting: string) =>
    `title: Shop\ntimezone: Europe/Rome\nmeetings: [{ id: k, title: Kick-off, start: 2026-11-23T09:00${meeting} }]\n`;

  it('writes the meetings, stamped with the time it was started at', () => {
    write('threat-session.yaml', session(', minutes: 30'));
    const { code, out, err } = started('calendar', folder);
    assert.match(out, /^BEGIN:VCALENDAR\r\n[^]*DTSTAMP:20261122T100000Z\r\n[^]*SUMMARY:Shop: Kick-off\r\n/);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
  });
  it('reminds two days before', () => {
    write('threat-session.yaml', session(', minutes: 30'));
    assert.match(started('calendar', folder).out, /\r\nTRIGGER:-P2D\r\n/);
  });
  it('writes to a file', () => {
    write('threat-session.yaml', session(', minutes: 30'));
    const said = started('calendar', folder, '--out', path('shop.ics'));
    assert.deepEqual(said, { code: 0, out: '', err: '' });
    assert.match(readFileSync(path('shop.ics'), 'utf8'), /^BEGIN:VCALENDAR\r\n/);
  });
  it('keeps the version of what has not changed in another file and on standard output', () => {
    write('threat-session.yaml', session(', minutes: 30'));
    const versionOf = (text: string) => /\r\nSEQUENCE:(\d+)\r\n/.exec(text)?.[1];
    started('calendar', folder, '--out', path('all.ics'));
    write('all.ics', readFileSync(path('all.ics'), 'utf8').replace(/SEQUENCE:\d+/, 'SEQUENCE:7'));
    started('calendar', folder, '--meeting', 'k', '--out', path('one.ics'));
    assert.equal(versionOf(readFileSync(path('one.ics'), 'utf8')), '7');
    assert.equal(versionOf(started('calendar', folder).out), '7');
  });
  it('needs no other calendar to be readable, but the one that it replaces', () => {
    write('threat-session.yaml', session(', minutes: 30'));
    symlinkSync('round.ics', path('round.ics'));
    const { code, out } = started('calendar', folder);
    assert.deepEqual([code, out.startsWith('BEGIN:VCALENDAR')], [0, true]);
    write('shop.ics', 'kept');
    chmodSync(folder, 0o777);
    chmodSync(path('shop.ics'), 0);
    const said = unprivileged(() => started('calendar', folder, '--out', path('shop.ics')));
    chmodSync(path('shop.ics'), 0o600);
    assert.deepEqual([said.code, readFileSync(path('shop.ics'), 'utf8')], [2, 'kept']);
  });
  it('says which documents it keeps back, of meetings that it writes', () => {
    const file = (meeting: string) =>
      `documents: [{ title: Prices, status: received, people: [a] }, { title: Plan, people: [a] }]\npeople: [{ id: a, name: A }, { id: b, name: B }]\n${session(`${meeting}, people: [a, b]`)}`;
    write('threat-session.yaml', file(', minutes: 30'));
    const { code, out, err } = started('calendar', folder);
    assert.equal(err, 'Left out of “Kick-off”, for not all who come may read it: “Prices”.\n');
    assert.doesNotMatch(out, /Prices/);
    assert.equal(code, 0);
    write('threat-session.yaml', file(''));
    assert.doesNotMatch(started('calendar', folder).err, /Prices/);
  });
  it('invites to one meeting, calls it off, and knows no other', () => {
    const guests = (status: string) =>
      `people: [{ id: a, name: A, email: a@x.example, duties: [organizer] }, { id: b, name: B, email: b@x.example }]\n${session(`, minutes: 30, people: [a, b]${status}`)}`;
    write('threat-session.yaml', guests(''));
    assert.match(started('calendar', folder, '--meeting', 'k').out, /\r\nMETHOD:REQUEST\r\n/);
    assert.doesNotMatch(started('calendar', folder).out, /METHOD/);
    write('threat-session.yaml', guests(', status: cancelled'));
    assert.match(started('calendar', folder, '--meeting', 'k').out, /\r\nMETHOD:CANCEL\r\n/);
    const { code, err } = started('calendar', folder, '--meeting', 'x');
    assert.match(err, /^--meeting names one of k, not x\./);
    assert.equal(code, 2);
  });
  it('writes nothing where there is no meeting to write, says why and exits 1', () => {
    write('threat-session.yaml', session(''));
    const { code, err } = started('calendar', folder, '--out', path('shop.ics'));
    assert.equal(code, 1);
    assert.equal(
      err,
      '“Kick-off” has no length: write one such as minutes: 60.\nThere is no meeting to write into a calendar.\n',
    );
    assert.deepEqual(readdirSync(folder), ['threat-session.yaml']);
  });
});
