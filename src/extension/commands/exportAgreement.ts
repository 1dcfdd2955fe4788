/** Writes what is agreed for a meeting, or for a whole session, as a page to read out or to share. */
import * as vscode from 'vscode';
import { agreementPage } from '../../core/report/invitation';
import { meetingLabel } from '../../core/planning/readiness/sessionPlan';
import type { Files } from '../workspace/files';
import type { NoteStore } from '../workspace/noteStore';
import { chooseMeeting } from './chooseMeeting';
import { sessionFor } from './chooseSession';
import { clicked } from './clicked';
import { fileNameFor } from './fileNames';
import { ReportFile } from './reportFile';

const title = 'Export Agreement';

export const exportAgreement =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, title);
    if (!of) return;
    const whole = { label: 'The Whole Session', value: null };
    const meeting = await chooseMeeting(of, clicked(store, row), title, [whole]);
    if (meeting === undefined) return;
    const name = meeting
      ? `agreement-${fileNameFor(meeting.id ?? meetingLabel(meeting))}.md`
      : 'agreement.md';
    const folder = store.uriOf(of.folder, of.session.folder);
    const written = await new ReportFile(files, kept).write(vscode.Uri.joinPath(folder, name), () =>
      agreementPage(of.session, meeting),
    );
    if (written) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(written));
  };
