import assert from 'node:assert/strict';
import { keptIn, withoutMarks } from '../../../src/core/report/keptParagraphs';

const open = '<!-- kept: why -->';
const close = '<!-- /kept -->';

/** Asserts what is kept: `Risks! text` right below the heading Risks, `Risks: text` further down, `: text` above. */
const assertKept = (report: string, ...kept: readonly string[]): void =>
  assert.deepEqual(
    keptIn(report).map(({ heading, first, text }) => `${heading ?? ''}${first ? '!' : ':'} ${text}`),
    kept,
  );

describe('keptIn', () => {
  const block = `${open}\nOurs.\n${close}`;
  it('finds nothing in a report without marks', () => assertKept('# Shop\n\n## Risks\n\n- one\n'));
  it('finds what stands right below a heading', () =>
    assertKept(`## Risks\n\n${block}\n\n- one`, `Risks! ${block}`));
  it('finds what stands further down', () => assertKept(`## Risks\n\n- one\n\n${block}`, `Risks: ${block}`));
  it('finds what stands above all sections', () =>
    assertKept(`# Shop\n\n${block}\n\n## Risks`, `: ${block}`));
  it('takes a smaller heading for a part of the section', () =>
    assertKept(`## Risks\n\n### High\n\n${block}`, `Risks: ${block}`));
  it('takes no heading in it for the next section', () => {
    const big = `${open}\n## Mine\n\nOurs.\n${close}`;
    assertKept(`## Risks\n\n${big}\n\n${block}`, `Risks! ${big}`, `Risks! ${block}`);
  });
  it('keeps two of one name', () => assertKept(`${block}\n\n${block}`, `! ${block}`, `! ${block}`));
  it('needs no name', () => assertKept(`<!-- kept -->\nOurs.\n${close}`, `! <!-- kept -->\nOurs.\n${close}`));
  it('reads the line endings of any system', () =>
    assertKept(`\uFEFF## Risks\r\n\r\n${block.replaceAll('\n', '\r\n')}\r\n`, `Risks! ${block}`));
  it('keeps a paragraph that nobody closed, and closes it', () =>
    assertKept(
      `## Risks\n\n${open}\nOurs,\nall of it.\n\n- one\n`,
      `Risks! ${open}\nOurs,\nall of it.\n${close}`,
    ));
  it('keeps no heading of ours with what nobody closed', () =>
    assertKept(`${open}\n\n## Risks\n\n- one`, `! ${open}\n${close}`));
  it('takes a second opening for the end of the first', () =>
    assertKept(`${open}\nOne.\n${block}`, `! ${open}\nOne.\n${close}`, `! ${block}`));
  it('leaves a closing line alone that closes nothing', () => assertKept(`## Risks\n\n${close}\n\n- one`));
  it('does not look into a line', () => assertKept(`See ${open} there`));
});

describe('withoutMarks', () => {
  it('leaves what stands between them', () =>
    assert.equal(withoutMarks(`a\n${open}\nOurs.\n${close}\nb`), 'a\nOurs.\nb'));
});
