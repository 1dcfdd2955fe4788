/** From a report to the lines of the notes it was made from. */
import { linkTarget, pathBetween } from '../text/paths';
import { escapeMarkdown } from './escapeMarkdown';
import type { Place } from '../session/place';

/** How a place in a note is written: a link where links work, else its name. */
export type WritePlace = (place: Pick<Place, 'file' | 'line'>) => string;

/** `architects-1.interview.md:29`, for text that is pasted who knows where. */
export const namedPlace: WritePlace = ({ file, line }) => escapeMarkdown(`${file}:${line}`);

/** `[architects-1.interview.md:29](architects-1.interview.md#L29)` */
export const linkedPlace =
  (from: ReportFolder): WritePlace =>
  ({ file, line }) => {
    const path = pathFrom(from, file);
    return `[${escapeMarkdown(`${path}:${line}`)}](${linkTarget(path)}#L${line})`;
  };

/** Where a report stands; both paths with `/` and seen from one place. */
export interface ReportFolder {
  readonly folderOfReport: string;
  /** The folder that was indexed, from which the paths of files count; by default that one place. */
  readonly folderOfNotes?: string;
}

/** `pathFrom({ folderOfReport: 'shop/reports' }, 'shop/a.md')` → `'../a.md'` */
export const pathFrom = ({ folderOfReport, folderOfNotes = '' }: ReportFolder, file: string): string =>
  pathBetween(folderOfReport, `${folderOfNotes}/${file}`);
