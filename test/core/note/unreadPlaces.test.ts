import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertProblems, assertTags } from './factsOf';

describe('a tag or task in HTML', () => {
  it('is told, each of them', () => {
    assertProblems(
      '<details>\n<summary>a</summary>\n- [ ] b\n- #risk/S c\n  - how: d\n</details>\n\n<div>\n#hint d\n</div>',
      'tag-in-html 3:1 - [ ]',
      'tag-in-html 4:3 #risk/S',
      'tag-in-html 9:1 #hint',
    );
    assertProblems('<p>a\n- [ ] #ask b #hint c', 'tag-in-html 2:1 - [ ]', 'tag-in-html 2:14 #hint');
    assertProblems(
      '<div title="#ask"> #hint a (#risk b)',
      'tag-in-html 1:20 #hint',
      'tag-in-html 1:29 #risk',
    );
  });
  it('is told right behind a tag of HTML', () => {
    assertProblems(
      '<ul>\n<li>[ ] a</li><li class="b">[x] #ask c</li>\n</ul>',
      'tag-in-html 2:5 [ ]',
      'tag-in-html 2:29 [x]',
    );
    assertProblems('<table><tr><td>#hint/S a</td></tr></table>', 'tag-in-html 1:16 #hint/S');
    assertProblems('<p>#hint a', 'tag-in-html 1:4 #hint');
    assertProblems('<p>[ ] a?</p>', 'tag-in-html 1:4 [ ]');
    assertProblems('<table>\n<td>[x] a</td><td>[x]</td><td>[ ] </td><td>[a](b)</td>\n<li>[x]</li>');
  });
  it('is told in a list, a quote and a heading', () => {
    assertProblems('- a\n\n  <div>\n  - [x] b\n  </div>', 'tag-in-html 4:3 - [x]');
    assertProblems('> <div>\n> see #hint/S!', 'tag-in-html 2:7 #hint/S!');
    assertProblems('<div>\n## A #process', 'tag-in-html 2:6 #process');
  });
  it('is not told in a comment, in code and in an attribute', () => {
    for (const text of [
      '<!-- #hint\n- [ ] a -->',
      '<pre>\n#hint\n</pre>',
      '<script>\n#ask\n</script>',
      '<div title="a #hint">\n</div>',
      '<div>\n<!-- #hint\n#hint\n-->\n</div>',
      '<div>\na #store\n- [a](b)\n</div>',
    ])
      assertProblems(text);
  });
  it('is none behind a blank line', () => {
    assertProblems('<div>\n\n- #hint/S a\n\n</div>');
    assertTags('<div>\n\n- #hint/S a\n\n</div>', 'hint/S a');
  });
});

describe('an underlined heading', () => {
  it('with the tag of an element is told', () => {
    assertProblems('A #store\n---', 'underlined-element 1:1');
    assertProblems('a\n\nA\nB #interactor/human\n===', 'underlined-element 3:1');
  });
  it('of any other kind is not', () => assertProblems('A #2\n---\n\n> A #store\n> ---\n\nA `#store`\n==='));
});

describe('a note in a code block', () => {
  it('is told', () => {
    assertProblems('```markdown\n\n---\nrole: kickoff\n---\n\na\n```', 'note-in-fence 1:1');
    assertProblems('---\ntitle: a\n---\n\n```md\n# A #store\n```', 'note-in-fence 5:1');
  });
  it('is none beside a note, in another language or without our words', () => {
    assertProblems('# A #store\n\n```md\n# B #store\n```');
    assertProblems('```sh\n# B #store\n```');
    assertProblems('```md\n# B\n\n- [ ] c\n```');
    assertProblems('```\n---\nlayout: a\n---\n```');
  });
});

