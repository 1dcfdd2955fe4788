// Ordinary notes of meetings, some with a few of our own words among them: nothing in them is a problem.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertProblems } from '../../session/literalSession';

const folder = join('test', 'fixtures', 'ordinary');
const plan = `title: Gates
people:
  - { id: nora, name: Nora Lind }
  - { id: piet, name: Piet de Wit }
  - { id: joerg, name: Jörg Amann }
meetings:
  - { title: Weekly, people: [nora, piet, me] }
scope: { in: [Ticket gates], out: [Parking] }
owner: facility management
room: 3.14
`;

describe('an ordinary note is quiet', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    it(`as ${name}`, () => assertProblems(text));
    it(`as ${name}, with CRLF`, () => assertProblems(text.replaceAll('\n', '\r\n')));
    it(`as ${name}, in a session`, () => assertProblems({ 'threat-session.yaml': plan, [name]: text }));
  }
  it('and there are enough of them', () => {
    if (readdirSync(folder).length < 8) throw new Error('at least eight');
  });
});
