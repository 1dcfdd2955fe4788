import assert from 'node:assert/strict';
import { lostRow } from '../../../src/extension/model/lostRow';
import manifest from '../../../package.json';

describe('lostRow', () => {
  const { menus } = manifest.contributes;
  const isLost = (name: string, ...args: unknown[]) => lostRow(menus, `threatInterviews.${name}`, args);

  it('knows a command of a row that came without it', () => {
    assert.equal(isLost('addTag', undefined, undefined), true);
    assert.equal(isLost('dismiss', null, [{}]), true);
  });

  it('lets through what came with its row, and what needs none', () => {
    assert.equal(isLost('addTag', {}, undefined), false);
    assert.equal(isLost('dismiss'), false);
    assert.equal(isLost('dismiss', undefined), false);
  });

  it('lets through what the title of a view may have called', () => {
    assert.equal(isLost('exportFindings', undefined, undefined), false);
    assert.equal(isLost('refresh', undefined, undefined), false);
  });
});
