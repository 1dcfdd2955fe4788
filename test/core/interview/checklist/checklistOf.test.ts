import assert from 'node:assert/strict';
import type { Checklist } from '../../../../src/core/interview/checklist/checklist';
import { assertQuestions, checklist } from './literalChecklist';

const shopper = '## Shopper #interactor/human\n\n';

describe('the questions of a checklist', () => {
  it('are the catalog’s for an interactor without any', () =>
    assertQuestions(checklist(shopper), 'S Who are you?', 'E What may you do?'));

  it('are first those of the note, then what could still be asked', () =>
    assertQuestions(
      checklist(`${shopper}- [ ] Who else? ^/S\n- [-] What may you do? ^roles\n`),
      'S [ ] Who else?',
      'S Who are you?',
      'E [-] What may you do?',
    ));

  it('have those without a category first', () =>
    assertQuestions(
      checklist(`${shopper}- [ ] Why?\n`),
      '· [ ] Why?',
      'S Who are you?',
      'E What may you do?',
    ));

  it('begin and end as their catalog says', () =>
    assertQuestions(
      checklist('---\nrole: deployment\n---\n- [ ] And now?\n', null),
      'opening Show me?',
      '· [ ] And now?',
      'R What else?',
      'closing What did I not ask?',
    ));

  it('of an interview without a role are those of architects', () =>
    assertQuestions(checklist('', null), 'S Who comes in?', 'R What else?'));

  it('are not asked twice where the words of one stand there without its id', () =>
    assertQuestions(checklist(`${shopper}- [ ] who are you\n`), '· [ ] who are you', 'E What may you do?'));

  it('are those of its type', () => {
    assertQuestions(
      checklist('## Bank #interactor/service\n'),
      'S Who are you?',
      'I Is it encrypted?',
      'E What may you do?',
    );
    assertQuestions(checklist('## Orders #store\n'), 'I Is the disk encrypted?');
  });

  it('are those of a type that another interview gives', () =>
    assertQuestions(
      checklist({
        'a.interview.md': '## Bank #interactor\n',
        'b.interview.md': '## bank #interactor/service\n',
      }),
      'S Who are you?',
      'I Is it encrypted?',
      'E What may you do?',
    ));

  it('are those of the interview’s role for the solution as a whole', () => {
    assertQuestions(checklist('---\nrole: business\n---\n', null), '· What is it worth?', 'R What else?');
    assertQuestions(checklist('---\nrole: production\n---\n', null), 'R What else?');
  });

  it('of the solution are not those of its elements', () =>
    assertQuestions(
      checklist(`- [ ] And now?\n\n${shopper}- [ ] Who else?\n`, null),
      '· [ ] And now?',
      'S Who comes in?',
      'R What else?',
    ));

  it('of one name are one element', () =>
    assertQuestions(
      checklist(
        `${shopper}- [x] Who are you? ^login\n  A name.\n\n## SHOPPER #interactor\n\n- [ ] Who else? ^/S\n`,
      ),
      'S [x] Who are you?',
      'S   Until when?',
      'S [ ] Who else?',
      'E What may you do?',
    ));

  it('carry what the catalog knows of them', () => {
    const [question] = checklist(`${shopper}- [ ] Who, then? ^login\n`).subject.questions;
    assert.equal(question?.text, 'Who, then?');
    assert.equal(question.why, 'So that nobody else is.');
    assert.deepEqual(question.listenFor, ['a shared password']);
  });

  it('keep what a hidden one is about', () => {
    const { subject } = checklist({
      'a.interview.md': `${shopper}- [ ] Who are you? ^login\n`,
      'own.questions.yaml': 'hide: [login, roles]\n',
    });
    assert.deepEqual(
      subject.questions.map(({ id, why }) => [id, why]),
      [['login', 'So that nobody else is.']],
    );
  });
});

describe('follow-ups', () => {
  const answered = (answer: string, more = '') =>
    checklist(`${shopper}- [x] Who are you? ^login\n  ${answer}\n${more}`)
      .subject.questions.filter(({ nesting }) => nesting > 0)
      .map(({ text, asked, follows }) => `${follows}: ${text}${asked ? ' (asked)' : ''}`);

  it('come with the answer that calls for them', () => {
    assert.deepEqual(answered('A card.'), ['^login: Until when?']);
    assert.deepEqual(answered('A password.'), ['^login: How long is it?', '^login: Until when?']);
  });

  it('do not come again when they are asked, nested or not', () => {
    assert.deepEqual(answered('A password.', '  - [ ] How long? ^length\n'), [
      '^login: How long? (asked)',
      '^login: Until when?',
    ]);
    assert.deepEqual(answered('A password.', '- [ ] How long? ^length\n- [ ] until when\n'), []);
  });

  it('come with the answer of an earlier interview', () =>
    assertQuestions(
      checklist({
        'a.interview.md': shopper,
        'b.interview.md': `${shopper}- [x] Who are you? ^login\n  A password.\n`,
      }),
      'S Who are you?',
      'S   How long is it?',
      'S   Until when?',
      'E What may you do?',
    ));
});

