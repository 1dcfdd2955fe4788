import { strict as assert } from 'node:assert';
import { interviewKinds } from '../../../src/core/planning/kinds/interviewKinds';
import { invitationText, keptBackText } from '../../../src/core/report/invitation';
import { assertGolden } from './golden';
import { architects, business, invited } from './invited';
import { md } from './rendered';

describe('the invitation', () => {
  it('reads as expected', () => {
    const text = invitationText(invited, architects);
    assertGolden('test/golden/invitation.md', text);
  });
  it('reads as expected in German', () =>
    assertGolden(
      'test/golden/invitation-german.md',
      invitationText({ ...invited, language: 'de' }, architects),
    ));
  it('says once what comes of it, for a meeting of no known kind too', () => {
    const text = invitationText(invited, { ...business, role: null, purpose: null });
    for (const said of ['You get a list of risks', 'No threat model finds everything'])
      assert.equal(text.split(said).length, 2, text);
  });
  it('can be written before anything is known', () => {
    const text = invitationText(invited, business);
    assert.match(text, /^- When: to be agreed$/m);
    assert.ok(text.includes(`## What it is about\n\n${interviewKinds.business.purpose}.\n`));
    assert.doesNotMatch(text, /Who comes|null/);
  });
  it('has what those who come are to read, if it exists or was asked for', () => {
    const listed = (people: readonly string[], role: typeof architects.role) =>
      [
        ...invitationText(invited, { ...architects, people, role }).matchAll(
          /^- (Archi|Secur|Price|Incid|Threat)/gm,
        ),
      ]
        .map(([, word]) => word)
        .join();
    assert.equal(listed(['dana'], 'architects'), 'Archi,Secur');
    assert.equal(listed(['lee'], 'architects'), 'Archi,Price');
    assert.equal(listed(['dana'], 'business'), 'Secur');
    // All of them read it.
    assert.equal(listed(['dana', 'lee'], 'architects'), 'Archi');
    assert.equal(listed(['dana', 'robin', 'me'], 'architects'), 'Archi,Secur');
    assert.equal(listed(['robin'], 'architects'), 'Archi');
  });
  it('knows what is for nobody in particular and is kept from somebody of another house', () => {
    const people = invited.people.map((one) => ({ ...one, email: `${one.id}@shop.example` }));
    const guests = people
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'guest', email: 'g@b.example', duties: [] }));
    const hosted = { ...invited, people: [...people, ...guests] };
    const told = (role: typeof architects.role) =>
      keptBackText(hosted, { ...architects, people: ['lee', 'guest'], role });
    assert.match(told('architects') ?? '', /“Architecture/);
    // They have nothing of it to read.
    assert.doesNotMatch(told('business') ?? '', /“Architecture/);
  });
  it('has no goals of the session and no outcome where somebody of another house reads them', () => {
    const people = invited.people.map((one) => ({ ...one, email: `${one.id}@shop.example` }));
    const guests = people
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'guest', email: 'g@b.example', duties: [] }));
    const hosted = {
      ...invited,
      people: [...people, ...guests],
      goals: ['Know what to mend'],
      documents: [],
    };
    const told = (ids: readonly string[]) => {
      const meeting = { ...architects, people: ids, goals: ['Agree on dates'] };
      return [invitationText(hosted, meeting), keptBackText(hosted, meeting)] as const;
    };
    const [inHouse, nothing] = told(['lee']);
    assert.match(inHouse, /Agree on dates[^]*Know what to mend[^]*a list of risks/);
    assert.equal(nothing, null);
    const [text, kept] = told(['lee', 'guest']);
    assert.match(text, /Agree on dates/);
    assert.doesNotMatch(text, /Know what to mend|a list of risks/);
    assert.match(kept ?? '', /: the goals of the session\.$/);
  });
  it('knows what it does not say because not all who come may read it', () =>
    assert.deepEqual(
      [['dana', 'lee'], ['dana'], ['robin']].map((people) =>
        keptBackText(invited, { ...architects, people }),
      ),
      [
        'Left out of “Architects, first interview”, for not all who come may read it: “Security concept”, “Price list”.',
        null,
        null,
      ],
    ));
  it('does not call for nothing where it lists something, nor for no break where the agenda has one', () => {
    const usual = { ...invited, agreement: { ...invited.agreement, materials: null, breaks: null } };
    const meeting = { ...architects, role: 'deployment' as const, minutes: 60 };
    const text = invitationText(usual, { ...meeting, agenda: ['The pipeline', 'Coffee break'] });
    assert.match(text, /- Archi/);
    assert.doesNotMatch(text, /Nothing to prepare|None/);
    assert.match(text, /To look at the pipeline together helps/);
    assert.match(text, /As the agenda says/);
    const short = invitationText({ ...usual, documents: [] }, meeting);
    assert.match(short, /Nothing to prepare\. To look/);
    assert.match(short, /None: it is short/);
  });
  it('keeps nothing back that nobody asked for yet', () => {
    const own = { title: 'Incidents', link: null, people: ['dana'] };
    const kept = (status: 'requested' | 'none' | null) =>
      keptBackText({ ...invited, documents: [{ ...own, status }] }, architects);
    assert.match(kept('requested') ?? '', /“Incidents”/);
    assert.deepEqual([kept(null), kept('none')], [null, null]);
  });
  it('takes what was agreed about goals and agendas for no agenda of this meeting', () => {
    const agreement = { ...invited.agreement, goal: 'To learn', agenda: 'Sent the day before' };
    const agreed = { ...invited, agreement };
    const text = invitationText(agreed, { ...architects, purpose: 'How it works', agenda: [] });
    assert.doesNotMatch(text, /^## Agenda$/m);
    assert.match(text, /\n## What we agree on\n\n- Goal: To learn\n- Agenda: Sent the day before\n/);
    const own = invitationText(agreed, { ...architects, purpose: null, agenda: ['Show'] });
    assert.match(own, /^## Agenda\n\n- Show$/m);
    assert.equal(own.match(/To learn/g)?.length, 1);
  });
  it('says how people are asked where they are', () => {
    const asked = (role: typeof architects.role) =>
      invitationText(invited, { ...architects, role }).includes('one role at a time');
    assert.deepEqual([asked('kickoff'), asked('architects'), asked('discussion')], [true, true, false]);
  });
  it('of a workshop says that everybody looks for threats', () =>
    assert.match(invitationText(invited, { ...business, role: 'workshop' }), /We look for threats together/));
  it('names the day alone where no time is known', () =>
    assert.match(
      invitationText(invited, { ...business, start: '2027-02-28' }),
      /^- When: Sunday, 28 February 2027$/m,
    ));
  it('makes a link of nothing but an address of the web', () => {
    const linked = (link: string) =>
      invitationText({ ...invited, documents: [{ title: 'a', link, status: null, people: [] }] }, architects);
    assert.match(linked('https://a.example/?b=(c)'), /^- a: <https:\/\/a\.example\/\?b=\(c\)>$/m);
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a.example/> <b>',
      'https://a@b.example',
    ]) {
      assert.doesNotMatch(md.render(linked(link)), /href|<b>/);
    }
  });
});
