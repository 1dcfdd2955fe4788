/** Notes that a document was asked for, has come, or does not exist. */
import type { TextEdit } from '../../note/edits/textEdit';
import type { SessionDocument } from '../session';
import { setValue } from './setValue';

/** `index` is that of `Session.documents`. Null when there is no such document, and where `setValue` refuses. */
export const setDocumentStatus = (
  text: string,
  index: number,
  status: NonNullable<SessionDocument['status']>,
): readonly TextEdit[] | null => setValue(text, ['documents', index, 'status'], status);
