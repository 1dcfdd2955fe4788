import assert from 'node:assert/strict';
import { findingsMarkdown, sectionsOf, severalReports } from '../../../src/core/report/findingsMarkdown';
import type { ReportScope } from '../../../src/core/report/reportPart';
import { noReportPlan, type ReportPlan, reportSections } from '../../../src/core/sessionFile/sessionFile';
import type { Session } from '../../../src/core/session/session';
import { sessionOf, sessionsOf } from './sessions';

const session: ReportScope = { kind: 'session' };

describe('the sections of a report', () => {
  const assertSections = (
    plan: Partial<ReportPlan>,
    form: 'full' | 'management',
    sections: readonly string[],
    scope: ReportScope = session,
  ): void => assert.deepEqual(sectionsOf({ ...noReportPlan, ...plan }, form, scope), sections);
  const forManagement = [
    'summary',
    'diagram',
    'categories',
    'calibration',
    'risks',
    'roadmap',
    'quick-wins',
    'scope',
    'limits',
  ];

  it('are all', () => assertSections({}, 'full', reportSections));
  it('are those of the file, in its order, each once', () =>
    assertSections({ sections: ['risks', 'summary', 'risks'] }, 'full', ['risks', 'summary']));
  it('are those but for some', () => {
    const kept = reportSections.filter((section) => section !== 'answers');
    assertSections({ without: ['answers'] }, 'full', kept);
    assertSections({ sections: ['risks', 'answers'], without: ['answers'] }, 'full', ['risks']);
  });
  it('are fewer for management', () => assertSections({}, 'management', forManagement));
  it('never have open details for management', () =>
    assertSections(
      { form: 'management', sections: ['hints', 'diagram', 'open', 'risks', 'interviews'] },
      'management',
      ['diagram', 'risks'],
    ));
  it('of another form are not those of the file', () => {
    assertSections({ sections: ['risks'] }, 'management', forManagement);
    assertSections({ form: 'management', sections: ['risks'] }, 'full', reportSections);
  });
  it('of chosen findings have what makes sense for them', () =>
    assertSections(
      { sections: ['limits'] },
      'full',
      ['summary', 'risks', 'hints', 'dismissed', 'roadmap', 'quick-wins', 'interviews'],
      { kind: 'findings', findings: [] },
    ));
});

const sessionOfTitle = (title: string, language = 'en') =>
  sessionOf('', `title: '${title}'\nreport: { language: ${language} }\n`);

const written = (sessions: readonly Session[], previous = ''): string =>
  severalReports(sessions, previous, (session, own) =>
    findingsMarkdown(session, { folderOfReport: '', previous: own }),
  );

