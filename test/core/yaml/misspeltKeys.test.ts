import assert from 'node:assert/strict';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { parseNote } from '../../../src/core/note/parseNote';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';

type Found = readonly { readonly code: string; readonly span: { readonly start: number } }[];
const misspelt = (problems: Found, text: string) =>
  problems
    .filter(({ code }) => code === 'misspelt-key')
    .map(({ span }) => /^\w+/.exec(text.slice(span.start))?.[0] ?? '');
const ofSession = (text: string, ...keys: string[]) =>
  it(`is told in ${text}`, () => assert.deepEqual(misspelt(parseSessionFile(text).problems, text), keys));
const ofNote = (yaml: string, ...keys: string[]) =>
  it(`is told in ${yaml}`, () => {
    const text = `---\n${yaml}\n---\n`;
    assert.deepEqual(misspelt(parseNote(text).problems, text), keys);
  });

describe('a key that is nearly a known one', () => {
  ofNote('attendes: [a]\ntittle: b', 'attendes', 'tittle');
  ofNote('rloe: business\nminuets: 3\nstartd: 2026-11-24', 'rloe', 'minuets', 'startd');
  ofNote('author: a\ntags: [b]\nstatus: c\ndata: d\nroles: e\nstarred: f\nnotes: g\nplace: h');
  ofNote('title: a\ntitel: b');
  ofSession('title: A\npepole: []\nscop: { in: [b] }\ngoal: [c]', 'pepole', 'scop', 'goal');
  ofSession('title: A\npeople: [{ id: a, nmae: B, knowlege: security }]', 'nmae', 'knowlege');
  ofSession('title: A\nMeetings: [{ title: b }]', 'Meetings');
  ofSession('title: A\nmeetings: [{ title: b, notes: c, room: d, owner: e }]\nstate: f\npage: 1');
  ofSession(
    'Title: A\nparticipants: [{ id: a }]\ninterviews: [{ title: b }]',
    'Title',
    'participants',
    'interviews',
  );
  ofSession(
    'title: A\nmeetings: [{ title: b, date: 2026-12-01, duration: 60, attendees: [c] }]',
    'date',
    'duration',
    'attendees',
  );
  ofSession('title: A\nscope: { include: [b], exclude: [c] }', 'include', 'exclude');
  ofSession('title: A\nscope: { in scope: [b], Out-of-scope: [c] }', 'in', 'Out');
  ofSession('title: A\nmeetings: [{ title: b, time: 10:00, length: 60, place: c, file: d }]', 'time', 'length', 'place', 'file'); // prettier-ignore
  ofSession('title: A\ndocuments: [{ title: b, url: c }]', 'url');
  ofSession('title: A\npeople: [{ id: a }]\nparticipants: 3\ndate: b\nduration: c');
  ofNote('participants: [a]\nduration: 60', 'participants', 'duration');
  it('is told in a catalog', () => {
    const text = 'title: A\nquestions: [{ id: a, text: b, strid: S, apliesTo: [human] }]';
    assert.deepEqual(misspelt(parseCatalog(text).problems, text), ['strid', 'apliesTo']);
  });
  it('is read in another case in front matter', () => {
    const { frontMatter, problems } = parseNote('---\nTitle: A\nROLE: business\n---\n');
    assert.deepEqual([frontMatter.title, frontMatter.role, problems], ['A', 'business', []]);
  });
});
