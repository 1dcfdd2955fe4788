import assert from 'node:assert/strict';
import { snippetPlace } from '../../../src/extension/model/snippetPlace';

describe('a snippet chosen from the list', () => {
  lands('', '- #hint', '- #hint');
  lands('  ', '- #hint', '  - #hint');
  lands('- ', '- #hint', '- #hint');
  lands('  * ', '- #hint\n  - how: $1', '  - #hint\n    - how: $1');
  lands('1.', '- #hint', '- #hint');
  lands('\t- who?', '- #hint\n  - how: $1', '\t- who?\n\t- #hint\n\t  - how: $1');
  lands('They said so.', '- #hint', 'They said so.\n- #hint');
  lands('- who?', '## ${1:Name} #store\n\n- [ ] $2', '- who?\n\n## ${1:Name} #store\n\n- [ ] $2');
  lands('  - ', '## Name', '## Name');
  lands('  - [ ] ', '- [ ] $1', '  - [ ] $1');
  lands('- [x] ', '- #hint', '- [x] \n- #hint');
  lands('-', '- #hint', '- #hint');
  lands('- x', '- #hint\n\n- #risk', '- x\n- #hint\n\n- #risk');
});

function lands(line: string, body: string, expected: string): void {
  it(JSON.stringify(line), () => {
    const { start, text } = snippetPlace(line, body);
    assert.equal(line.slice(0, start) + text, expected);
  });
}
