// The licences of what is bundled ship with it.

import assert from 'node:assert/strict';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

describe('the notices of third parties', () => {
  it('name each package once, in order, with its licence', () => {
    const text = thirdPartyNotices([
      'src/cli/main.ts',
      'node_modules/yaml/dist/index.js',
      'node_modules/@vscode/webview-ui-toolkit/dist/toolkit.js',
      'node_modules/yaml/dist/errors.js',
    ]);
    assert.deepEqual(text.match(/^\S+ [\d.]+ \([A-Z]+\)$/gm), [
      '@vscode/webview-ui-toolkit 1.4.0 (MIT)',
      'yaml 2.9.1 (ISC)',
    ]);
    assert.match(text, /Permission is hereby granted[^]*Permission to use, copy, modify/);
    // What the toolkit itself is made of.
    assert.match(text, /fast-foundation/);
  });
});
