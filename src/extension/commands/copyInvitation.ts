/** Copies the invitation to a meeting as the text of a mail. */
import * as vscode from 'vscode';
import { invitationText } from '../../core/report/invitation';
import { meetingLabel } from '../../core/planning/readiness/sessionPlan';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { chooseMeeting } from './chooseMeeting';
import { sessionFor } from './chooseSession';
import { clicked } from './clicked';

const title = 'Copy Invitation';

export const copyInvitation = (store: NoteStore) => async (row: unknown) => {
  const of = await sessionFor(store, row, title);
  const meeting = of && (await chooseMeeting(of, clicked(store, row), title));
  if (!meeting) return;
  await vscode.env.clipboard.writeText(invitationText(of.session, meeting));
  void inform(`The invitation to “${meetingLabel(meeting)}” is on the clipboard.`);
};
