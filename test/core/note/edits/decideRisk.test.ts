import { addPart, decideRisk, type NewDecision } from '../../../../src/core/note/edits/decideRisk';
import { assertTagEdited, onTag } from './lineEdit';

const whole: NewDecision = { kind: 'accept', by: '@mette', until: '2027-03-31', because: 'we move' };
const bare: NewDecision = { kind: 'treat', by: '', until: '', because: '' };

const assertDecided = (text: string, expected: string | null, decision = whole): void =>
  assertTagEdited((note, target) => decideRisk(note, target, decision), text, expected);

const risk = '- #risk/S a\n  - how: b\n';

describe('deciding what becomes of a risk', () => {
  it('writes who, until when and why below it', () => {
    assertDecided(
      `${risk}- c\n`,
      `${risk}  - decision: accept\n    - by: @mette\n    - until: 2027-03-31\n    - because: we move\n- c\n`,
    );
    assertDecided(`${risk}  - effort: days\n`, `${risk}  - effort: days\n  - decision: treat\n`, bare);
  });
  it('changes a decision that stands there', () => {
    assertDecided(
      `${risk}  - decision: treat\n    - by: @jon\n    - because: c\n  - effort: days\n`,
      `${risk}  - decision: accept\n    - by: @mette\n    - because: we move\n    - until: 2027-03-31\n  - effort: days\n`,
    );
    assertDecided(
      `${risk}  - decision: treat\n    - by: @jon\n`,
      `${risk}  - decision: treat\n    - by: @jon\n`,
      bare,
    );
  });
  it('writes lines where no item can stand', () =>
    assertDecided(
      'a #risk/S b\r\nhow: c\r\n\r\nd',
      'a #risk/S b\r\nhow: c\r\ndecision: accept\r\nby: @mette\r\nuntil: 2027-03-31\r\nbecause: we move\r\n\r\nd',
    ));
  it('stays in a quote, and with its bullets', () =>
    assertDecided(
      '> * #risk a\n>   * how: b\n',
      '> * #risk a\n>   * how: b\n>   * decision: accept\n>     * by: @mette\n>     * until: 2027-03-31\n>     * because: we move\n',
    ));
  it('keeps a reason from becoming something else', () =>
    assertDecided(risk, `${risk}  - decision: treat\n    - because: \\#hint c\n`, {
      ...bare,
      because: '#hint c',
    }));
  it('is refused of what is no hint and no risk', () => {
    assertDecided('- #control/S a', null);
    assertDecided('- #ask @jon a?', null);
  });
});

describe('saying more about a mitigation', () => {
  it('writes it below that one', () =>
    assertTagEdited(
      onTag((note, tag) => {
        const [first] = tag.details.filter(({ key }) => key === 'mitigation');
        return first ? addPart(note, tag, first, 'effort', 'days') : null;
      }),
      `${risk}  - mitigation: c\n    - owner: @jon\n  - mitigation: d\n`,
      `${risk}  - mitigation: c\n    - owner: @jon\n    - effort: days\n  - mitigation: d\n`,
    ));
});
