/** What the business said of each STRIDE category, as the checklist shows it. */
import { strideLetters } from '../../note/stride';
import type { Session } from '../session';
import type { CategoryCalibration } from './checklist';

/** All six categories; of several words on one the last counts, in this interview and among the others. */
export function calibrationSheet(session: Session, file: string): readonly CategoryCalibration[] {
  return strideLetters.map((stride) => {
    const said = session.calibration.filter((one) => one.stride.includes(stride));
    const own = said.findLast((one) => one.file === file);
    const other = said.findLast((one) => one.file !== file && one.level !== null);
    return {
      stride,
      level: own?.level ?? null,
      text: own?.text ?? '',
      earlier: other?.level ? { level: other.level, text: other.text, date: other.date } : null,
    };
  });
}