describe('reports of several sessions in one file', () => {
  const [door, till] = [sessionOfTitle('Door'), sessionOfTitle('Till: new')];
  const kept = '<!-- kept: why -->\n\nOurs.\n\n---\n\n# Door: findings\n\n<!-- /kept -->';
  const edited = written([door, till]).replace('# Till: new: findings\n', `$&\n${kept}\n`);
  const headingBefore = (text: string) => /.*(?=\n\n<!-- kept)/.exec(text)?.[0];

  it('stand one below the other', () =>
    assert.deepEqual(written([door, till]).match(/^(?:# |---).*/gm), [
      '# Door: findings',
      '---',
      '# Till: new: findings',
    ]));
  it('keep what a person wrote, whatever that is', () => assert.equal(written([door, till], edited), edited));
  it('end where they end, whatever somebody forgot to write', () => {
    const forgotten = written([door, till]).replace('\n\n---', '\n\n<!-- kept -->$&');
    assert.match(written([door, till], forgotten), /\n<!-- kept -->\n<!-- \/kept -->\n\n---\n\n# Till: new/);
  });
  it('keep it in files of Windows', () =>
    assert.equal(written([door, till], edited.replaceAll('\n', '\r\n')), edited));
  it('keep it with its session when another one comes before', () =>
    assert.equal(
      headingBefore(written([sessionOfTitle('Attic'), door, till], edited)),
      '# Till: new: findings',
    ));
  it('keep it when the language changes', () =>
    assert.equal(headingBefore(written([door, sessionOfTitle('Till: new', 'de')], edited)), '# Till: new: Befunde')); // prettier-ignore
  it('keep it when the session is called otherwise', () =>
    assert.equal(headingBefore(written([door, sessionOfTitle('Cash')], edited)), '# Cash: findings'));
  it('keep it when the session is gone', () => assert.ok(written([door], edited).includes(`\n${kept}\n`)));
  it('are nothing without sessions', () => assert.equal(written([], edited), ''));
});

describe('a report says', () => {
  const says = (note: string, part: string, form: 'full' | 'management' = 'full', file = ''): void => {
    const report = findingsMarkdown(sessionOf(note, file), { folderOfReport: '', form });
    assert.ok(report.includes(part), report);
  };
  const accepted = '- #risk! a\n  - how: b\n  - decision: accept\n';

  it('why an ask was closed without an answer', () =>
    says(
      '- [-] #ask @lee Who?\n  - because: the law\n',
      '- **Who?**\n  - Asked: lee\n  - Status: dropped\n  - Reason: the law\n',
    ));
  it('whom a ticked question names', () => says('- [x] Who prints? @lee\n', '\n  - Asked: lee\n'));
  it('to those who decide how far it is, and counts nothing that they do not see', () => {
    const note = '## Door #interactor/human\n\n- [x] Who? ^/S\n- [ ] Why? ^/S\n- [ ] How? ^/T\n- #hint x\n';
    says(note, '| Door (human) | partly answered | not answered | not asked |', 'management');
    says(note.replace('[x]', '[ ]').replace(/- #hint.*/, ''), '| Door (human) | not asked | not asked |', 'management'); // prettier-ignore
  });
  it('why an action was dropped', () =>
    says('- [-] #action Ring\n  - because: no phone\n', '))\n  - Reason: no phone\n'));
  it('who decided, and why', () => {
    says(
      `${accepted}    - by: Mette\n  - because: cheap\n`,
      'Decision: accepted, decided by Person 1\n    - Reason: cheap\n',
      'management',
    );
    says(accepted, 'Decision: accepted, nobody is named\n    - Reason: none is given\n');
  });
  it('that a reason no longer holds', () => {
    const wrong = '- #assumption c ^A-1\n  - status: wrong\n';
    const gone = '\n  - The reason no longer holds. Turned out wrong: **A-1** c\n';
    says(`${wrong}- #dismissed/S a\n  - because: see ^A-1\n`, gone);
    says(`${accepted}    - because: see ^A-1\n\n${wrong}`, gone, 'management');
  });
  it('by when something is to be done, and why a measure was dropped', () => {
    const risk = '- #risk! a\n  - how: b\n  - mitigation: c\n    - status: dropped\n    - because: d\n  - due: 2026-12-01\n'; // prettier-ignore
    const dropped = 'Mitigation (Status: dropped; Due: 2026-12-01): c\n    - Reason: d\n';
    // The risk is not dropped, whatever becomes of the measure.
    says(risk, `${dropped}  - Note:`);
    says(risk, `${dropped}\n## `, 'management');
    const live = '- #risk! a\n  - how: b\n  - mitigation: c\n    - because: d\n  - due: 2026-12-01\n';
    says(live, 'Mitigation: c\n    - Reason: d\n  - Due: 2026-12-01\n  - Note:');
    says(live, 'Mitigation: c\n  - Due: 2026-12-01\n\n## ', 'management');
  });
  it('what holds of a risk and of none of its measures', () => {
    const risk = (...below: readonly string[]) =>
      `- #risk! a\n  - how: b\n${below.map((line) => `  ${line}\n`).join('')}`;
    says(
      risk('- owner: @lee', '- mitigation: c', '  - owner: @dana', '- mitigation: d', '  - owner: Ann'),
      'Mitigation (Owner: dana): c\n  - Mitigation (Owner: Ann): d\n  - Owner: lee\n  - Note:',
    );
    says(
      risk('- owner: @lee', '- mitigation: c', '  - owner: @dana'),
      'Mitigation (Owner: dana): c\n  - Owner: lee\n',
    );
    says(
      risk('- effort: weeks', '- mitigation: c', '  - effort: days', '- mitigation: d'),
      'Mitigation (Effort: days): c\n  - Mitigation (Effort: weeks): d\n  - Note:',
    );
    says(
      risk('- status: dropped', '- because: e', '- mitigation: c', '- mitigation: d', '  - status: done'),
      'Mitigation (Status: dropped): c\n  - Mitigation (Status: done): d\n  - Status: dropped\n  - Reason: e\n  - Note:',
    );
  });
  it('on the roadmap no effort of a measure that was dropped', () =>
    says(
      '- #risk! a\n  - how: b\n  - effort: days\n  - mitigation: c\n    - status: dropped\n    - because: d\n',
      '| a | high | – | – | – |',
    ));
  it('what came of an action', () => says('- [x] #action Ring\n  - answer: she did\n', '))\n  - Answer: she did\n')); // prettier-ignore
  it('a reason once', () => says(`${accepted}  - because: cheap\n`, 'Attack path: b\n  - Decision'));
  it('what a hint lacks only while somebody is to look at it', () =>
    says('- #hint/S! a\n  - status: done\n', 'as the note says\n  - Status: done\n'));
  it('what has no level', () =>
    says('- #calibration/S it depends\n', 'Nobody gave a level for: Spoofing, Tampering'));
  it('what is settled of what it counts', () =>
    says(`${accepted}- #risk c\n  - how: d\n  - status: done\n`, 'Of the risks: 1 accepted, 1 done.\n'));
  it('what is decided of risks, and how many wait for it', () =>
    says(
      '- #risk c\n  - how: d\n- #risk e\n  - how: f\n  - decision: transfer\n- #risk g\n  - how: h\n  - status: dropped\n',
      'Of the risks: 1 to be transferred, 1 dropped, 1 without a decision.\n',
    ));
  it('how many were let go for a reason that turned out wrong', () =>
    says(
      '- #assumption a ^A-1\n  - status: wrong\n- #dismissed b\n  - because: ^A-1\n- #dismissed c\n  - because: d\n',
      'Dismissed findings: 2, 1 of them for a reason that turned out wrong. ',
    ));
  it('how many were let go as the same as another', () =>
    says(
      '- #hint a ^H-1\n- #dismissed b\n  - because: same as ^H-1\n- #dismissed c\n  - because: d\n',
      'Dismissed findings: 2, 1 of them as the same as another finding. ',
    ));
  it('on the roadmap what was decided where no measure is named', () =>
    says('- #risk! a\n  - how: b\n  - decision: avoid\n', '| a | high | to be avoided | – |'));
  it('what else was noted below a tag', () => {
    says(
      '- #hint! a\n  - how: b\n    - c\n  - Ada showed us\n    - twice\n  - severity: high\n  - on paper\n  - #ask Who?\n',
      '  - Also noted:\n    - Ada showed us\n      - twice\n    - on paper\n',
    );
    says('- #control a lock\n  - for now\n', 'no hint\n  - Also noted: for now\n');
    says('- #action Ring\n  - at noon\n', '))\n  - Also noted: at noon\n');
    says('- #assumption a\n  - since May\n', '| Assumption | Status | Also noted |');
    says('- #calibration/S low a\n  - on Mondays\n', '| low | a; Also noted: on Mondays |');
    says('- #calibration low a\n  - on Mondays\n', 'attendees)\n  - Also noted: on Mondays\n');
    says('- #flow A <-> B: c\n  - every hour\n', '```\n\n- A → B, B → A\n  - Also noted: every hour\n');
    says('- [x] #ask @lee Who?\n  - she rang\n', '  - Status: done\n  - Also noted: she rang\n');
    says('- [ ] #ask @lee Who?\n  - she may know\n', '    - Also noted: she may know\n');
  });
  it('below a table what its cells have no room for', () => {
    const noted = '  - one\n  - two\n    - three\n';
    const below = ':\n    - one\n    - two\n      - three\n';
    says(`- #assumption a ^A-1\n${noted}`, `|\n\n- **A-1** a\n  - Also noted${below}`);
    says(
      `- #calibration/SI low a\n${noted}`,
      `|\n\n- a (Spoofing, Information Disclosure, low)\n  - Also noted${below}`,
    );
  });
  it('who answered an ask, where the answer names them', () => {
    says(
      '- [x] #ask Who?\n  - @Lee: she\n',
      '  - Note: a, [a.interview.md:1](a.interview.md#L1), said by Lee\n',
    );
    says(
      '- [x] #ask Who?\n  - answer: she\n',
      '  - Answer: she\n  - Note: a, [a.interview.md:1](a.interview.md#L1)\n',
    );
  });
  it('why an ask is asked', () =>
    says('- [ ] #ask @lee Who?\n  - because: the law\n', '    - Reason: the law\n'));
  it('of what category and element an action is', () =>
    says('- #action/R @sam burn it\n  - about: Vault\n', 'burn it (open, Vault, Repudiation, sam, '));
  it('which pictures the notes have', () => {
    says(
      'Look: ![the wall](img/w%20all.png), `![no](x.png)` and ![](y(1).png)\n\n![again][r]\n\n[r]: z.png\n',
      [
        '### Pictures in the notes\n\n',
        '- the wall (img/w%20all.png) ([a.interview.md:1](a.interview.md#L1))\n',
        '- (y(1).png) ([a.interview.md:1](a.interview.md#L1))\n',
        '- again (z.png) ([a.interview.md:3](a.interview.md#L3))\n',
      ].join(''),
    );
    says(
      '- a ![the desk](img/my desk 3.jpg) and ![](<b c.png>)\n\n`![no](my desk.png)` ![no](my desk)\n',
      [
        '- the desk (img/my%20desk%203.jpg) ([a.interview.md:1](a.interview.md#L1))\n',
        '- (b%20c.png) ([a.interview.md:1](a.interview.md#L1))\n\n##',
      ].join(''),
    );
  });
  it('the row of a table around a tag', () => {
    const table = '| Till | Key | |\n| --- | --- | --- |\n';
    says(`${table}| *front* | 1234 #hint easy | 2019 |\n`, '  - Also noted: Till: front; Key: 1234; 2019\n');
    says(`${table}| back | #control a lock |\n`, '  - Also noted: Till: back\n');
    says(`${table}| side | the key lies there #hint/S |\n`, '  - Also noted: Till: side\n');
  });
  it('what was noted in an answer there alone', () =>
    says('- [x] Who?\n  - #hint! a\n    - Ada showed us\n', 'an attack path, a STRIDE category\n  - Note: '));
  it('an end of an acceptance that nobody can read', () => {
    const accepted =
      '  - how: b\n    - decision: accept\n      - by: Mo\n      - until: the lock is new\n      - because: d\n';
    for (const start of ['- #risk! a\n  ', '- [x] Who?\n  - #risk! a\n  '])
      says(`${start}${accepted}`, '    - Reason: d\n  - Also noted: until: the lock is new\n');
  });
  it('no row of a flow to those who decide where only a hint is about it', () => {
    const flow = '- #flow A -> B\n- #hint/T x\n  - about: A -> B\n';
    says(flow, '| A → B | not asked | not asked, 1 hint |');
    const report = findingsMarkdown(sessionOf(flow), { folderOfReport: '', form: 'management' });
    assert.doesNotMatch(report, /A → B/);
  });
  it('in the coverage what is planned beside what was asked', () => {
    const asked = '---\ndate: 2026-11-24\n---\n\n# A #process\n\n- [x] Who? ^/S\n';
    const planned = '---\ndate: 2026-11-25\n---\n\n# A #process\n\n- [ ] Why? ^/S\n';
    const [session] = sessionsOf({ 'a.interview.md': asked, 'b.interview.md': planned });
    assert.ok(session);
    assert.match(
      findingsMarkdown(session, { folderOfReport: '' }),
      /\| A \(process\) \| 1 of 1 answered, 1 planned, not asked \|/,
    );
  });
  it('which interview is still to come', () => says('- [ ] Who?\n', '[a](a.interview.md) (still to come)'));
  it('which interview is off, and that nobody was asked its questions', () => {
    const off = 'title: Shop\nmeetings: [{ title: A, status: cancelled, note: a.interview.md }]\n';
    says('- [ ] Who?\n', '[A](a.interview.md) (cancelled)', 'full', off);
    says('- [ ] Who?\n', 'of interviews that were cancelled. Nobody was asked', 'full', off);
    says(
      '- [ ] Who?\n',
      '[A](a.interview.md) (abgesagt)',
      'full',
      off.replace('meetings', 'language: de\nmeetings'),
    );
  });
});

describe('time marks in a report', () => {
  const note =
    '## Shop #store\n\n- #hint/S it leaks at:00:12:34 @lee\n- [x] Who pays? at:00:01:00\n  - the bank at:00:20:00\n';
  const reportOf = (report: string): string =>
    findingsMarkdown(sessionOf(note, `title: Shop\n${report}`), { folderOfReport: '' });

  it('are not told', () => assert.doesNotMatch(reportOf(''), /00:|at:/));
  it('are told beside their sources where the session file asks for it', () => {
    const report = reportOf('report: { timeMarks: true }');
    assert.match(report, /it leaks[^]*said by lee, 00:12:34 into the interview/);
    assert.match(report, /Who pays\?[^]*the bank\n[^]*00:01:00 into the interview/);
    assert.doesNotMatch(report, /at:/);
  });
});
