// Random sessions of which every word is known: what somebody wrote is made of words that no format has of its own.

import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { sessionsOf } from '../report/sessions';
import type { Session } from '../../../src/core/session/session';
import { protocolsOfFlows } from './saidOfEncryption';

export interface WrittenSession {
  readonly session: Session;
  /** Questions of its own, for every kind of element. */
  readonly catalog: Catalog;
  /** All that somebody wrote: the notes, the session file and the catalog. */
  readonly written: string;
}

/** `quib7 zorf12`: no language has them. */
const words = fc
  .array(
    fc
      .tuple(fc.constantFrom('quib', 'zorf', 'mallu', 'drenk', 'fwip'), fc.nat(99))
      .map(([stem, number]) => `${stem}${number}`),
    { minLength: 1, maxLength: 4 },
  ) // prettier-ignore
  .map((some) => some.join(' '));

const maybe = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: value });

const one = (...values: readonly string[]) => fc.constantFrom(...values);

const stride = maybe(one('S', 'T', 'R', 'I', 'D', 'E', 'ST', 'IDE').map((letters) => `/${letters}`));
const loud = maybe(one('', '!', '!!'));
const detail = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  maybe(value.map((text) => `\n  - ${key}: ${text}`));

const severity = one('low', 'medium', 'high', 'critical');
const person = one('@ann', '@ben', 'Ann Zorf90');
const day = one('2026-11-27', '2026-12-24');
const reason = fc.tuple(words, maybe(one(' ^A-1', ' ^R-1'))).map((parts) => parts.join(''));

const below = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  maybe(value.map((text) => `\n    - ${key}: ${text}`));

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const text = (value: string) => fc.constant(value);

/** What is said of a mitigation: some of it of all of them, some of one alone. */
const factDetails = (each: typeof detail) => [
  each('effort', one('hours', 'days', 'weeks', 'months')),
  each('horizon', one('now', 'short', 'mid', 'long')),
  each('owner', person),
  each('status', one('open', 'done', 'dropped')),
  each('due', day),
];
const mitigation = maybe(
  joined(text('\n  - mitigation: '), words, ...factDetails(below), below('because', words)),
);
const decision = maybe(
  joined(
    text('\n  - decision: '),
    one('accept', 'treat', 'transfer', 'avoid', 'accepted'),
    below('by', person),
    below('until', day),
    below('because', words),
  ),
);

/** What is no detail. */
const remark = maybe(words.map((noted) => `\n  - ${noted}`));

const findingDetails = [
  detail('how', words),
  detail('because', reason),
  detail('likelihood', one('low', 'medium', 'high')),
  detail('impact', severity),
  detail('severity', severity),
  detail('source', words),
  mitigation,
  mitigation,
  ...factDetails(detail),
  decision,
  // At a flow, also at one that nobody told of, or at other elements than that of the section.
  detail(
    'about',
    one('Quib01 -> Zorf02', 'Zorf02 <-> Mallu03', 'Drenk04 -> Quib01', 'Mallu03; Drenk04', 'none'),
  ),
] as const;

const finding = joined(
  one('- #hint', '- #risk', '- #dismissed'),
  stride,
  loud,
  text(' '),
  words,
  ...findingDetails,
  remark,
);
const assumption = joined(
  text('- #assumption'),
  stride,
  text(' '),
  words,
  detail('status', one('open', 'confirmed', 'wrong')),
  detail('owner', person),
  detail('due', day),
  detail('source', words),
  detail('because', words),
  remark,
);
const task = joined(
  one('- #ask ', '- [ ] #ask ', '- [x] #ask ', '- [-] #action ', '- #action '),
  maybe(one('@ann ', '@ben ')),
  words,
  maybe(day.map((due) => ` due:${due}`)),
  detail('answer', words),
  detail('because', words),
  remark,
);
const question = joined(
  one('- [ ] ', '- [x] ', '- [-] ', '- [>] '),
  words,
  text('?'),
  maybe(one(' @ann', ' @ben')),
  maybe(one(' ^authentication', ' ^/TD')),
  maybe(words.map((answer) => `\n  - @ben: ${answer}`)),
  // What was found in it, with more below.
  maybe(fc.tuple(words, words).map(([found, noted]) => `\n  - #hint/S ${found}\n    - ${noted}`)),
);
const calibration = joined(
  text('- #calibration'),
  stride,
  loud,
  text(' '),
  maybe(severity),
  text(' '),
  words,
  detail('because', words),
  detail('source', words),
  remark,
);
const control = joined(text('- #control'), stride, text(' '), words, remark);

const names = ['Quib01', 'Zorf02', 'Mallu03', 'Drenk04'] as const;
const flow = joined(
  text('- #flow '),
  one(...names),
  one(' -> ', ' <-> ', ' <- '),
  one(...names, 'Fwip05'),
  maybe(words.map((data) => `: ${data}`)),
  maybe(one(...protocolsOfFlows).map((protocol) => ` (${protocol})`)),
  remark,
);

