/** Long work in slices: the extension host is one thread for all extensions. */

/** So long, in ms, the work goes on without a pause: nobody feels a key press that waits as long. */
const sliceInMs = 8;

export class Slices {
  private end = performance.now() + sliceInMs;

  /** Lets others run when the slice is over. */
  async pause(): Promise<void> {
    if (performance.now() < this.end) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.end = performance.now() + sliceInMs;
  }
}
