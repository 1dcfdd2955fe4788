/** Picks a finding by any of its words. */
import * as vscode from 'vscode';
import { strideName } from '../../core/note/stride';
import type { NoteStore } from '../workspace/noteStore';
import type { SubjectOf } from '../workspace/subject';
import { goTo } from './openSubject';

export const goToFinding = (store: NoteStore) => async () => {
  await store.idle();
  const subjects = store
    .sessions()
    .flatMap((of) =>
      of.session.findings.map((finding): SubjectOf<'finding'> => ({ kind: 'finding', of, finding })),
    );
  if (!subjects.length) {
    void vscode.window.showInformationMessage('No note holds a #hint, #risk or #dismissed yet.');
    return;
  }
  const picked = await vscode.window.showQuickPick(subjects.map(itemOf), {
    title: 'Go to Finding',
    placeHolder: 'Its text, category, interactor or interview',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked) await goTo(store, picked.subject);
};

function itemOf(subject: SubjectOf<'finding'>) {
  const { finding, of } = subject;
  const interview = of.session.interviews.find(({ file }) => file === finding.file);
  return {
    subject,
    label: [finding.id, finding.text].filter(Boolean).join(' '),
    description: [finding.kind, finding.severity].filter(Boolean).join(', '),
    detail: [finding.stride.map(strideName).join(', '), finding.about.join(', '), interview?.title]
      .filter(Boolean)
      .join(' · '),
  };
}
