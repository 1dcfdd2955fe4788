import assert from 'node:assert/strict';
import { withoutNames } from '../../../../src/core/report/pseudonyms/withoutNames';
import { sessionOf, sessionsOf } from '../sessions';
import { assertForms, assertTold, writtenWith } from './formTests';

describe('initials beside a name', () => {
  it('are of the person', () => {
    assertForms('name: José Ángel del Río', 'J. Á. del Río', 'JA del Río', 'J.Á. Río', 'José Á. del Río');
    assertForms('name: Anna-Lena Freifrau von Groß', 'A.-L. von Groß', 'Anna Lena v. Groß');
    assertForms('name: Thomas Müller-Lüdenscheidt', 't.mueller', 'T. Lüdenscheidt', 't_mueller', 't-mueller');
    assertForms('name: Jean-Luc D’Arcy', 'jl.darcy', 'J. L. Darcy', 'j.l.darcy');
    assertForms('name: Nora Falk', 'n-falk', 'n.falk');
  });
  it('are of the person where one is an id too', () =>
    assert.equal(
      withoutNames([
        sessionOf('- #hint groß, A.-L. von Groß\n', 'people: [{ id: a, name: Anna-Lena von Groß }]\n'),
      ]).sessions[0]?.findings[0]?.text,
      'groß, Participant 1',
    ));
  it('of somebody else stay', () =>
    assert.equal(
      writtenWith('name: José Ángel del Río', 'A B. del Río, i.e. Río, the USB Río'),
      'A B. Participant 1, i.e. Participant 1, the USB Participant 1',
    ));
  it('end the sentence before', () =>
    assert.equal(
      writtenWith('name: Thomas Bell', 'as in plan T Bell rings'),
      'as in plan T Participant 1 rings',
    ));
});

describe('an account in a path', () => {
  it('is a person, whatever word it is', () =>
    assert.equal(
      writtenWith(
        'name: Max Power',
        '`/home/max/.ssh/id_max`, /Users/max/x, C:\\Users\\max\\a, ssh max@host and ~max',
      ),
      '`/home/participant-1/.ssh/id_participant-1`, /Users/participant-1/x, C:\\Users\\participant-1\\a, ssh participant-1@host and ~participant-1',
    ));
  it('is a person by the id', () =>
    assert.equal(writtenWith('name: Bo Ek', '/home/q/x and ~5'), '/home/participant-1/x and ~5'));
  it('is no other word', () => assertTold('name: Max Power', 'to the max', 'kept-word max'));
});

describe('a note with an id or a first name in its path', () => {
  const filesOf = (person: string, file: string): readonly (string | undefined)[] => {
    const session = withoutNames(
      sessionsOf({
        'threat-session.yaml': `title: A\npeople: [${person}]\n`,
        [file]: `- #hint see ${file} ^h\n`,
      }),
    ).sessions[0];
    return [session?.findings[0]?.file, session?.findings[0]?.text];
  };
  const assertFile = (person: string, file: string, expected: string): void =>
    assert.deepEqual(filesOf(person, file), [expected, `see ${expected}`]);

  it('has the role there', () => {
    assertFile('{ id: ivan, name: Иван Петров }', 'ivan.interview.md', 'participant-1.interview.md');
    assertFile('{ id: ivan, name: Иван }', 'n/26-ivan-x.interview.md', 'n/26-participant-1-x.interview.md');
    assertFile('{ id: m, name: Mark Ode }', 'mark.interview.md', 'participant-1.interview.md');
  });
  it('has it not where it calls a duty or is any word', () => {
    assertFile('{ id: ops, name: Bo Ek }', 'ops.interview.md', 'ops.interview.md');
    assertFile('{ id: m, name: Mark Ode }', 'a-mark.interview.md', 'a-mark.interview.md');
  });
});

describe('an id that calls a duty', () => {
  it('is told where it stands as a word', () =>
    assert.deepEqual(
      withoutNames([sessionOf('- #hint the ops of it\n', 'people: [{ id: ops, name: Bo Ek }]\n')])
        .leftOver('the ops of it')
        .map(({ kind, text }) => `${kind} ${text}`),
      ['kept-word ops'],
    ));
});
