/** A session with meetings to which people are invited, and with questions that are still open. */
import type { Meeting } from '../../../src/core/session/session';
import { sessionOf } from './sessions';

const file = `title: Contoso Shop
classification: internal
goals: [Decide whether the shop may open in May]
timezone: Europe/Rome
documents:
  - { title: Architecture overview, link: 'https://wiki.example/shop', status: received }
  - { title: Security concept, status: requested, people: [dana] }
  - { title: Price list, status: received, people: [lee] }
  - { title: Incidents }
  - { title: Threat model of last year, status: none }
people:
  - { id: robin, name: Robin Vale, duties: [organizer, notetaker], why: asks the questions }
  - { id: dana, name: Dana Reyes, duties: [participant], why: knows the payment flow, channel: extension *12* }
  - { id: lee, name: Lee Wong }
meetings:
  - id: architects-1
    title: Architects, first interview
    role: architects
    purpose: How the shop is built
    goals: [A drawing that we could explain]
    agenda: [Show the architecture -> a drawing, The shopper]
    location: Room 2
    start: 2026-11-23T09:00
    minutes: 120
    people: [dana, lee, me, Ann]
  - { id: business, role: business }
agreement: { communication: "Nobody is on trial.\\nQuestions go to #shop-security.", rules: [Telephones stay in the *bag*] }
`;
const note = `## Payment provider #interactor/service

- [ ] #ask @lee Who may see the **webhook's** URL? due:2026-11-25
- [>] Do you track failed attempts? @lee
- [ ] Of nobody?
- [x] #ask @dana Done?
`;
export const invited = sessionOf(note, file);
export const [architects, business] = invited.meetings as readonly [Meeting, Meeting];
