/** Metafiles by what [MS-EMF] asks of their records: a program that finds one wrong shows nothing at all. */
import assert from 'node:assert/strict';
import { drawnShapes } from '../../../../src/core/report/document/drawnShapes';
import { metafile } from '../../../../src/core/report/document/metafile';
import { overviewSvg } from '../../../../src/core/report/overviewSvg';
import { shop } from '../shop';

const bytes = metafile(drawnShapes(overviewSvg(shop)));
const view = new DataView(bytes.buffer);
const field = (at: number) => view.getUint32(at, true);

/** `[type, place, size]` of each. */
const records: [type: number, at: number, size: number][] = [];
for (let at = 0; at < bytes.length; at += Math.max(8, field(at + 4)))
  records.push([field(at), at, field(at + 4)]);

describe('a metafile', () => {
  it('begins with a header that tells its length, its records and its handles', () => {
    assert.equal(field(0), 1);
    assert.equal(new TextDecoder().decode(bytes.slice(40, 44)), ' EMF');
    assert.equal(field(48), bytes.length);
    assert.equal(field(52), records.length);
    assert.equal(view.getUint16(56, true), 2);
  });
  it('ends with the record that says so', () =>
    assert.deepEqual(records.at(-1), [14, bytes.length - 20, 20]));
  it('has records of whole fields, one behind the other', () => {
    for (const [, , size] of records) assert.equal(size % 4, 0);
    assert.equal(
      records.reduce((sum, [, , size]) => sum + size, 0),
      bytes.length,
    );
  });
  it('throws away every tool that it made', () => {
    const made = records.filter(([type]) => [39, 82, 95].includes(type)).length;
    assert.equal(records.filter(([type]) => type === 40).length, made);
  });
  it('holds its words, each letter with its width', () => {
    const words = records
      .filter(([type]) => type === 84)
      .map(([, at, size]) => {
        const [letters, text, widths] = [field(at + 44), field(at + 48), field(at + 72)];
        assert.equal(widths + 4 * letters, size);
        return new TextDecoder('utf-16le').decode(bytes.slice(at + text, at + text + 2 * letters));
      });
    assert.ok(words.includes('Shopper') && words.includes('Spoofing'), words.join());
  });
});
