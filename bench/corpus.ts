/** Notes to measure with: the same in every run, as long and as mixed as real ones. */

const said = [
  'E-mail and password, then a session cookie.',
  'Everybody on the shift knows the code; it is on the whiteboard.',
  'We *think* the gateway checks that, `auth.js` should.',
  'Nobody looks at the log unless something is broken.',
];
const tags = [
  '- #hint/D The crane stops when the scheduler is slow',
  '- #risk/T Orders are not signed ^R-{n}\n  - how: replay an order from last week\n  - likelihood: medium\n  - mitigation: sign them\n  - effort: days',
  '- [ ] #ask @lee Who may change the timetable? due:2026-11-25',
  '- #control/I The line is a VPN of our own.',
  '- #flow Crane -> Scheduler: position, load (MQTT)',
];

function section(n: number): string {
  const pick = <T>(list: readonly T[], salt: number): T => list[(n * 7 + salt) % list.length] as T;
  return `## Interactor ${n} #interactor/${pick(['human', 'service', 'device'], 0)}

- [x] How does it authenticate toward the solution? ^authentication
  ${pick(said, 1)} #hint the cookie lives ${n} days
  - [ ] Does signing out revoke it?
- [${pick([' ', 'x', '-', '>'], 2)}] What data does it access or provide? @lee due:2026-11-25 ^data
- [x] Is there any limit on requests? ^denial-of-service
  @dana: ${pick(said, 3)}

\`\`\`json
{ "tag": "#hint in code is none" }
\`\`\`

${pick(tags, 0).replace('{n}', String(n))}
${pick(tags, 3).replace('{n}', String(n))}

${pick(said, 2)} ${pick(said, 0)}

`;
}

/** A note of about `size` characters. */
export function noteOf(size: number, seed = 0): string {
  const front = `---\ntitle: Interview ${seed}\nrole: architects\ndate: 2026-11-${String(1 + (seed % 28)).padStart(2, '0')}\nattendees: [dana, lee, me]\n---\n\n# Interview ${seed}\n\n`;
  let text = front;
  for (let n = seed; text.length < size; n++) text += section(n);
  return text;
}

/** So many notes make a session. */
const notesOfSession = 10;

/** In the first session of `folderFiles`: a note that is typed in. */
export const typedIn = 'clients/s0/typed-here.interview.md';

/** Sessions of ten notes of 8.4 KB each, file by file; the first holds one with a hint at its end, to be typed in. */
export function* folderFiles(notes: number): Generator<readonly [path: string, text: string]> {
  yield [typedIn, `${noteOf(8_400)}\n- #hint/S! typed`];
  for (let n = 0; n < notes; n++) {
    const folder = `clients/s${Math.floor(n / notesOfSession)}`;
    if (n % notesOfSession === 0)
      yield [`${folder}/threat-session.yaml`, `title: Session ${n / notesOfSession}\n`];
    else yield [`${folder}/note-${n}.interview.md`, noteOf(8_400, n)];
  }
}

/** A note that asks many questions of each of many interactors. */
export function manyInteractors(interactors: number, questions: number): string {
  const asked = (n: number) =>
    `- [${n % 3 ? 'x' : ' '}] Question ${n} about its keys? ^/STRIDE\n${n % 3 ? '  They are in the vault.\n' : ''}`;
  const sections = Array.from(
    { length: interactors },
    (_, n) =>
      `## Interactor ${n} #interactor/human\n\n${Array.from({ length: questions }, (_, at) => asked(at)).join('')}`,
  );
  return `---\nrole: architects\n---\n\n${sections.join('\n')}`;
}
