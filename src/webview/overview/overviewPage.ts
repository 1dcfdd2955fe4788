/** The page of an overview: shows the one that came last, and keeps its user where they are. */
import * as v from 'valibot';
import type { FromOverview, ShownSession, ToOverview } from '../../core/protocol/overviewProtocol';
import { strideLetters } from '../../core/note/stride';
import { oneLine } from '../../core/text/oneLine';
import type { Overview } from '../../core/interview/overview/overview';
import { element, setText, counted } from '../shared/element';
import type { Line } from '../shared/line';
import { keepPlace } from '../shared/nodes';
import { Groups } from './entries';
import {
  askEntries,
  findingEntries,
  interviewEntries,
  readinessEntries,
  findingWords,
  signs,
} from './wording';
import { Matrix } from './matrix';

/** Where its user was, which the page keeps for when it is hidden or opened again. */
const savedPlace = v.object({
  scroll: v.number(),
  cell: v.nullable(v.object({ interactor: v.string(), stride: v.picklist(strideLetters) })),
});

/** A place that was saved; the beginning for anything else. */
function parseSavedPlace(state: unknown): v.InferOutput<typeof savedPlace> {
  const result = v.safeParse(savedPlace, state);
  return result.success ? result.output : { scroll: 0, cell: null };
}

export class OverviewPage {
  private session: ShownSession | null = null;
  private readonly scroll: number;
  private readonly title = element('h1', { attributes: { dir: 'auto' } });
  private readonly summary = element('p', { class: 'summary', attributes: { role: 'status' } });
  private readonly classification = element('p', { class: 'classification', attributes: { dir: 'auto' } });
  private readonly gone = element('p', {
    class: 'empty',
    text: 'The notes of this session are not here: they were moved or deleted, or their folder is not open. When they are back, this page is too.',
  });
  private readonly noInteractor = element('p', {
    class: 'empty',
    text: 'No external interactor yet. A heading such as “## Shopper #interactor/human” in a note is one.',
  });
  private readonly legend = element('p', {
    class: 'legend',
    text: `Answered of asked; ${signs.open} open, ${signs.hints} hints, ${signs.risks} risks.`,
  });
  private readonly content = element('div', { class: 'content' });
  private readonly matrix: Matrix;
  private readonly findings = new Groups('findings', 'Findings by severity');
  private readonly asks = new Groups('asks', 'To be asked');
  private readonly interviews = new Groups('interviews', 'Interviews');
  private readonly readiness = new Groups('readiness', 'Readiness');

  constructor(
    body: HTMLElement,
    private readonly line: Line<FromOverview>,
  ) {
    const { scroll, cell } = parseSavedPlace(line.saved());
    this.scroll = scroll;
    this.matrix = new Matrix(
      (place) => line.send({ type: 'openCell', ...place }),
      cell,
      () => this.save(),
    );
    this.content.append(
      element(
        'section',
        { class: 'part part-matrix', attributes: { 'aria-labelledby': 'coverage' } },
        element('h2', { text: 'Coverage', attributes: { id: 'coverage' } }),
        this.noInteractor,
        this.matrix.element,
        this.legend,
      ),
      element(
        'div',
        { class: 'lists' },
        ...[this.findings, this.asks, this.interviews, this.readiness].map((part) => part.element),
      ),
    );
    body.append(
      element('header', {}, this.title, this.classification, this.summary),
      element('main', {}, this.gone, this.content),
    );
    body.classList.add('is-waiting');
  }

  show({ session, overview }: ToOverview): void {
    const isFirst = this.session === null;
    this.session = session;
    this.gone.hidden = overview !== null;
    this.content.hidden = overview === null;
    if (overview) keepPlace(placeOf(document.activeElement), () => this.draw(overview));
    else this.drawHead('Overview', null, '');
    document.body.classList.remove('is-waiting');
    if (isFirst) window.scrollTo(0, this.scroll);
    if (isFirst) this.takeFocus();
    this.save();
  }

  /** Makes the page ready for the keys, if nothing of it has the focus. */
  takeFocus(): void {
    if (document.activeElement === document.body) this.matrix.focus();
  }

  /** Keeps which session it is of, and where its user is. */
  save(): void {
    if (this.session === null) return;
    this.line.save({ ...this.session, scroll: window.scrollY, cell: this.matrix.place });
  }

  private drawHead(title: string, classification: string | null, summary: string): void {
    setText(this.title, oneLine(title));
    setText(this.classification, oneLine(classification ?? ''));
    this.classification.hidden = classification === null;
    setText(this.summary, summary);
  }

  private draw(overview: Overview): void {
    const { interactors, readiness } = overview;
    const send = (message: FromOverview) => this.line.send(message);
    this.drawHead(overview.title, overview.classification, summaryOf(overview));
    this.noInteractor.hidden = interactors.length > 0;
    this.legend.hidden = interactors.length === 0;
    this.matrix.update(interactors);
    this.findings.update(
      findingEntries(overview.findings, send),
      'No hint and no risk yet. “#hint” in a note marks what somebody lets slip.',
    );
    this.asks.update(
      askEntries(overview.asks, send),
      'Nobody is asked anything. “#ask @lee” in a note is for Lee to answer.',
    );
    this.interviews.update(
      interviewEntries(overview.interviews, send),
      'No interview yet. New Interview in the Sessions view begins one.',
    );
    this.readiness.element.hidden = readiness === null;
    if (readiness) this.readiness.update(readinessEntries(readiness, send), 'Nothing is missing.');
  }
}

const placeOf = (node: Element | null): Element | null => node?.closest('.cell, .entry') ?? null;

/** `5 external interactors · 7 of 30 cells not asked · 2 risks, 9 hints` */
function summaryOf({ interactors, findings }: Overview): string {
  const cells = interactors.flatMap((interactor) => interactor.cells);
  const unasked = cells.filter(({ asked }) => asked === 0).length;
  const sum = (what: 'risks' | 'hints') => findings.reduce((total, group) => total + group[what], 0);
  return [
    ...(cells.length > 0
      ? [counted(interactors.length, 'external interactor'), `${unasked} of ${cells.length} cells not asked`]
      : []),
    findingWords({ risks: sum('risks'), hints: sum('hints') }),
  ]
    .filter(Boolean)
    .join(' · ');
}