describe('earlier answers', () => {
  const files = {
    'threat-session.yaml': 'title: Shop\npeople: [{ id: dana, name: Dana Reyes }]\n',
    'a.interview.md': `---\ndate: 2026-11-25\n---\n${shopper}- [ ] Who are you? ^login\n`,
    'b.interview.md': `---\ntitle: First\ndate: 2026-11-23\nattendees: [dana]\n---\n${shopper}- [x] Who are you? ^login\n  A name.\n- [>] Who was it? @dana\n`,
    'c.interview.md': `---\ndate: 2026-11-24\n---\n## Orders #store\n`,
  };

  it('say who said what in which interview', () => {
    const question = checklist(files).subject.questions.find(({ id }) => id === 'login');
    assert.deepEqual(question?.earlier, [
      {
        interview: 'First',
        date: '2026-11-23',
        saidBy: ['Dana Reyes'],
        status: 'answered',
        answer: 'A name.',
      },
    ]);
  });

  it('bring own questions of other interviews', () =>
    assertQuestions(checklist(files), '· Who was it?', 'S [ ] Who are you?', 'E What may you do?'));

  it('bring none that nobody was asked yet', () =>
    assertQuestions(
      checklist({ 'a.interview.md': shopper, 'b.interview.md': `${shopper}- [ ] Who pays?\n` }),
      'S Who are you?',
      'E What may you do?',
    ));

  it('bring to the solution what is still open for these people', () => {
    const asked =
      '- [>] Who signs? @dana\n- [>] Who drives? @lee\n- [ ] Who sees it?\n- [x] Who pays?\n  Lee.\n';
    assertQuestions(
      checklist(
        {
          'a.interview.md': '---\nrole: business\nattendees: [dana]\n---\n',
          'b.interview.md': `---\nrole: deployment\n---\n${asked}`,
        },
        null,
      ),
      '· What is it worth?',
      '· Who signs?',
      '· Who sees it?',
      'R What else?',
    );
  });

  it('are newest first', () => {
    const more = { ...files, 'c.interview.md': `---\ndate: 2026-11-24\n---\n${shopper}- [-] Who? ^login\n` };
    const question = checklist(more).subject.questions.find(({ id }) => id === 'login');
    assert.deepEqual(
      question?.earlier.map(({ status }) => status),
      ['not-applicable', 'answered'],
    );
  });

  it('list elements that only other interviews have', () =>
    assert.deepEqual(
      checklist(files).subjects.map(({ key, inNote }) => [key, inNote]),
      [
        [null, true],
        ['shopper', true],
        ['orders', false],
      ],
    ));
});

describe('coverage', () => {
  const counts = ({ total, settled, open }: { total: number; settled: number; open: number }) =>
    `${settled} of ${total}, ${open} open`;

  it('counts what is asked and what could be', () => {
    const { subject, subjects } = checklist(
      `${shopper}- [x] Who are you? ^login\n- [>] Who else?\n- [-] What may you do? ^roles\n`,
    );
    assert.equal(counts(subject), '2 of 4, 1 open');
    assert.deepEqual(subjects.map(counts), ['0 of 2, 0 open', '2 of 4, 1 open']);
  });

  it('of a category counts every question that has it', () => {
    const { categories } = checklist(`${shopper}- [x] What may they do? ^/IE\n`).subject;
    assert.deepEqual(
      categories.map((category) => `${category.stride} ${counts(category)}`),
      [
        'S 0 of 1, 0 open',
        'T 0 of 0, 0 open',
        'R 0 of 0, 0 open',
        'I 1 of 1, 0 open',
        'D 0 of 0, 0 open',
        'E 1 of 2, 0 open',
      ],
    );
  });

  it('takes the newest other interview where the note is silent', () =>
    assert.equal(
      counts(
        checklist({
          'a.interview.md': shopper,
          'b.interview.md': `${shopper}- [-] Who are you? ^login\n`,
        }).subject,
      ),
      '1 of 2, 0 open',
    ));

  it('counts hints and risks, not what was let go', () => {
    const note = `${shopper}- #hint/S a\n- #risk/SE b\n- #dismissed/S c\n  - because: no\n- #hint/S d\n  - about: none\n`;
    const found = (subject: string | null) =>
      checklist(note, subject).subject.categories.map(({ findings }) => findings);
    assert.deepEqual(found('shopper'), [2, 0, 0, 0, 0, 1]);
    assert.deepEqual(found(null), [1, 0, 0, 0, 0, 0]);
  });
});

