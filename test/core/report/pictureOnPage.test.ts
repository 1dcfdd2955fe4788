import assert from 'node:assert/strict';
import { pictureOnPage } from '../../../src/core/report/pictureOnPage';

/** Asserts how a picture of this size stands on pages with room for 600 × 900 and 900 × 500. */
const assertStands = (width: number, height: number, isWide: boolean, scale: number): void =>
  assert.deepEqual(
    pictureOnPage({ width, height }, { width: 600, height: 900 }, { width: 900, height: 500 }),
    { isWide, scale },
  );

describe('a picture on paper', () => {
  it('has its own size where that fits', () => assertStands(500, 300, false, 1));
  it('is a little smaller rather than on its side', () => assertStands(750, 300, false, 0.8));
  it('lies on its side where it is wide', () => assertStands(2000, 500, true, 0.45));
  it('stands upright where it would be smaller on its side', () => assertStands(1000, 1000, false, 0.6));
  it('is as high as the page at most', () => assertStands(500, 1800, false, 0.5));
});
