import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingIds } from '../../../../src/extension/model/manifestIds';
import {
  calendarOf,
  reminderDaysFrom,
  usualReminderDays,
} from '../../../../src/core/report/calendar/calendarOf';
import { sessionOf } from '../sessions';

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

describe('a guest who is taken off a meeting', () => {
  const calendarWith = (guests: string, previous: readonly string[] = [], status = '') =>
    calendarOf(
      [
        sessionOf(
          '',
          `title: A\ntimezone: Europe/Rome\npeople:\n  - { id: kim, duties: [organizer], email: kim@x.example }\n  - { id: bea, email: Bea <bea@x.example> }\n  - { id: jon, email: jon.of.a.long.name.that.is.folded.somewhere@department.x.example }\nmeetings: [{ id: m, title: Talk, start: 2026-12-01T10:00, minutes: 30, people: [${guests}]${status} }]\n`,
        ),
      ],
      { now: new Date('2026-11-01T00:00:00Z'), reminderDays: 2, previous },
    );
  const all = calendarWith('kim, bea, jon').text ?? '';

  it('is told by whoever writes the file, with an address', () => {
    assert.deepEqual(calendarWith('kim, bea', [all]).keptBack, [
      'No longer invited to “Talk”: jon.of.a.long.name.that.is.folded.somewhere@department.x.example. This file does not tell them: write to them that they can delete the entry.',
    ]);
    assert.match(calendarWith('kim', [all]).keptBack.join(), /: bea@x\.example, jon\.of/);
  });
  it('is told once', () => {
    const without = calendarWith('kim, bea', [all]).text ?? '';
    assert.deepEqual(calendarWith('kim, bea', [without]).keptBack, []);
    assert.deepEqual(calendarWith('kim, bea', [all, without]).keptBack, []);
  });
  it('is nobody who comes, also where the meeting is off', () => {
    assert.deepEqual(calendarWith('jon, kim, bea', [all]).keptBack, []);
    assert.deepEqual(calendarWith('jon, kim, bea', [all], ', status: cancelled').keptBack, []);
    assert.equal(calendarWith('kim, bea', [all], ', status: cancelled').keptBack.length, 1);
  });
});
