/** What is pasted on something open can become its answer. Pasted as text it is still what one gets without asking. */
import * as vscode from 'vscode';
import { Lines } from '../../core/text/span';
import { parseNote } from '../../core/note/parseNote';
import { noteDocuments, rangeIn } from './documents';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('threatInterviews', 'answer');

export const pasteAnswer = (): vscode.Disposable =>
  vscode.languages.registerDocumentPasteEditProvider(
    noteDocuments,
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const [range, ...more] = ranges;
        const pasted = await data.get('text/plain')?.asString();
        if (!pasted) return undefined;
        const { longestReply, pastedAnswer, leftOutSummary } = await import('./nowAndThen');
        if (!range?.isEmpty || more.length || pasted.length > longestReply || token.isCancellationRequested)
          return undefined;
        const text = document.getText();
        const answer = pastedAnswer(parseNote(text), document.offsetAt(range.start), pasted);
        if (!answer?.edits.length) return undefined;
        // Says before it is chosen what will not be written.
        const without = answer.leftOut.length ? `, without ${leftOutSummary(answer.leftOut)}` : '';
        const paste = new vscode.DocumentPasteEdit('', `Paste as Answer${without}`, kind);
        const lines = new Lines(text);
        paste.additionalEdit = new vscode.WorkspaceEdit();
        for (const { span, newText } of answer.edits)
          paste.additionalEdit.replace(document.uri, rangeIn(lines, span), newText);
        paste.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [paste];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
