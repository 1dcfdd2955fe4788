import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { linkedPlace, namedPlace, pathFrom } from '../../../src/core/report/wording';
import { linkTarget } from '../../../src/core/text/paths';
import { hostileText } from './hostileText';
import { md } from './rendered';

describe('the path from a report to a note', () => {
  const assertPath = (folderOfReport: string, file: string, expected: string) =>
    assert.equal(pathFrom({ folderOfReport }, file), expected);
  it('beside it', () => assertPath('shop', 'shop/a.md', 'a.md'));
  it('below it', () => assertPath('', 'shop/a.md', 'shop/a.md'));
  it('above it', () => assertPath('shop/out', 'a.md', '../../a.md'));
  it('next to its folder', () => assertPath('shop/out', 'shop/in/a.md', '../in/a.md'));
  it('of a file named like the folder', () => assertPath('a.md', 'a.md', '../a.md'));
});

describe('a link to a note', () => {
  const assertTarget = (path: string, expected: string) => assert.equal(linkTarget(path), expected);
  it('ends where the path ends', () => assertTarget("a (b)'s.md", 'a%20%28b%29%27s.md'));
  it('names no scheme', () => assertTarget('javascript:x', 'javascript%3Ax'));
  it('begins no fragment or query', () => assertTarget('a#b?c.md', 'a%23b%3Fc.md'));
  it('keeps its folders', () => assertTarget('../ü/a.md', '../%C3%BC/a.md'));
  it('may hold half a character', () => assertTarget('\uD800.md', '%EF%BF%BD.md'));
  it('shows the path and the line', () =>
    assert.equal(
      linkedPlace({ folderOfReport: '' })({ file: 'a_[b].md', line: 3 }),
      '[a\\_\\[b\\].md:3](a_%5Bb%5D.md#L3)',
    ));
  it('asks a Git host for the text, of which alone it shows lines', () =>
    assert.equal(
      linkedPlace({ folderOfReport: '' }, 'git-host')({ file: 'a.md', line: 3 }),
      '[a.md:3](a.md?plain=1#L3)',
    ));
  it('is one link whatever the name', () =>
    fc.assert(
      fc.property(hostileText, (name) => {
        const link = linkedPlace({ folderOfReport: '' })({ file: `${name}.md`, line: 3 });
        const types = md.parseInline(link, {})[0]?.children?.map(({ type }) => type);
        assert.deepEqual(types, ['link_open', 'text', 'link_close'], link);
      }),
    ));
  it('is only named where links lead nowhere', () =>
    assert.equal(namedPlace({ file: 'a.md', line: 3 }), 'a.md:3'));
});
