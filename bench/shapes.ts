/** Notes of many kinds, each of any length: what grows too fast with one of them may be fast with all others. */
import { manyInteractors, noteOf } from './corpus';

/** The notes of one session, by path. */
export type Notes = readonly (readonly [path: string, text: string])[];

const times = (count: number, lineOf: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => lineOf(n)).join('');

const oneNote = (text: string): Notes => [
  ['a.interview.md', `---\nrole: architects\nattendees: [dana, lee]\ndate: 2026-11-23\n---\n\n${text}`],
];

const severities = ['low', 'medium', 'high', 'critical'];

/** By what there is much of; the number is about that of what one of their notes holds. */
export const shapes = {
  'notes of a session': (count) =>
    Array.from({ length: Math.ceil(count / 50) }, (_, n) => [`${n}.interview.md`, noteOf(8_400, n)] as const),
  'findings of an element': (count) =>
    oneNote(`## Shop #store\n\n${times(count, (n) => `- #hint/${'STRIDE'[n % 6]} leak ${n}\n`)}`),
  'risks, measures and decisions': (count) =>
    oneNote(
      `## Shop #store\n\n${times(
        count / 4,
        (n) =>
          `- #risk/T orders are changed, way ${n} ^R-${n}\n  - how: replay an order\n  - impact: ${severities[n % 4]}\n  - likelihood: ${severities[n % 3]}\n  - mitigation: sign them\n    - owner: @lee\n    - effort: days\n  - decision: ${n % 3 ? 'mitigate' : 'accept'}\n    - by: @dana\n    - until: 2027-01-01\n- #dismissed why ${n}, because of ^R-${n - 1}\n`,
      )}`,
    ),
  elements: (count) => [['a.interview.md', manyInteractors(count / 4, 3)]],
  'questions of an element': (count) =>
    oneNote(
      `## Shopper #interactor/human\n\n${times(count, (n) => `- [${n % 2 ? 'x' : ' '}] What about the key ${n}? ^/${'STRIDE'[n % 6]}\n${n % 2 ? '  In the vault.\n' : ''}`)}`,
    ),
  'questions with an id': (count) =>
    oneNote(
      `## Shopper #interactor/human\n\n${times(count, (n) => `- [${n % 2 ? 'x' : ' '}] What about the key ${n}? ^key-${n}\n`)}`,
    ),
  'one question again and again': (count) =>
    oneNote(
      `## Shopper #interactor/human\n\n${times(count, () => '- [x] And the next one?\n  The same.\n')}`,
    ),
  asks: (count) =>
    oneNote(
      times(count, (n) => `- [ ] #ask @person${n % 97} May they change ${n}? due:2026-12-${10 + (n % 20)}\n`),
    ),
  'words of one paragraph': (count) =>
    oneNote(times(count, (n) => `So *it* is \`${n}\`, says @lee, #hint/S and [some](a.md) **more**. `)),
  'lines of one answer': (count) =>
    oneNote(
      `## Shopper #interactor/human\n\n- [x] How does it authenticate? ^authentication\n${times(count, (n) => `  No password ${n}, and no shared account.\n`)}`,
    ),
  'what was said': (count) =>
    oneNote(times(count, (n) => `@${n % 2 ? 'dana' : 'lee'}: They keep it in box ${n}.\n\n`)),
  flows: (count) =>
    oneNote(
      times(count, (n) => `- #flow Part ${n % 60} -> Part ${(n * 7) % 59}: orders ${n}, keys (HTTPS)\n`),
    ),
  'other tags': (count) =>
    oneNote(
      times(
        count / 5,
        (n) =>
          `- #control/I the line ${n} is our own\n- #assumption ^A-${n} nobody reads ${n}\n- #action @lee draw ${n} due:2026-12-01\n- #calibration/I high: case ${n}\n- #dismissed/S thing ${n} because: ^A-${n}\n`,
      ),
    ),
  'what is wrong': (count) =>
    oneNote(
      times(
        count / 5,
        (n) =>
          `- #hnt/S near ${n}\n- [y] box ${n}?\n- #hint/Q what ^x-${n % 50}\n- #risk severety: high ${n}\n- see ^R-${n} and #ask @nobody${n} due:2026-13-41\n`,
      ),
    ),
  headings: (count) =>
    oneNote(times(count, (n) => `${'#'.repeat(1 + (n % 6))} Part ${n} #component\n\nText ${n}.\n\n`)),
  'code and tables': (count) =>
    oneNote(
      times(
        count / 5,
        (n) =>
          `\`\`\`json\n{ "a": "#hint ${n}" }\n\`\`\`\n\n| a | b |\n| - | - |\n| ${n} | #hint/S x |\n\n> so ${n}\n\n![p${n}](p${n}.png)\n\n`,
      ),
    ),
  'the same question in many notes': (count) =>
    Array.from({ length: Math.ceil(count / 20) }, (_, n) => [
      `${n}.interview.md`,
      `---\ndate: 2026-11-${10 + (n % 19)}T09:${10 + (n % 49)}\nattendees: [lee]\n---\n## Shopper #interactor/human\n\n${times(20, (at) => `- [${n % 3 ? 'x' : ' '}] What about key ${at}? ^key-${at}\n  It is ${n}.\n`)}`,
    ]),
} satisfies Readonly<Record<string, (count: number) => Notes>>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as ShapeName[];
