/** What a tag, its letters, a question's id, a detail or a key of the front matter says. People: see `hover`. */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/report/escapeMarkdown';
import type { EarlierAnswer } from '../../core/interview/checklist/checklist';
import { explanationAt, type Explanation } from '../../core/language/explanation';
import type { NoteStore } from '../workspace/noteStore';
import { rangeIn } from './ranges';
import { notes } from './selectors';

export const noteHover = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerHoverProvider(notes, {
    provideHover(document, position) {
      store.settle(document);
      const input = store.checklistInput(document);
      const found = explanationAt(input, document.getText(), document.offsetAt(position));
      return found && new vscode.Hover(markdownOf(found), rangeIn(input.note.lines, found.span));
    },
  });

function markdownOf({ title, paragraphs, earlier }: Explanation): vscode.MarkdownString {
  const parts = [`**${escapeMarkdown(title)}**`, ...paragraphs.map(escapeMarkdown)];
  if (earlier.length) parts.push('---', earlier.map(itemOf).join('\n'));
  return new vscode.MarkdownString(parts.join('\n\n'));
}

function itemOf({ interview, date, saidBy, status, answer }: EarlierAnswer): string {
  const from = [interview, date?.replace('T', ' ') ?? '', saidBy.join(', ')].filter((part) => part !== '');
  const said = answer ?? status.replace('-', ' ');
  return `- ${from.map(escapeMarkdown).join(' · ')}: ${escapeMarkdown(said)}`;
}
