/** Where something is drawn. */

/** In the drawing's units, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A frame by its middle and size. */
export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}
