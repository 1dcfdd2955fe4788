/** How deep a session asks: as it says itself, else as its time allows. */
import type { Depth } from '../catalog/depth';
import type { Session } from './session';

/** Half a day is for what is essential: `{ depth: null, pace: 'half-day' }` → `'essential'`. */
export const offeredDepth = ({ depth, pace }: Pick<Session, 'depth' | 'pace'>): Depth =>
  depth ?? (pace === null ? 'standard' : depthOfPace[pace]);

const depthOfPace = { 'half-day': 'essential', 'one-day': 'standard', 'three-days': 'deep' } as const;
