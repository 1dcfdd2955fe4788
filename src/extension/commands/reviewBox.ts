/** One hint under review: what is known about it, and what can become of it. */
import * as vscode from 'vscode';
import type { ReviewLine } from '../../core/report/reviewText';
import type { Offer } from '../../core/interview/review/hintReview';
import { plainLabel } from '../workspace/plainLabel';
import { shown, type Answer } from './steps';
import type { Place } from '../../core/session/place';

export interface ReviewBox {
  /** `Hint 3 of 10` */
  readonly title: string;
  /** From the second on there is a way back. */
  readonly step: number;
  readonly totalSteps: number;
  readonly lines: readonly ReviewLine[];
  readonly offers: readonly Offer[];
  /** Shows where a line is written, and leaves the box open. */
  readonly show: (place: Place) => void;
}

type Row = vscode.QuickPickItem & ({ readonly place: Place } | { readonly offer: Offer } | { kind: number });

/** The first thing to do has the focus; what is known stands above it, and Enter on it goes to its place. */
export function askReview(box: ReviewBox): Promise<Answer<Offer>> {
  const pick = vscode.window.createQuickPick<Row>();
  const offers = box.offers.map((offer) => ({ ...labels[offer], offer }));
  pick.title = box.title;
  pick.placeholder = 'What becomes of it?';
  pick.items = [
    ...box.lines.map(({ name, text, more, place }) => ({
      label: name,
      description: plainLabel(text),
      detail: plainLabel(more),
      place,
    })),
    { label: 'What becomes of it', kind: vscode.QuickPickItemKind.Separator },
    ...offers,
  ];
  pick.activeItems = offers.slice(0, 1);
  return shown(pick, box, (accept) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (!chosen) return;
      if ('offer' in chosen) accept(chosen.offer);
      else if ('place' in chosen) box.show(chosen.place);
    }),
  ]);
}

const labels: Readonly<Record<Offer, { label: string; description: string }>> = {
  confirmRisk: { label: 'Show How It Works…', description: 'makes it a risk' },
  askSomebody: { label: 'Ask Somebody…', description: 'who may know more' },
  dismiss: { label: 'Dismiss…', description: 'with the reason' },
  merge: { label: 'Merge with Another…', description: 'that says the same' },
  turnIntoHint: { label: 'Turn Back into Hint', description: 'and look at it again' },
  later: { label: 'Later', description: 'goes on to the next' },
};
