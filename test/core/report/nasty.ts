// A session of everything that a file could break on: quotes, bars, formulas, marks of HTML, Markdown and Mermaid, words
// that programs keep for themselves, letters of several scripts and directions, names and texts without an end.

import type { Session } from '../../../src/core/session/session';
import { sessionsOf } from './sessions';

const longWord = 'w'.repeat(800);
const longText = 'Nobody "knows" who <may> read & write it; or | how `often`. '.repeat(60).trim();
const store = 'صندوق 🧰';
const front = 'Till "A"|end; v2 [new] {y} (old)';

const note = `---
title: 'Builders, "second"; <script>alert(1)</script>'
role: architects
date: 2026-10-24T10:00
minutes: 60
attendees: [eva, bao, noor]
---

## ${front} #process

- [x] Is it "safe"; | or <i>not</i>?
  - @eva: first line, with a comma
    second line; with a semicolon

    a paragraph "in quotes"
  - @bao: =cmd|'/C calc'!A0
- #risk/STRIDE!! =cmd|' /C calc'!A0 @eva ^R-1
  - how: @SUM(1+1); -2+3
    goes on "here"
  - likelihood: high
  - impact: critical
  - mitigation: =HYPERLINK("http://evil.example","press")
    - effort: hours
    - owner: @bao
  - mitigation: | another one |
  - decision: accept
    - by: @noor
    - until: 2027-03-31
    - because: "it" goes | away; soon
- #risk/I <img src=x onerror=alert(1)> and [words](javascript:alert(1)) ^R-2
  - how: press \`it\`
  - severity: medium
- #hint/T \`\`\`\` four ticks \`\`\`\`, 👩‍👩‍👧‍👦, نص and "English"
- #dismissed/D Somebody takes it away
  - because: see https://x.example/a|b?c=d&e=f
- #control/S A lock, "always" closed
- #assumption/R The journal; is kept ^A-1
- [ ] #action @bao Mend "it"; now due:2026-11-01
- [ ] #ask @eva How many, "about"? due:2026-11-02

## Käse & Söhne <GmbH> #interactor/service

- [ ] Größe? €
- #risk/S A ' and a \\ and %20 #risk/T and a second one
- #flow -> ${front}: words "w" | y; z (HTTPS, mTLS)

## ${store} #store

- #hint/I من يقرأ (RTL) "it"
- #flow ${front} -> ${store}: رصيد, sum (TLS 1.3)
- #flow ${store} <-> 倉庫システム: 在庫 (AMQP)

## 倉庫システム #interactor/service

- #hint/D 倉庫 の リスク

## end #process

- #hint/D a word that ends things
- #flow end -> subgraph: class
- #flow subgraph -> click: style %% note
- #flow end -> end: to itself
- #flow X;Y -> Z"W: "in quotes" #quot; &amp; &lt;b&gt;
- #flow o -> x: o--x

## ${'M'.repeat(300)} #store

- #hint/T ${longText}
- #risk/E ${longWord}
  - how: ${longText}

## =HYPERLINK("http://evil","y") #interactor/human

- #hint/S -1+1
- #hint/S @SUM(A1)
- #hint/S a ;=1+1

## C/D\\E:F*G?H%I #interactor/device

- #hint/S ../../etc/shadow
`;

const plan = `title: 'Nasty "store" <b>|</b>, =1+1; 🏦 بنك'
stage: production
pace: one-day
classification: 'secret, "quite"; <i>nobody</i>'
timezone: Europe/Berlin
scope:
  in: ['Till "A"|end; v2']
  out: ['All; else']
documents:
  - { title: 'Plan "one"', link: 'https://x.example/a?b=1&c=(2)', status: received }
people:
  - { id: eva, name: 'Eva "Quick" O''Neil, PhD', duties: [participant], email: eva.o'neil+x@example.com, why: 'all; of it' }
  - { id: bao, name: '包 大人 🐉', knowledge: devops, duties: [participant], email: bao@example.com, why: runs it }
  - { id: noor, name: نور, knowledge: business, duties: [organizer], email: noor@example.com, why: leads }
meetings:
  - id: builders
    title: 'Builders, "second"; 🏦 ${'👩‍👩‍👧‍👦漢字'.repeat(12)}'
    role: architects
    purpose: 'How; who, what\\nwhere'
    agenda: ['A, b; c', '${'👩‍👩‍👧‍👦'.repeat(9)}']
    location: 'Room 1; 2nd floor, "left"'
    start: 2026-10-24T10:00
    minutes: 60
    people: [eva, bao, noor]
    note: a.interview.md
  - { id: later, title: When the clocks have changed, role: follow-up, start: 2026-10-26T10:00, minutes: 90, people: [eva, noor] }
`;

export function nastySession(): Session {
  const [session] = sessionsOf({ 'a.interview.md': note, 'threat-session.yaml': plan });
  if (!session) throw new Error('a note makes a session');
  return session;
}
