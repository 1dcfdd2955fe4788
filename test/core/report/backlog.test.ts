import assert from 'node:assert/strict';
import { backlogMarkdown, backlogOf } from '../../../src/core/report/backlog';
import { newIssueAddress } from '../../../src/core/report/newIssue';
import { assertGolden } from './golden';
import { sessionOf } from './sessions';
import { shop } from './shop';

const item = { title: 'R-1: a & b #1', body: '- 100 % <b>\n', item: { text: '' } };

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

describe('the address of a new issue', () => {
  const assertAddress = (issues: string, expected: string | null, given = item): void =>
    assert.equal(newIssueAddress(issues, given), expected);
  it('is filled in as GitHub reads it', () =>
    assertAddress(
      'https://github.com/o/r/issues/new',
      'https://github.com/o/r/issues/new?title=R-1%3A%20a%20%26%20b%20%231&body=-%20100%20%25%20%3Cb%3E%0A',
    ));
  it('is filled in as GitLab reads it', () =>
    assertAddress(
      'https://gitlab.com/g/p/-/issues/new',
      'https://gitlab.com/g/p/-/issues/new?issue%5Btitle%5D=R-1%3A%20a%20%26%20b%20%231&issue%5Bdescription%5D=-%20100%20%25%20%3Cb%3E%0A',
    ));
  it('is none when it would be too long', () =>
    assertAddress('https://github.com/o/r/issues/new', null, { ...item, body: 'ä'.repeat(340) }));
  it('survives half a character', () =>
    assertAddress('https://git.example/new', 'https://git.example/new?title=%EF%BF%BD', {
      ...item,
      title: '\uD800',
      body: '',
    }));
});
