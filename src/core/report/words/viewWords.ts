/** English words of reports that views say too: apart, so that a view loads no other word of a report. */

export const decidedWords = {
  accept: 'accepted',
  treat: 'to be treated',
  transfer: 'to be transferred',
  avoid: 'to be avoided',
  by: 'decided by',
  byNobody: 'nobody is named',
  until: 'until',
};

export const lackingParts = {
  how: 'an attack path',
  stride: 'a STRIDE category',
  impact: 'an impact or a calibration',
  likelihood: 'a likelihood',
};

export const viewLabels = { decision: 'Decision', lacking: 'Still lacks' };
