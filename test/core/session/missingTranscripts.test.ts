import assert from 'node:assert/strict';
import { missingTranscripts, type NamesIn } from '../../../src/core/session/missingTranscripts';
import { indexOf } from './literalSession';

describe('a transcript that is not there', () => {
  const assertMissing = (written: string, namesIn: NamesIn, expected: readonly string[] | null) => {
    const index = indexOf({ 'a.interview.md': `---\ntranscript: ${written}\n---\n` });
    const [session] = index.sessions();
    assert.ok(session);
    const [problem] = missingTranscripts(session, (file) => index.linesOf(file), namesIn);
    assert.deepEqual(problem?.code === 'missing-transcript' ? problem.others : null, expected);
  };
  const names: NamesIn = (_, folder) =>
    folder === '' ? ['b.srt', 'c.txt'] : folder === 'calls/' ? ['é.vtt'] : [];

  it('is told with those beside it', () => assertMissing('a.vtt', names, ['b.srt']));
  it('is there, whatever it is called', () => {
    assertMissing('c.txt', names, null);
    assertMissing('calls/e\u0301.vtt', names, null);
  });
  it('is told with those of its folder, else with those of the note', () => {
    assertMissing('calls/a.vtt', names, ['calls/é.vtt']);
    assertMissing('gone/a.vtt', names, ['b.srt']);
    assertMissing(String.raw`gone\a.vtt`, names, ['b.srt']);
  });
  it('is not told where nobody can tell', () => assertMissing('a.vtt', () => null, null));
});
