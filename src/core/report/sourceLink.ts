/** From a report to the lines of the notes it was made from. */
import type { Place } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';

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
export function pathFrom({ folderOfReport, folderOfNotes = '' }: ReportFolder, file: string): string {
  const from = folderOfReport.split('/').filter(Boolean);
  const to = `${folderOfNotes}/${file}`.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** A path as the target of a link: nothing in it can end the link, name a scheme or begin a fragment. */
export const linkTarget = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, percentEncoded))
    .join('/');

const percentEncoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
