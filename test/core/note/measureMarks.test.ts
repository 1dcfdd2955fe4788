import { assertProblems, assertTags } from './factsOf';

/** What a measure says, and what stands behind its words. */
const says = (written: string, expected: string): void => {
  assertTags(`- #risk a\n  - how: b\n  - mitigation: ${written}`, `risk a {how: b} ${expected}`);
};

describe('a day and a person behind the words of a measure', () => {
  it('are its day and its owner', () => {
    says(
      'three locks due:2027-01-01 @lea',
      '{mitigation: three locks} {mitigation.due: 2027-01-01} {mitigation.owner: @lea}',
    );
    says('locks @lea and @jon', '{mitigation: locks} {mitigation.owner: @lea; @jon}');
    says('locks (due:2027-01-01)', '{mitigation: locks} {mitigation.due: 2027-01-01}');
  });
  it('are none where somebody is a part of the sentence', () => {
    says('a lock bought by @lea', '{mitigation: a lock bought by @lea}');
    says('@jon puts a lock on', '{mitigation: @jon puts a lock on}');
    says('@jon: locks', '{mitigation: @jon: locks}');
    says("a lock on @jon's door", "{mitigation: a lock on @jon's door}");
  });
  it('stay what they are beside somebody whom the words begin with', () =>
    says('@jon says locks due:2027-01-01', '{mitigation: @jon says locks} {mitigation.due: 2027-01-01}'));
  it('stay text where the day is none, or where there are two', () => {
    says('locks due:2027-13-01', '{mitigation: locks due:2027-13-01}');
    says('locks due:2027-01-01 due:2027-01-02', '{mitigation: locks due:2027-01-01 due:2027-01-02}');
  });
  it('go before what stands below, which is told', () => {
    const text = '- #risk a\n  - how: b\n  - mitigation: c due:2027-01-01\n    - due: 2027-02-01';
    assertProblems(text, 'repeated-detail 4:7 due');
  });
});
