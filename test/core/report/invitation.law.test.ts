import assert from 'node:assert/strict';
import fc from 'fast-check';
import { invitationText } from '../../../src/core/report/invitation';
import type { Meeting, Session } from '../../../src/core/session/session';
import { hostileText } from './hostileText';
import { md } from './rendered';
import { sessionOf } from './sessions';
import { agreementPage } from '../../../src/core/report/agreementPage';

const shop = sessionOf(
  '',
  `title: Contoso Shop
classification: internal
documents: [{ title: Architecture overview, link: 'https://wiki.example/shop', status: received }]
people: [{ id: robin, name: Robin Vale, duties: [organizer], why: asks }, { id: dana, name: Dana Reyes, why: knows }]
meetings:
  - { id: a, title: Architects, role: architects, purpose: How, goals: [A drawing], agenda: [Show], location: Room 2, start: 2026-11-23T09:00, minutes: 120, people: [dana, robin] }
agreement: { communication: Nobody is on trial., rules: [No telephones] }
goals: [Stay open]
`,
);
const [architects] = shop.meetings as readonly [Meeting];

describe('hostile text', () => {
  it('shows in invitation and agreement as text', () =>
    fc.assert(
      fc.property(hostileText, (words) => {
        const session: Session = {
          ...shop,
          title: words,
          classification: words,
          people: shop.people.map((person) => ({ ...person, name: words, why: words, channel: words })),
          documents: [{ title: words, link: words, status: null, people: [] }],
          goals: [words],
          agreement: {
            goal: words,
            agenda: words,
            communication: words,
            materials: words,
            breaks: words,
            rules: [words],
          },
        };
        const meeting: Meeting = {
          ...architects,
          title: words,
          purpose: words,
          goals: [words],
          agenda: [words],
          location: words,
        };
        // Headings and strong words are ours alone.
        const ours = (text: string) => (md.render(text).match(/<(?:h\d|strong)>/g) ?? []).join();
        for (const [text, expected] of [
          [invitationText(session, meeting), ours(invitationText(shop, architects))],
          [agreementPage(session, meeting), ours(agreementPage(shop, architects))],
        ] as const) {
          assert.equal(ours(text), expected);
          assert.doesNotMatch(
            md.render(text),
            /<(?!\/?(?:h\d|p|ul|li|code|a|strong)>|a href="https?:)|(?<!\w)@dana/,
          );
        }
      }),
    ));
});
