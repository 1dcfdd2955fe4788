import assert from 'node:assert/strict';
import { backlogMarkdown, backlogOf } from '../../../src/core/report/backlog';
import { assertGolden } from './golden';
import { sessionOf } from './sessions';
import { shop } from './shop';

describe('the backlog', () => {
  it('is a task list of quick wins and open actions', () =>
    assertGolden('test/golden/backlog.md', backlogMarkdown(shop)));
  it('is nothing without any', () => assert.equal(backlogMarkdown(sessionOf('#hint x')), ''));
  it('leaves out what is done', () =>
    assert.deepEqual(
      backlogOf(sessionOf('- [x] #action a\n- [ ] #action b\n- [-] #action c')).map(({ title }) => title),
      ['b'],
    ));
  it('has titles of plain text, with the id', () =>
    assert.deepEqual(
      backlogOf(shop).map(({ title }) => title),
      ['R-1: The webhook is not signed, see R-2', 'Send the contract'],
    ));
});
