import assert from 'node:assert/strict';
import { meetingIds } from '../../../../src/core/session/plan/meetingIds';

const assertIds = (components: string[], ...ids: string[]) =>
  assert.deepEqual(
    meetingIds(components),
    ids.map((id) => `component${id}`),
  );

describe('ids of meetings about components', () => {
  it('are words', () => assertIds(['Single sign-on'], '-single-sign-on'));
  it('keep letters, not accents', () => assertIds(['Türsteuerung', 'Вход'], '-tursteuerung', '-вход'));
  it('stay inside the folder', () => assertIds(['../etc', 'C:\\a'], '-etc', '-c-a'));
  it('differ', () => assertIds(['A+B', 'a b', 'a b 2'], '-a-b', '-a-b-2', '-a-b-2-2'));
  it('need no letters', () => assertIds(['!', '?'], '', '-2'));
  it('are short', () => assertIds(['𝕏'.repeat(99)], `-${'x'.repeat(40)}`));
});
