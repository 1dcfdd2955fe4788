import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { takesListKeys } from '../../../src/extension/model/listKeys';

describe('another extension', () => {
  const with_ = (keybindings: unknown) => ({ name: 'other', contributes: { keybindings } });

  it('takes the keys of lists where it binds Enter in Markdown', () => {
    // As Markdown All in One 3.6 does.
    const when =
      'editorTextFocus && !editorReadonly && editorLangId =~ /^markdown$|^rmd$|^quarto$/ && !suggestWidgetVisible';
    const command = 'markdown.extension.onEnterKey';
    assert.ok(takesListKeys(with_([{ command, key: 'enter', when }])));
    assert.ok(takesListKeys(with_({ command, key: 'enter', when })));
  });
  it('takes none with other keys, or elsewhere', () => {
    assert.ok(!takesListKeys(with_([{ key: 'ctrl+b', when: 'editorLangId == markdown' }])));
    assert.ok(!takesListKeys(with_([{ key: 'enter', when: 'listFocus' }, { key: 'enter' }])));
    // VS Code's own, in another editor than that of text.
    const when = "activeCustomEditorId == 'vscode.markdown.editor' && markdownEditorFocus";
    assert.ok(!takesListKeys(with_([{ key: 'enter', when }])));
  });
  it('takes none where its manifest is anything else', () => {
    for (const odd of [null, 1, {}, { contributes: 1 }, with_('enter'), with_([null])])
      assert.ok(!takesListKeys(odd));
  });
  it('is none that is this one', () =>
    assert.ok(!takesListKeys(JSON.parse(readFileSync('package.json', 'utf8')))));
});