describe('the subject of a checklist', () => {
  const two = `${shopper}## Bank #interactor/service\n`;
  const opened = (subject?: string | null) => checklist(two, subject).subject.key;

  it('is the one that is wanted', () => {
    assert.equal(opened('bank'), 'bank');
    assert.equal(opened(null), null);
  });
  it('is the first element when nothing is wanted, or what is not there', () => {
    assert.equal(opened(), 'shopper');
    assert.equal(opened('gone'), 'shopper');
  });
  it('is the solution where there is no element', () => assert.equal(checklist('').subject.key, null));
});

describe('the calibration sheet', () => {
  const business = (more: string) => `---\nrole: business\ndate: 2026-11-25\n---\n${more}`;
  const sheet = (files: Parameters<typeof checklist>[0]) =>
    checklist(files, null).subject.calibration?.map(
      ({ stride, level, text }) => `${stride} ${level} ${text}`,
    );

  it('has all six categories', () =>
    assert.deepEqual(
      sheet(business('- #calibration/I critical the press\n- #calibration/I high the press\n')),
      ['S null ', 'T null ', 'R null ', 'I high the press', 'D null ', 'E null '],
    ));

  it('is for the solution in a business interview', () => {
    assert.equal(sheet('---\nrole: architects\n---\n'), undefined);
    assert.equal(checklist(business(shopper), 'shopper').subject.calibration, null);
  });

  it('shows what another interview said', () => {
    const { subject } = checklist(
      {
        'a.interview.md': business(''),
        'b.interview.md': '---\nrole: business\ndate: 2026-11-23\n---\n- #calibration/SD low who cares\n',
      },
      null,
    );
    assert.deepEqual(subject.calibration?.[4]?.earlier, {
      level: 'low',
      text: 'who cares',
      date: '2026-11-23',
    });
  });
});

describe('who can be asked', () => {
  it('is the session’s people, and attendees whose names can be written behind an @', () =>
    assert.deepEqual(
      checklist({
        'threat-session.yaml': 'title: Shop\npeople: [{ id: dana, name: Dana Reyes }]\n',
        'a.interview.md': '---\nattendees: [Dana Reyes, lee, me, Kim Holm]\n---\n',
      }).people,
      [
        { id: 'dana', name: 'Dana Reyes' },
        { id: 'lee', name: 'lee' },
      ],
    ));
});

describe('a flow in the checklist', () => {
  const subjectsOf = ({ subjects }: Checklist) =>
    subjects.map(({ name, kind, row, inNote, settled, total }) =>
      [name, kind, row ?? '', inNote ? 'here' : 'elsewhere', `${settled}/${total}`].join(' | '),
    );
  const files = {
    'a.interview.md':
      '- #flow shopper -> Shop\n  - [x] Who sees it? ^seen\n    All.\n\n## Shopper #interactor/human\n',
    'b.interview.md': '- #flow Shop -> Bank: orders\n  - [ ] Why?\n\n## Shop #process\n',
  };

  it('stands behind the elements of the note, or of the others', () =>
    assert.deepEqual(subjectsOf(checklist(files)), [
      ' | solution |  | here | 0/2',
      'Shopper | interactor |  | here | 0/2',
      'Shopper → Shop | flow | shopper -> Shop | here | 1/1',
      'Shop | process |  | elsewhere | 0/0',
      'Shop → Bank | flow | Shop -> Bank: orders | elsewhere | 0/2',
    ]));
  it('has the questions below its row, those of the catalogs and those of other interviews', () => {
    const [here, elsewhere] = ['shopper\t->\tshop', 'shop\t->\tbank'];
    assertQuestions(checklist(files, here), 'I [x] Who sees it?');
    assertQuestions(checklist(files, elsewhere), '· Why?', 'I Who sees it?');
    assert.equal(checklist(files, elsewhere).subject.toAsk[0], '^seen');
  });
  it('is not what opens first', () => assert.equal(checklist('- #flow A -> B\n').subject.kind, 'solution'));
  it('asks nothing of the element in whose section its row stands', () =>
    assertQuestions(
      checklist('## Shopper #interactor/human\n- #flow -> Shop\n  - [ ] Who?\n'),
      'S Who are you?',
      'E What may you do?',
    ));
});
