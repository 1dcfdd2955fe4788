import assert from 'node:assert/strict';
import { dateMeant, minutesMeant, timeOfDayMeant } from '../../../src/core/text/date';
import { wordMeant } from '../../../src/core/text/compareTexts';

describe('what is meant', () => {
  const none = (read: (written: string) => unknown, ...all: string[]) => {
    for (const written of all) assert.equal(read(written), null, written);
  };
  it('is a length of time', () => {
    const lengths = { '60': 60, '1h': 60, '1 h': 60, '1 hr.': 60, '0:45': 45, '2 Stunden': 120, '45m': 45, '1h05': 65, '1h:05': 65, '0.5h': 30 }; // prettier-ignore
    for (const [written, minutes] of Object.entries(lengths))
      assert.equal(minutesMeant(written), minutes, written);
    none(
      minutesMeant,
      '',
      'soon',
      '1.5',
      '60?',
      '1h90',
      '1:75',
      '1.33h',
      '-60',
      '60-90',
      '1 2',
      '123456',
      'h',
    );
  });
  it('is a time of day', () => {
    const times = { '12 am': '00:00', '12 pm': '12:00', '1pm': '13:00', '0:05': '00:05', '23h': '23:00' };
    for (const [written, time] of Object.entries(times)) assert.equal(timeOfDayMeant(written), time, written);
    none(timeOfDayMeant, '', '24:00', '9:75', '13 pm', '0 am', '9:5', '900', 'noon');
  });
  it('is a day, with or without a time', () => {
    for (const written of ['2026-11-24', '2026-11-24T10:00', '2026-11-24T10:00:30']) assert.equal(dateMeant(written), written); // prettier-ignore
    for (const written of ['2026–11–24', '2026‑11‑24', '２０２６－１１－２４', '2026-11-24\u200E']) assert.equal(dateMeant(written), '2026-11-24'); // prettier-ignore
    none(dateMeant, '', '2026-11-24 10', '2026-13-40', '2026-11-24 25:00', '2026-11-24T10:00Z', '24.11.2026');
  });
  it('is a word', () => {
    assert.equal(wordMeant('KICK_OFF', ['kickoff']), 'kickoff');
    assert.equal(wordMeant('kick', ['kickoff']), null);
  });
});
