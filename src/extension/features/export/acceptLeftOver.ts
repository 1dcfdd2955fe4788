/** The look at what may still tell who somebody is, before a file that names nobody is written. */
import { type LeftOver, leftOverLine } from '../../../core/report/pseudonyms/leftOver';
import type { Session } from '../../../core/session/session';
import { oneLine } from '../../../core/text/oneLine';
import type { ListedSession } from '../../model/subject';
import { chooseOne } from '../../workspace/boxes';
import { warnOfList } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { shownWhile } from '../../workspace/shownText';

/** The sessions whose people are out of an export of this one as well. */
export const sessionsBeside = (store: NoteStore, { session }: ListedSession): readonly Session[] =>
  store.sessions().flatMap((listed) => (listed.session === session ? [] : listed.session));

/** As many entries as a dialog holds whole in a small window, two lines each. */
const shownInDialog = 8;

/**
 * Shows what may be left over and asks whether to go on: a longer list is read in an editor behind the box that asks,
 * which has the title of the command.
 */
export async function acceptLeftOver(leftOver: readonly LeftOver[], title: string): Promise<boolean> {
  const lines = leftOver.map((one) => `• ${leftOverLine(one)}`);
  const goOn = 'Go On';
  const head = 'Roles stand for people: pseudonyms, no anonymity.';
  if (lines.length <= shownInDialog) {
    const left = lines.length ? ['May be left over:', ...lines] : ['Nothing else was found.'];
    return (await warnOfList(head, left, goOn)) === goOn;
  }
  const list = [head, '', 'May be left over:', '', ...lines.map(oneLine), ''].join('\n');
  const choose = () =>
    chooseOne(
      [
        { label: goOn, description: 'Write the file' },
        { label: 'Stop', description: 'Write nothing' },
      ],
      { title, placeHolder: `${lines.length} may be left over, see the editor behind`, ignoreFocusOut: true },
    );
  return (await shownWhile('What may be left over', list, choose))?.label === goOn;
}
