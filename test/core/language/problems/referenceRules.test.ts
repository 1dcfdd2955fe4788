import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { found, indexed, sessionFile } from './assertFix';

describe('a fix of what a session file names', () => {
  it('gives a meeting the note that has another name now', () => {
    const plan =
      'title: Shop\nmeetings:\n  - { title: Doors, role: architects, start: 2026-11-24T09:00, note: d.interview.md }\n  - { title: Roof, note: roof.interview.md }\n';
    const held = '---\ndate: 2026-11-24\n---\n';
    const notes = {
      [sessionFile]: plan,
      'a/doors.interview.md': held,
      'later.interview.md': '---\nrole: architects\n---\n',
      'roof.interview.md': held,
    };
    const { fixes } = found('missing-note', notes, sessionFile);
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to a/doors.interview.md', true],
        ['Change to later.interview.md', false],
        ['Create d.interview.md', false],
      ],
    );
    const [fix] = fixes;
    assert.ok(fix?.kind === 'sessionFile');
    const after = applyEdits(plan, fix.edits(plan) ?? []);
    assert.equal(after, plan.replace('d.interview.md', 'a/doors.interview.md'));
    assert.deepEqual(indexed({ ...notes, [sessionFile]: after }).session.problems, []);
    // Two notes of that day: nobody knows which.
    const two = found('missing-note', { ...notes, 'b.interview.md': held }, sessionFile).fixes;
    assert.deepEqual(
      two.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Create d.interview.md'],
    );
  });
});
