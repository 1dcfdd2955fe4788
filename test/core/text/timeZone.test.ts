import assert from 'node:assert/strict';
import { tzlib_get_timezones } from 'timezones-ical-library';
import { timeZoneNamed, timeZoneNames, timeZonesLike } from '../../../src/core/text/timeZone';

describe('a time zone', () => {
  const assertZone = (written: string, expected: string | null): void =>
    assert.equal(timeZoneNamed(written), expected);

  it('is known by its name', () => assertZone('Europe/Rome', 'Europe/Rome'));
  it('is known in any case', () => assertZone('europe/rome', 'Europe/Rome'));
  it('is known by an older name, which it keeps', () => assertZone('us/eastern', 'US/Eastern'));
  it('is UTC too', () => assertZone('utc', 'UTC'));
  it('is no place of another world', () => assertZone('Mars/Olympus', null));
  it('is no offset', () => assertZone('+01:00', null));
  it('is no name of which no clock knows the time', () => assertZone('PT', null));
  it('is nothing that every object has', () => assertZone('constructor', null));
  it('is one of which a calendar has the rules', () => {
    const noClocks = ['CT', 'ET', 'MT', 'PT'];
    assert.deepEqual(
      Array.from(tzlib_get_timezones()).filter((name) => timeZoneNamed(name) !== name),
      noClocks,
    );
    const ruled = new Set(tzlib_get_timezones());
    assert.deepEqual(
      timeZoneNames().filter((name) => !ruled.has(name)),
      [],
    );
  });
  it('is known if it is offered', () =>
    assert.deepEqual(
      timeZoneNames().filter((name) => timeZoneNamed(name) !== name),
      [],
    ));
});

describe('the time zone that is meant', () => {
  const assertLike = (written: string, ...expected: string[]): void =>
    assert.deepEqual(timeZonesLike(written), expected);

  it('is spelt nearly like that, the nearest first', () =>
    assertLike('Europe/Rom', 'Europe/Rome', 'Europe/Kirov', 'Europe/Riga'));
  it('is that of a city', () => assertLike('new york', 'America/New_York'));
  it('is that of the clock on the wall', () => {
    assertLike('MEZ', 'Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich');
    assertLike('pst', 'America/Los_Angeles');
    assertLike('constructor');
  });
  it('is not guessed', () => assertLike('here'));
});
