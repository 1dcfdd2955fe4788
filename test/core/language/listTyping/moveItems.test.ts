import assert from 'node:assert/strict';
import { moveItems } from '../../../../src/core/language/listTyping/moveItems';
import { afterEdits, typedNote } from './typedNote';

function assertMoved(way: 'in' | 'out', written: string, expected: string | null): void {
  const note = typedNote(written);
  const edits = moveItems(note.text, note.places, way);
  assert.equal(edits && afterEdits(note, edits), expected);
}

describe('Tab on an item', () => {
  const assertIn = (written: string, expected: string | null) => assertMoved('in', written, expected);

  it('moves it below the one in front of it', () => assertIn('- a\n- b|', '- a\n  - b|'));
  it('takes along what belongs to it', () =>
    assertIn('- a\n- |b\n  - c\n\n    d\n- e', '- a\n  - |b\n    - c\n\n      d\n- e'));
  it('takes along code in it', () =>
    assertIn('- a\n- b|\n  ```\n    x\n  ```\n- c', '- a\n  - b|\n    ```\n      x\n    ```\n- c'));
  it('puts it beside what is there', () => assertIn('- a\n    - b\n- |', '- a\n    - b\n    - |'));
  it('goes by the width of the marker', () => assertIn('1. a\n- b|', '1. a\n   - b|'));
  it('counts from one, or on', () => {
    assertIn('1. a\n2. b|', '1. a\n   1. b|');
    assertIn('1. a\n   1. b\n2. c|', '1. a\n   1. b\n   2. c|');
  });
  it('does nothing where nothing is in front of it', () => {
    assertIn('- a|', '- a|');
    assertIn('- a\n  - b|', '- a\n  - b|');
    assertIn('text\n- a|', 'text\n- a|');
  });
  it('moves all that is selected, once', () =>
    assertIn('- a\n- ‹b\n  - c\n- d›', '- a\n  - b\n    - c\n  - d'));
  it('does not move a line of which nothing is selected', () =>
    assertIn('- a\n‹- b\n›- c', '- a\n  - b\n- c'));
  it('moves with several cursors', () => assertIn('- a\n- b|\n- c|', '- a\n  - b|\n  - c|'));
  it('keeps tabs', () => assertIn('- a\n\t- b\n\t- c|', '- a\n\t- b\n\t  - c|'));
  it('keeps a quote', () => assertIn('> - a\n> - b|', '> - a\n>   - b|'));
  it('keeps line ends', () => assertIn('- a\r\n- b|\r\n  c', '- a\r\n  - b|\r\n    c'));
  it('is the editor’s elsewhere', () => {
    assertIn('a|', null);
    assertIn('```\n- a\n- b|\n```', null);
    assertIn('- a\n\n  text|', null);
  });
});

describe('Shift+Tab on an item', () => {
  const assertOut = (written: string, expected: string | null) => assertMoved('out', written, expected);

  it('moves it beside what it belongs to', () =>
    assertOut('- a\n  - b|\n    - c\n- d', '- a\n- b|\n  - c\n- d'));
  it('goes on with its numbers', () => assertOut('3. a\n   1. b|', '3. a\n4. b|'));
  it('makes of one without words the next of the list above', () =>
    assertOut('- [ ] Who?\n  - |', '- [ ] Who?\n- [ ] |'));
  it('leaves what is at the margin', () => assertOut('- a\n- b|', '- a\n- b|'));
  it('takes to the margin what belongs to nothing', () => assertOut('text\n  - a|', 'text\n- a|'));
  it('moves all that is selected', () => assertOut('- a\n  - ‹b\n  - c›', '- a\n- b\n- c'));
  it('is the editor’s elsewhere', () => assertOut('  a|', null));
});