const item = fc.oneof(finding, finding, assumption, task, question, calibration, control, flow);
const section = fc.array(item, { maxLength: 6 }).map((items) => items.join('\n'));
const heading = one(
  '#interactor/human',
  '#interactor/service',
  '#interactor/device',
  '#interactor/agent',
  '#interactor',
  '#process',
  '#store',
);

const note = (day: string) =>
  fc
    .record({
      checked: one('open', 'confirmed', 'wrong'),
      whole: section,
      // What is deeper than a process or store stands within it.
      depths: fc.array(one('##', '##', '###'), { minLength: 4, maxLength: 4 }),
      headings: fc.array(heading, { minLength: 4, maxLength: 4 }),
      behind: fc.array(maybe(words.map((said) => ` ${said}`)), { minLength: 4, maxLength: 4 }),
      sections: fc.array(section, { minLength: 4, maxLength: 4 }),
      numbered: fc.boolean(),
    }) // prettier-ignore
    .map(({ checked, whole, depths, headings, behind, sections, numbered }) => {
      const elements = names.map(
        (name, index) =>
          `${depths[index] ?? ''} ${name} ${headings[index] ?? ''}${behind[index] ?? ''}\n\n${sections[index] ?? ''}`,
      );
      const ids =
        numbered && day === '2026-11-24'
          ? `- #risk/S quib50 ^R-1\n  - how: zorf51\n- #assumption/E mallu52 ^A-1\n  - status: ${checked}\n`
          : '';
      const front = `---\ntitle: Zorf80 quib81\nrole: business\ndate: ${day}T10:00\nattendees: [ann, ben]\n---\n`;
      return [front, ids + whole, ...elements, ''].join('\n\n');
    });

const sessionFile = fc
  .record({
    classification: maybe(words.map((value) => `classification: ${value}\n`)),
    stage: maybe(one('stage: design\n', 'stage: production\n')),
    pace: maybe(one('pace: one-day\n', 'pace: three-days\n')),
    goals: maybe(words.map((value) => `goals: [${value}]\n`)),
    scope: maybe(
      fc
        .tuple(words, words)
        .map(([inside, out]) => `scope: { in: [${inside}, Quib01], out: [${out}, Zorf02, Mallu03] }\n`),
    ),
    documents: maybe(fc.tuple(words, one('requested', 'received', 'none')).map(([title, status]) => `documents: [{ title: ${title}, link: 'https://zorf.example/a', status: ${status} }]\n`)), // prettier-ignore
    report: maybe(one('report: { language: de }\n', 'report: { form: management }\n')),
  })
  .map((keys) => {
    const people =
      'people:\n  - { id: ann, name: Ann Zorf90, knowledge: security, duties: [organizer], email: ann@zorf.example, why: quib91, channel: mallu92, manager: true, managerOk: true }\n  - { id: ben, name: Ben Quib93, email: ben@zorf.example }\n  - { id: cyd, name: Cyd Fwip11 }\n';
    const meetings =
      'meetings:\n  - { id: fwip94, title: Drenk95, role: business, purpose: quib96, agenda: [zorf97], location: mallu98, start: 2026-11-24T10:00, minutes: 60, people: [ann, ben, cyd], note: a.interview.md }\n  - { id: fwip99, title: Drenk10, role: workshop, start: 2026-11-26T10:00, minutes: 30, people: [ann], status: cancelled }\n';
    return `title: Fwip70 drenk71\ntimezone: Europe/Rome\n${people}${meetings}${Object.values(keys).join('')}`;
  });

const catalogText = fc
  .array(
    fc.tuple(
      words,
      maybe(one('S', 'TI', 'STRIDE').map((letters) => `, stride: ${letters}`)),
      maybe(
        one('human', 'service', 'device', 'interactor', 'process', 'store', 'solution', 'process, store').map(
          (kinds) => `, appliesTo: [${kinds}]`,
        ),
      ),
      maybe(words.map((why) => `, why: ${why}`)),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((questions) => {
    const items = questions.map((parts, index) => `{ id: drenk6${index}, text: ${parts.join('')} }`);
    return `questions: [${items.join(', ')}]\n`;
  });

/** Of an interview that is still to come. */
const planned = '---\ntitle: quib56\nrole: business\n---\n\n## Quib01 #process\n\n- [ ] quib54 zorf55?\n';

/** Of two interviews; what the second asks again has a history. A third one is planned. */
export const writtenSession: fc.Arbitrary<WrittenSession> = fc
  .tuple(note('2026-11-24'), note('2026-11-25'), sessionFile, catalogText)
  .map(([first, second, plan, questions]) => {
    const files = {
      'a.interview.md': first,
      'b.interview.md': second,
      'c.interview.md': planned,
      'threat-session.yaml': plan,
    };
    const [session] = sessionsOf(files);
    if (!session) throw new Error('two notes make a session');
    const { catalog } = parseCatalog(questions);
    return { session, catalog, written: [...Object.entries(files).flat(), questions].join('\n') };
  });
