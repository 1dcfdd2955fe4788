import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { appendAgenda } from '../../../../src/core/interview/agenda/agendaMarkdown';

function assertAppended(text: string, agenda: string, expected: string | null): void {
  const edits = appendAgenda(parseNote(text), agenda);
  assert.equal(edits && applyEdits(text, edits), expected);
}

const agenda = '\n## Shopper #interactor\n\n- [ ] Who pays?\n';

describe('an agenda in a note that is there', () => {
  it('stands behind the rest', () => assertAppended('- [ ] Why?\n', agenda, `- [ ] Why?\n${agenda}`));
  it('gets a line break before it', () => assertAppended('- [ ] Why?', agenda, `- [ ] Why?\n${agenda}`));
  it('has the line breaks of the note', () =>
    assertAppended('- [ ] Why?\r\n', agenda, `- [ ] Why?\r\n${agenda.replaceAll('\n', '\r\n')}`));
  it('is nothing when it is empty', () => assertAppended('a\n', '', 'a\n'));
  it('is refused where it would be code', () => assertAppended('```\n', agenda, null));
});
