import assert from 'node:assert/strict';
import { dateWritten } from '../../../src/core/text/date';

const assertRead = (written: string, date: string | null) => assert.equal(dateWritten(written), date);

describe('a date', () => {
  it('is as it is written', () => {
    for (const date of ['2026-11-23', '2026-11-23T09:00', '2026-11-23T09:00:30']) assertRead(date, date);
  });
  it('may have a blank before its time, or an hour of one digit', () => {
    for (const date of ['2026-11-23 09:00', '2026-11-23 9:00', '2026-11-23T9:00', '2026-11-23, 9:00'])
      assertRead(date, '2026-11-23T09:00');
  });
  it('may have signs of other keyboards, or what nobody sees', () => {
    for (const date of ['2026–11–23', '2026‑11‑23', '２０２６－１１－２３', '2026-11-23\u200E'])
      assertRead(date, '2026-11-23');
  });
  it('in another order, of another zone or that does not exist is none', () => {
    for (const date of ['23.11.2026', '2026-11-23T09:00Z', '2026-11-31', '2026-1-2', '9:00', ''])
      assertRead(date, null);
  });
});
