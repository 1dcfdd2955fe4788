import { isDate } from '../../note/date';

/**
 * The dates that somebody may have meant, as notes write them: `24.11.2026` → `['2026-11-24']`; both for
 * `3/4/2026`, whose order nobody knows. None when it is no date in any order.
 */
export function datesMeant(written: string): readonly string[] {
  const [, day = written, time = ''] =
    /^(\S+?)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(written.trim()) ?? [];
  const at = time === '' ? '' : `T${time.indexOf(':') === 1 ? '0' : ''}${time}`;
  const dates = orders.flatMap(([shape, order]) => {
    const found = shape.exec(day);
    if (!found) return [];
    const [year = '', month = '', date = ''] = order.map((index) => found[index] ?? '');
    return [`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}${at}`];
  });
  return [...new Set(dates)].filter((date) => date !== written && isDate(date));
}

/** Where year, month and day stand. */
const orders: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3]],
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 1, 2]],
];
