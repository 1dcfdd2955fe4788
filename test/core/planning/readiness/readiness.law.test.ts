import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { fixOf } from '../../../../src/core/planning/readiness/readiness';
import { assertReadiness, itemsOf } from './readySession';

describe('the fixes of a bad session', () => {
  const bad = `title: Web shop
goals: [Know]
pace: one-day
workingHours: { from: '09:00', to: '17:00' }
scope: { in: [Checkout], out: [Warehouse] }
documents: [{ title: Overview }]
people:
  - { id: robin, name: Robin, knowledge: [security, moderation, domain] }
  - { id: dana, name: Dana, knowledge: architecture, why: drew it, channel: phone, manager: true }
  - { id: lee, name: Lee, knowledge: development, why: wrote it, email: lee@shop.example }
  - { id: mette, name: Mette, knowledge: business, why: pays for it, channel: phone }
  - { id: karl, name: Karl, knowledge: [administration, delivery], why: runs it, channel: phone }
meetings:
  - { id: business, role: business, start: 2026-11-21T19:00, minutes: 60, people: [mette, robin, lee] }
  - { id: architects-1, role: architects, start: 2026-11-23T09:00, minutes: 150, people: [robin, dana, lee, karl, mette] }
  - { id: again, role: follow-up, start: 2026-11-23T11:00, minutes: 30, people: [lee] }
`;

  it('mend all of it, one after the other', () => {
    let text = bad;
    const mended = new Set<string>();
    for (let rounds = 0; rounds < 40; rounds++) {
      const item = itemsOf(text).find(({ fix }) => fix !== null);
      if (!item) break;
      const edits = fixOf(text, item);
      assert.ok(edits, item.code);
      text = applyEdits(text, edits);
      mended.add(item.code);
    }
    assertReadiness(text);
    assert.deepEqual([...mended].sort(), [
      'document-not-received',
      'document-not-requested',
      'empty-agreement',
      'long-business-interview',
      'manager-invited',
      'missing-role',
      'no-break',
      'nobody-experienced',
      'one-architects-interview',
      'outside-working-hours',
      'overlapping-meetings',
      'person-without-channel',
      'unfilled-duty',
    ]);
  });
});
