/** What questions may refer to: requirements of OWASP ASVS 5.0.0, and weaknesses of the CWE. Both by number alone. */

/** Sections of ASVS 5.0.0, by chapter: how many requirements each of them has. */
const asvs: readonly (readonly number[])[] = [
  [2, 10, 12, 3, 3],
  [3, 3, 5, 2],
  [1, 3, 5, 8, 8, 1, 5],
  [5, 5, 2, 4],
  [1, 6, 3, 3],
  [3, 12, 8, 6, 8, 4, 2, 4],
  [3, 4, 2, 5, 3, 2],
  [4, 4, 3, 2],
  [3, 4],
  [2, 3, 5, 16, 5, 2, 3],
  [4, 5, 5, 4, 2, 2, 2],
  [5, 2, 5],
  [4, 6, 4, 7],
  [2, 8, 3],
  [5, 5, 7, 4],
  [1, 5, 4, 3, 4],
  [2, 8, 2],
];

/** Of the weaknesses of the CWE those that questions refer to. */
const weaknesses: ReadonlySet<number> = new Set([
  20, 22, 78, 79, 89, 94, 116, 117, 120, 180, 203, 204, 208, 209, 212, 226, 250, 256, 269, 272, 276, 287, 288,
  290, 294, 295, 299, 306, 307, 308, 311, 319, 321, 324, 326, 327, 328, 330, 338, 345, 346, 347, 348, 352,
  353, 359, 367, 384, 400, 405, 406, 409, 426, 427, 430, 434, 441, 444, 472, 489, 494, 501, 502, 521, 522,
  524, 525, 526, 528, 530, 532, 538, 540, 548, 552, 598, 601, 602, 605, 611, 613, 614, 636, 639, 640, 642,
  645, 653, 693, 732, 757, 770, 778, 779, 787, 798, 799, 807, 829, 841, 862, 863, 912, 916, 918, 920, 923,
  942, 1004, 1021, 1059, 1104, 1188, 1263, 1326, 1328, 1357, 1385, 1392, 1395, 1426, 1427,
]);

/** `CWE-287` and `ASVS v5.0.0-6.3.1` exist; `CWE-1`, `ASVS v5.0.0-6.3.9` and `ASVS v4.0.3-2.2.1` do not. */
export function isKnownReference(reference: string): boolean {
  const weakness = /^CWE-([1-9]\d*)$/.exec(reference)?.[1];
  if (weakness !== undefined) return weaknesses.has(Number(weakness));
  const [, chapter, section, requirement] = /^ASVS v5\.0\.0-(\d+)\.(\d+)\.([1-9]\d*)$/.exec(reference) ?? [];
  const count = asvs[Number(chapter) - 1]?.[Number(section) - 1] ?? 0;
  return Number(requirement) <= count;
}
