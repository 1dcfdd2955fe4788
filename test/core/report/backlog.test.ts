import assert from 'node:assert/strict';
import {
  backlogMarkdown,
  backlogOf,
  issuesOfRemote,
  newIssueAddress,
} from '../../../src/core/report/backlog';
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

describe('where the Git host of a remote takes issues', () => {
  const assertIssues = (remote: string, expected: string | null): void =>
    assert.equal(issuesOfRemote(remote), expected);
  const contoso = 'https://github.com/contoso/shop/issues/new';

  it('is known of HTTPS', () => assertIssues('https://github.com/contoso/shop.git', contoso));
  it('and without the ending', () => assertIssues('https://github.com/contoso/shop/', contoso));
  it('of the short form of SSH', () => assertIssues('git@github.com:contoso/shop.git', contoso));
  it('of SSH with a port', () => assertIssues('ssh://git@ssh.github.com:443/contoso/shop.git', contoso));
  it('of the protocol of Git', () => assertIssues('git://GitHub.com/contoso/shop', contoso));
  it('of groups in groups at GitLab', () =>
    assertIssues('git@gitlab.com:contoso/shop/web.git', 'https://gitlab.com/contoso/shop/web/-/issues/new'));
  it('of a GitLab of one’s own, with its port', () =>
    assertIssues(
      'https://gitlab.contoso.example:8443/shop/web.git',
      'https://gitlab.contoso.example:8443/shop/web/-/issues/new',
    ));
  it('of Gitea and Forgejo', () =>
    assertIssues('https://gitea.contoso.example/a/b', 'https://gitea.contoso.example/a/b/issues/new'));
  it('without the password that somebody left in it', () =>
    assertIssues('https://me:secret@github.com/contoso/shop.git', contoso));
  it('is not known of other hosts', () => assertIssues('https://git.contoso.example/a/b.git', null));
  it('nor where the host is a name that SSH alone knows', () =>
    assertIssues('git@github.com-work:contoso/shop.git', null));
  it('nor of a folder', () => assertIssues('/srv/github.com/contoso/shop.git', null));
  it('nor of one on Windows', () => assertIssues('C:\\github.com\\contoso', null));
  it('nor of a file', () => assertIssues('file:///github.com/contoso/shop.git', null));
  it('nor of half an address', () => assertIssues('https://github.com/contoso', null));
  it('nor of what would open something else', () => assertIssues('https://github.com/a/b?x=1#y', null));
  it('nor of nothing', () => assertIssues('', null));
});

describe('the address of a new issue', () => {
  const item = { title: 'R-1: a & b #1', body: '- 100 % <b>\n', item: { text: '' } };
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
