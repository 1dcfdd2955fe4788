import { sessionsOf } from './sessions';

/** A small session with one of everything that a report shows. */
export const shopFiles = {
  'shop/threat-session.yaml': `title: Contoso Shop
stage: design
pace: one-day
classification: internal
scope: { in: [Web shop], out: [Warehouse] }
documents:
  - { title: Overview, link: 'https://wiki.example/shop', status: received }
people:
  - { id: dana, name: Dana Reyes, knowledge: architecture, duties: [participant], email: dana@example.com }
  - { id: lee, name: Lee Wong, why: knows the payment flow }
  - { id: kim, name: Kim Berg, duties: [moderator] }
meetings:
  - { id: business-1, title: Business, role: business, start: 2026-11-20T14:00, minutes: 60, people: [lee], note: business.interview.md }
`,
  'shop/business.interview.md': `---
title: Business
role: business
date: 2026-11-20T14:00
attendees: [lee, kim]
---

# Business

- #calibration/T critical a wrong price in the press
- #calibration/S high
- #assumption The provider checks cards
- #action @lee Send the contract due:2026-11-27
`,
  'shop/notes/architects-1.interview.md': `---
title: Architects, first interview
role: architects
date: 2026-11-23
attendees: [dana, lee, kim]
---

# Architects

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  @dana: E-mail and password, then a session cookie. #hint the cookie \`sid\` lives 90 days
  - Staff get **30 minutes**.

  \`\`\`js
  cookie.maxAge = 90
  \`\`\`
  - [ ] Does signing out revoke it?
- [>] Do you track failed attempts? @lee due:2026-11-25
- [-] Can it be changed? ^/E

- #risk/E! Anybody can become staff, says @dana, without a check
- #dismissed/D Flooding the search
  - because: it is behind a rate limit of the provider
- #control/I Card numbers never reach us
- #flow Shopper -> Web shop: orders (HTTPS)

## Payment provider #interactor/service

- #risk/T The webhook is not signed, see ^R-2 ^R-1
  - how: learn the URL
  - how: then mark an order as paid
  - likelihood: high
  - mitigation: verify the signature
  - effort: days
  - horizon: now
  - owner: dana
- #risk/TR Refunds are not logged ^R-2
  - how: refund yourself
  - impact: medium
  - about: Payment provider; Web shop
- [ ] #ask @lee Who may see the webhook's URL? due:2026-11-25
- [x] #ask @dana Is there a test system?
  - answer: Yes, with copies of real orders
- [ ] #ask Where are the logs?
`,
} as const;

const [session] = sessionsOf(shopFiles);
if (!session) throw new Error('these files make a session');
export const shop = session;
