/** How much an attack would hurt, as the business said it. Format page, "Calibrations". */
import { strideLetters } from '../../note/stride';
import { type CalibratedCategory, Calibrations } from '../../session/calibrations';
import type { Calibration } from '../../session/session';
import { markdownList, tableOf } from '../safeMarkdown';
import type { ReportPart, WriteSection } from '../reportPart';
import type { Wording } from '../wording';
import { belowTable, notedItems, type NotedOf } from './belowTable';

/** A row for each category that counts, in the order S T R I D E; below it those without one, and what counts no more. */
export const calibrationSection: WriteSection = (part) => {
  const { session, wording } = part;
  if (!session.calibration.length) return [];
  const { calibration: words } = wording.words;
  const calibrations = new Calibrations(session.calibration);
  const counted = calibrations.counted();
  const silent = strideLetters.filter((letter) => !counted.some(({ category }) => category === letter));
  return [
    words.intro,
    counted.length ? tableOf([headOf(part), ...counted.map((one) => rowOf(one, part))]) : '',
    ...(part.form === 'full' ? cutBelow(counted, part) : []),
    silent.length ? `${words.nobody}: ${wording.stride(silent)}.` : '',
    ...outdatedList(calibrations.outdated(), part),
  ];
};

const headOf = ({ form, wording: { words } }: ReportPart): readonly string[] => {
  const { category, about, level, words: said, source } = words.calibration;
  return [category, about, level, said, ...(form === 'full' ? [source] : [])];
};

const rowOf = (
  { category, element, calibration }: CalibratedCategory,
  part: ReportPart,
): readonly string[] => {
  const { form, wording } = part;
  const { words } = wording;
  return [
    wording.stride([category]),
    element === null ? words.theSolution : wording.elements([element]),
    levelOf(calibration, part),
    saidIn(calibration, part),
    ...(form === 'full' ? [wording.source(calibration, calibration.saidBy)] : []),
  ];
};

/** The words of the business, and what else was noted of them for those who read all of it. */
const saidIn = (calibration: Calibration, { form, wording }: ReportPart): string => {
  const noted = form === 'full' ? notedOf(calibration, wording) : [];
  const facts = noted.flatMap(([label, markdown]) => {
    const opening = wording.opening(markdown ?? '');
    return opening === '' ? [] : [`${label}: ${opening}`];
  });
  return [wording.note(calibration.text), ...facts].filter(Boolean).join('; ');
};

const notedOf = ({ because, source, remarks }: Calibration, { words: { labels } }: Wording): NotedOf => [
  [labels.reason, because],
  [labels.source, source],
  [labels.remarks, remarks],
];

/** One calibration may have several rows. */
const cutBelow = (counted: readonly CalibratedCategory[], part: ReportPart): readonly string[] =>
  belowTable(
    [...new Set(counted.map(({ calibration }) => calibration))].map((one) => ({
      name: nameOf(one, part, []),
      noted: notedOf(one, part.wording),
    })),
    part.wording,
  );

const nameOf = (one: Calibration, part: ReportPart, more: readonly string[]): string => {
  const { wording } = part;
  const facts = [wording.stride(one.stride), wording.elements(one.about), levelOf(one, part), ...more];
  return `${wording.title(one.text)} (${facts.filter(Boolean).join(', ')})`;
};

/** Those who decide are told what counts. */
function outdatedList(outdated: readonly Calibration[], part: ReportPart): readonly string[] {
  const { form, wording } = part;
  if (!outdated.length || form === 'management') return [];
  const items = outdated.map((one) => ({
    text: nameOf(one, part, [wording.source(one, one.saidBy)]),
    items: notedItems(notedOf(one, wording), wording),
  }));
  return [`### ${wording.words.calibration.outdated}`, markdownList(items)];
}

const levelOf = ({ level }: Calibration, { wording }: ReportPart): string =>
  level === null ? '' : wording.words.values[level];
