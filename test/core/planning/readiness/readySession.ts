/** A session that lacks nothing, to be broken by the tests beside this. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { fixOf, readinessOf, type ReadinessItem } from '../../../../src/core/planning/readiness/readiness';
import { sessionOf } from '../../session/literalSession';

export const ready = `title: Web shop
pace: three-days
workingHours: { from: '09:00', to: '17:00' }
scope:
  in: [Checkout]
  out: [Warehouse]
documents:
  - title: Overview
    status: received
people:
  - { id: robin, name: Robin, knowledge: [security, facilitation, domain], duties: [organizer, facilitator] }
  - { id: dana, name: Dana, knowledge: architecture, why: drew it, channel: phone }
  - { id: lee, name: Lee, knowledge: development, why: wrote it, channel: phone }
  - { id: freja, name: Freja, knowledge: devops, why: ships it, channel: phone }
  - { id: karl, name: Karl, knowledge: administration, why: runs it, channel: phone }
  - { id: mette, name: Mette, knowledge: business, why: pays for it, channel: phone }
  - { id: ines, name: Ines, knowledge: product, why: plans it, channel: phone }
meetings:
  - { id: kickoff, role: kickoff, start: 2026-11-23T09:00, minutes: 30, people: [robin, dana, ines] }
  - { id: business, role: business, start: 2026-11-23T10:00, minutes: 30, people: [robin, mette] }
  - { id: architects-1, role: architects, start: 2026-11-23T11:00, minutes: 120, people: [robin, dana, lee] }
  - { id: architects-2, role: architects, start: 2026-11-24T09:00, minutes: 60, people: [robin, dana, lee] }
  - { id: deployment, role: deployment, start: 2026-11-24T10:30, minutes: 30, people: [robin, freja] }
  - { id: production, role: production, start: 2026-11-24T11:30, minutes: 30, people: [robin, karl] }
  - { id: discussion, role: discussion, start: 2026-11-25T13:00, minutes: 90, people: [robin, dana, lee, ines] }
agreement:
  goal: Know what to fix
  agenda: As sent
  communication: One at a time
  materials: What exists
  breaks: Every hour
goals: [Know what can stop us]
`;

/** The ready file with each of some texts, which must be in it, replaced by another. */
export const readyBut = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, () => to);
  }, ready);

export const itemsOf = (text: string): readonly ReadinessItem[] => {
  const file = parseSessionFile(text);
  assert.deepEqual(file.problems, []);
  return readinessOf(sessionOf({ 'threat-session.yaml': text }), file);
};

/** Asserts all items of a session file as `line code found; found`. */
export function assertReadiness(text: string, ...expected: string[]): void {
  const { lines } = parseSessionFile(text);
  const reported = itemsOf(text).map(({ code, found, span }) => {
    const values = Object.values<string | number | readonly string[]>(found).map((value) =>
      typeof value === 'object' ? value.join(', ') : String(value),
    );
    return `${lines.lineAt(span.start) + 1} ${code}${values.length ? ` ${values.join('; ')}` : ''}`;
  });
  assert.deepEqual(reported, expected);
}

/** Applies the fix of the only item of a code, and asserts that it is gone, and what the new or changed lines are. */
export function assertMended(text: string, code: ReadinessItem['code'], ...lines: string[]): void {
  const items = itemsOf(text);
  const [item, ...others] = items.filter((each) => each.code === code);
  assert.ok(item && others.length === 0, items.map((each) => each.code).join());
  const edits = fixOf(text, item);
  assert.ok(edits);
  const mended = applyEdits(text, edits);
  const before = text.split('\n');
  assert.deepEqual(
    mended.split('\n').filter((line) => !before.includes(line)),
    lines,
  );
  assert.ok(!itemsOf(mended).some(({ key }) => key === item.key));
}
