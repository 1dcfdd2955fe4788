import { assertMended, assertReadiness, itemsOf, readyBut } from '../readySession';
import assert from 'node:assert/strict';

describe('readiness of the scope', () => {
  it('lacks one', () =>
    assertReadiness(readyBut(['in: [Checkout]\n', ''], ['  out: [Warehouse]', '  in: []']), '5 no-scope'));
  it('lacks what is out of it', () =>
    assertReadiness(readyBut(['  out: [Warehouse]\n', '']), '5 nothing-out-of-scope'));
  it('has no fix, since nobody else can know', () =>
    assert.deepEqual(
      itemsOf(readyBut(['  out: [Warehouse]\n', ''])).map(({ fix }) => fix),
      [null],
    ));
});

describe('readiness of documents', () => {
  const requested = readyBut(['status: received', 'status: requested # in May']);
  it('lacks one that was asked for', () => assertReadiness(requested, '9 document-not-received Overview'));
  it('is mended when it has come', () =>
    assertMended(requested, 'document-not-received', '    status: received # in May'));
  it('does not wait for what does not exist', () =>
    assertReadiness(readyBut(['status: received', 'status: none'])));
  const unasked = readyBut(['    status: received\n', '  - title: Plan\n']);
  it('lacks those that nobody was asked for', () =>
    assertReadiness(unasked, '8 document-not-requested Overview, Plan'));
  it('is mended by asking for the first', () =>
    assertMended(unasked, 'document-not-requested', '    status: requested'));
  it('has what has a link', () =>
    assertReadiness(readyBut(['    status: received', '    link: https://wiki.example/a'])));
});

describe('readiness of the scope against the time', () => {
  const wide = (pace: string, count: number) =>
    readyBut(
      ['in: [Checkout]', `in: [${Array.from({ length: count }, (_, index) => `a${index}`).join(', ')}]`],
      ['pace: three-days', `pace: ${pace}`],
    );
  it('has time for each thing', () => {
    assertReadiness(wide('one-day', 6));
    assertReadiness(wide('one-day', 7), '2 scope-too-large things in scope; 7; one-day; 6');
    assertReadiness(wide('three-days', 12));
  });
  it('has a meeting for each component', () => {
    const parts = (count: number) =>
      readyBut([
        'pace: three-days',
        `pace: half-day\nstage: production\ncomponents: [${Array.from({ length: count }, (_, index) => `{ name: c${index}, people: [dana] }`).join(', ')}]`,
      ]);
    assertReadiness(parts(2));
    assertReadiness(parts(3), '2 scope-too-large components; 3; half-day; 2');
  });
});

describe('readiness of the depth against the time', () => {
  const deep = (depth: string, pace: string) =>
    readyBut(['pace: three-days', `depth: ${depth}\npace: ${pace}`]);
  it('may be less than there is time for', () => {
    assertReadiness(deep('essential', 'one-day'));
    assertReadiness(deep('standard', 'one-day'));
    assertReadiness(deep('deep', 'three-days'));
  });
  it('takes time, and is mended by asking less deep', () => {
    assertReadiness(deep('deep', 'one-day'), '2 deeper-than-time deep; one-day; standard');
    assertMended(deep('deep', 'one-day'), 'deeper-than-time', 'depth: standard');
  });
});
