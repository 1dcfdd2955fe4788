/** How many days ahead a calendar reminds: a workspace may hold anything in place of this setting. */

export const usualReminderDays = 2;

const longestReminder = 28;

/** A whole number of days up to four weeks, 0 for no reminder; two where the setting is anything else. */
export const reminderDaysFrom = (setting: unknown): number =>
  typeof setting === 'number' && Number.isInteger(setting) && setting >= 0 && setting <= longestReminder
    ? setting
    : usualReminderDays;
