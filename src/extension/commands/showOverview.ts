import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';
import { sessionFor } from './chooseSession';

/** Shows the overview of the session that was clicked or is active, else of the one that is picked. */
export const showOverview =
  (store: NoteStore, open: (of: ListedSession) => void) =>
  async (row: unknown): Promise<void> => {
    const of = await sessionFor(store, row, 'Show Overview');
    if (of) open(of);
  };
