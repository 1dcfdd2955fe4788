import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { namesInNote } from '../../../../src/core/language/names/namesInNote';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { shownNames } from './shownNames';

const { people } = parseSessionFile('people: [{ id: dr, name: Dana Reyes }, { name: Lee }]').value;

const assertNames = (text: string, ...expected: string[]) =>
  assert.deepEqual(shownNames(text, namesInNote(parseNote(text), people), people), expected);

describe('the names in a note', () => {
  it('are those of headings', () =>
    assertNames(
      '\uFEFF## reader #interactor/human\r\n\r\n### **Card** box #store ^x-1\r\n',
      '*reader',
      '***Card** box=card box',
      '^x-1=X-1',
    ));
  it('are none in other headings', () => assertNames('## reader\n\nreader\n======\n'));
  it('are the ends of a flow', () =>
    assertNames(
      '- #flow reader -> the door <-> loans: reader, card (door)\n',
      'reader',
      'the door',
      'loans',
    ));
  it('are the end that is given', () => assertNames('- #flow -> loans: titles\n', 'loans'));
  it('are found behind marks and brackets', () =>
    assertNames('- (#flow @reader reader → loans due:2026-11-25)\n', '@reader=', 'reader', 'loans'));
  it('are found in front of the tag', () => assertNames('- [ ] reader -> loans #flow\n', 'reader', 'loans'));
  it('are found over two lines', () =>
    assertNames('> #flow card\n> reader\n> -> loans\n', 'card\n> reader=card reader', 'loans'));
  it('are none where no arrow is', () => assertNames('- #flow reader\n- #hint reader -> loans\n'));
  it('are what a tag is about', () =>
    assertNames('- #hint x\n  - about: Reader;  the  door ;\n', 'Reader=reader', 'the  door=the door'));
  it('are none about nothing', () => assertNames('- #hint x\n  - about: None\n'));
  it('are ids of tags, and where a text speaks of them', () =>
    assertNames(
      '- #risk the bin ^R-1\n  - how: as in ^r-1, not `^R-1`\n- #hint like ^R-1 but worse\n\nSee ^R-1/S.\n',
      '*^R-1',
      '^r-1=R-1',
      '^R-1',
      '^R-1',
    ));
  it('are no ids of questions', () => assertNames('- [ ] Who are you? ^AUTH\n'));
  it('are none in code and front matter', () =>
    assertNames('---\ntitle: ^R-1\n---\n\n    #flow a -> b\n\n~~#flow a -> b ^R-1~~\n'));
});

describe('the people named in a note', () => {
  it('are those behind an @', () =>
    assertNames('@dr: we ask @lee and @Dana, not @x or @me', '@dr', '@lee', '@Dana=dr', '@x=', '@me='));
  it('are attendees', () =>
    assertNames('---\nattendees: [dr, "@Lee", \'DR\']\n---\n@dr', '@dr', '@Lee', '@DR', '@dr'));
  it('are owners', () => assertNames('- #action move it\n  - owner: dr, @lee\n', '@dr', '@lee'));
  it('are none in code', () => assertNames('`@dr` dr'));
});
