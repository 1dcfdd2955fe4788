import assert from 'node:assert/strict';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { leftOverInReports, type ReportPeople } from '../../../src/core/report/reportPeople';
import { markdownFormat } from '../../../src/core/exchange/reportFormats';
import { sessionOf, sessionsOf } from './sessions';

const file = (title: string, people: string) => `title: ${title}\npeople: [${people}]\n`;
const petra = '{ id: petra, name: Petra Ott, knowledge: architecture }';
const gustav = '{ id: gus, name: Gustav Zorn, knowledge: architecture }';
const risk = (words: string) => `- #risk/S! ${words} ^R-1\n  - how: x\n`;

describe('a report for those who decide', () => {
  const riskIn = (words: string, people: string, options: ReportPeople = {}) =>
    /\*\*R-1\*\* (.*)/.exec(
      findingsMarkdown(sessionOf(risk(words), file('A', people)), {
        folderOfReport: '',
        form: 'management',
        ...options,
      }),
    )?.[1];

  it('names nobody of the session', () => assert.equal(riskIn('Petra has it', petra), 'Architect 1 has it'));
  it('names nobody of another session that is known', () =>
    assert.equal(
      riskIn('Gustav has the key of Petra', petra, { others: [sessionOf('', file('B', gustav))] }),
      'Architect 2 has the key of Architect 1',
    ));
  it('takes no word of a role for a name where roles stand already', () =>
    assert.equal(
      riskIn('an Architect drew it, Business is hard', '{ id: business-1, name: Business 1 }, { id: architect-1, name: Architect 1 }', { hasRoles: true }), // prettier-ignore
      'an Architect drew it, Business is hard',
    ));
  it('says what a role is where one stands in it', () => {
    const pageOf = (words: string) =>
      findingsMarkdown(sessionOf(risk(words), file('A', petra)), { folderOfReport: '', form: 'management' });
    assert.match(pageOf('Petra has it'), /^Roles with a number stand for people/m);
    assert.doesNotMatch(pageOf('it hangs'), /Roles with a number/);
  });
  it('calls somebody by one role in all reports of a file', () => {
    const { content } = markdownFormat.write(
      sessionsOf({
        'a/threat-session.yaml': file('A', petra),
        'a/a.interview.md': risk('Gustav has the key of Petra'),
        'b/threat-session.yaml': file('B', gustav),
        'b/b.interview.md': risk('Gustav opens it'),
      }),
      { folderOfReport: '', form: 'management' },
    );
    assert.deepEqual(
      [...String(content).matchAll(/^- \*\*R-1\*\* (.*)/gm)].map(([, words]) => words),
      ['Architect 2 has the key of Architect 1', 'Architect 2 opens it'],
    );
  });
});

describe('what may be left over in a report for those who decide', () => {
  const leftOf = (note: string, options: Parameters<typeof leftOverInReports>[1]) => {
    const session = sessionOf(note, file('A', petra));
    const text = findingsMarkdown(session, { folderOfReport: '', ...options });
    return leftOverInReports([session], options, text).map((each) => each.text);
  };
  const form = 'management';

  it('is who speaks, a mail address, a phone number once', () =>
    assert.deepEqual(leftOf(risk('Zelda says it to x@y.example, 0039 555 1234567'), { form }), [
      'x@y.example',
      '0039 555 1234567',
      'Zelda',
    ]));
  it('is nothing that it does not show', () =>
    assert.deepEqual(
      leftOf('- #hint Zelda says it to Mark, x@y.example @sam\n- #action @sam open it\n', { form }),
      [],
    ));
  it('is nothing of a report that names people', () =>
    assert.deepEqual(leftOf(risk('Zelda says it'), { form: 'full' }), []));
  it('is a name between kept lines', () =>
    assert.deepEqual(
      leftOf(risk('x'), { form, previous: '<!-- kept: a -->\n\nAsk Petra.\n\n<!-- /kept -->\n' }),
      ['Petra'],
    ));
});
