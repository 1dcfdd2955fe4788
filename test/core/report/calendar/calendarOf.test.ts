import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingIds } from '../../../../src/extension/model/manifestIds';
import { reminderDaysFrom, usualReminderDays } from '../../../../src/core/report/calendar/calendarOf';

const setting = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { default: unknown; maximum: number }> } };
  }
).contributes.configuration.properties[settingIds.reminderDays];

describe('the days before a reminder', () => {
  it('are as the setting says', () => assert.deepEqual([0, 1, 28].map(reminderDaysFrom), [0, 1, 28]));
  it('are two where a workspace holds something else', () =>
    assert.deepEqual(
      [undefined, null, '3', -1, 1.5, 1e9, Number.NaN, [2]].map(reminderDaysFrom),
      Array.from({ length: 8 }, () => usualReminderDays),
    ));
  it('are in the manifest as here', () => {
    assert.equal(setting?.default, usualReminderDays);
    assert.equal(reminderDaysFrom(setting.maximum), setting.maximum);
    assert.equal(reminderDaysFrom(setting.maximum + 1), usualReminderDays);
  });
});
