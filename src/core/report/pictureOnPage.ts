/** Whether a picture is larger on a page that lies on its side. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that is smaller than this on an upright page is hard to read. */
const hardToRead = 0.75;

/**
 * How a picture stands on paper, by the room for it on an upright page and on one on its side: `{ width: 2000, height: 500 }`
 * with 600 × 900 and 900 × 500 → `{ isWide: true, scale: 0.45 }`. It is never made larger, and nothing has no size at all.
 */
export function pictureOnPage(
  picture: Size,
  upright: Size,
  wide: Size,
): { readonly isWide: boolean; readonly scale: number } {
  const scaleIn = ({ width, height }: Size): number =>
    Math.min(1, width / picture.width, height / picture.height);
  const [scaleUpright, scaleWide] = [scaleIn(upright), scaleIn(wide)];
  // A page on its side is low: what is about as high as wide would be smaller there.
  const isWide = scaleUpright < hardToRead && scaleWide > scaleUpright;
  return { isWide, scale: isWide ? scaleWide : scaleUpright };
}