describe('a heading that Markdown takes for text', () => {
  it('is told without its blank', () => {
    assertProblems('##Door #process', 'near-heading 1:1 ## Door #process');
    assertProblems(
      'a\n###Door lock #interactor/device ##\nb',
      'near-heading 2:1 ### Door lock #interactor/device ##',
    );
  });
  it('is told in bold letters', () => {
    assertProblems('**Door #process**', 'near-heading 1:1 ## Door #process');
    assertProblems('__Door #store__:', 'near-heading 1:1 ## Door #store');
  });
  it('is told alone on its line', () => {
    assertProblems('Door #interactor/device', 'near-heading 1:1 ## Door #interactor/device');
    assertProblems('a\n\nFront door #process\n\n- b', 'near-heading 3:1 ## Front door #process');
  });
  it('is told where the tag is a sign away, or another word for it', () => {
    assertProblems('## Door#process', 'near-heading 1:1 ## Door #process');
    assertProblems('### Door #interactor-device', 'near-heading 1:1 ### Door #interactor/device');
    assertProblems('## Guard #human', 'near-heading 1:1 ## Guard #interactor/human');
    assertProblems('## Guard #external-interactor/human', 'near-heading 1:1 ## Guard #interactor/human');
    assertProblems('######## Door #process', 'near-heading 1:1 ###### Door #process');
    assertProblems('## Keys #data-store', 'near-heading 1:1 ## Keys #store');
  });
  it('is told where it ends on another line', () => {
    assertProblems('a\n\n## Door\n#process\nb', 'near-heading 3:1 ## Door #process');
    assertProblems(
      '# Front door #\n\nType: **#interactor/device**',
      'near-heading 1:1 # Front door #interactor/device',
    );
    for (const text of [
      '# Week\n#process',
      '## Door\n#process and more',
      '## Door #store\n\n#process',
      'Door\n\n#store',
      '## Door\n\n- #store',
    ])
      assertProblems(text);
  });
  it('is none in words, code and a list of hashtags', () => {
    for (const text of [
      'we talked about the #process',
      'Door #process and more',
      '- Door #process',
      '## Door #todo',
      '## #human',
      '## The human',
      'the **Door #process** opens',
      '#door #process',
      '`##Door #process`',
      '```\n##Door #process\n```',
      '##Door #processes',
      '**Door #process** and\nmore',
    ])
      assert.equal(parseNote(text).problems.filter(({ code }) => code === 'near-heading').length, 0, text);
  });
});

describe('turned text', () => {
  it('is told wherever it stands', () =>
    assertProblems(
      '---\ntitle: \u202Ea\n---\n\nb \u2066\u2067c\u2069',
      'hidden-direction 2:8 ⟨U+202E⟩',
      'hidden-direction 5:3 ⟨U+2066⟩⟨U+2067⟩',
      'hidden-direction 5:6 ⟨U+2069⟩',
    ));
  it('is not what Hebrew needs', () => assertProblems('\u200Fשלום\u200E a'));
});

describe('a note whose tags another editor escaped', () => {
  it('is told, each tag that opens something', () =>
    assertProblems(
      '## Door \\#process\n\n- \\#hint/S a\n- so \\#hint b\n- \\#depot c',
      'misspelt-tag 1:9 \\#process',
      'misspelt-tag 3:3 \\#hint',
    ));
  it('is quiet where other tags count', () => assertProblems('- #hint/S a\n- \\#hint/S b'));
});

describe('a row with more cells than its head', () => {
  it('is told at what nobody is shown', () => {
    assertProblems('| a | b |\n| --- | --- |\n| 1 | 2 | #hint 3 | 4 |  |', 'extra-cell 3:11');
    assertProblems('a | b\n--- | ---\n1 | 2 | 3', 'extra-cell 3:9');
    assertProblems('- [x] Who?\n\n  | a | b |\n  | - | - |\n  | 1 | 2 | 3', 'extra-cell 5:13');
  });
  it('is quiet where nothing stands in them', () => {
    assertProblems('| a | b |\n| --- | --- |\n| 1 | 2 |  |\n| 3 |\n| `4 \\| 5` | 6 |');
    assertProblems('a\n\n| 1 | 2 | 3 |');
  });
});

describe('a comment of Obsidian', () => {
  const told = (text: string, ...places: string[]) =>
    assertProblems(text, ...places.map((place) => `foreign-comment ${place}`));

  it('is told on a line and over several', () => {
    told('a %%b%% c %%d%%', '1:3', '1:11');
    told('%%\n- b\n\nc\n%%\n\nd', '1:1');
    told('- a\n\n  %% b\n  c %%', '3:3');
  });
  it('is none in code, in numbers and alone', () => {
    for (const text of [
      '`%%a%%`',
      '```mermaid\n%% a\n%% b\n```',
      '100%% of 50%%',
      'a %% b',
      '%% a',
      '%%%%',
      '\\%%a%%',
    ])
      told(text);
  });
});
