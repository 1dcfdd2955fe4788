import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/note/parseNote';
import { nextInterviewOf } from '../../../../src/core/interview/agenda/nextInterview';
import { hostileText } from '../../report/hostileText';
import { indexOf } from '../../session/literalSession';

const next = { title: 'Second', role: 'architects', date: '2026-11-24', attendees: ['dana'] } as const;
const first = '---\nrole: architects\ndate: 2026-11-23\nattendees: [dana]\n---\n\n';

describe('the agenda of the next interview', () => {
  it('means what the notes meant, whatever stands in them', () =>
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const body = `## Shopper #process\n\n- [ ] ${one}\n- #ask ${other}\n- #hint ${one}\n`;
        const index = indexOf({ 'threat-session.yaml': 'title: Shop\n', 'a.interview.md': first + body });
        const [before] = index.sessions();
        assert.ok(before);
        const { text, agenda } = nextInterviewOf(before, index.catalogsOf(before), next, 'b.interview.md');
        index.set('b.interview.md', text);
        const [after] = index.sessions();
        const open = (session: typeof before) =>
          session.questions.filter(({ text: words }) => !words.startsWith('How would an')).length;
        assert.ok(after);
        assert.equal(open(after), open(before));
        assert.equal(after.asks.length, before.asks.length);
        assert.equal(after.findings.length, before.findings.length);
        const note = parseNote(text);
        assert.equal(note.questions.length + note.tags.length, agenda.length);
      }),
    ));
});
