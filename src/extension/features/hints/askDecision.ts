/** Four boxes in a row: what becomes of a risk, who decides it, until when, and why. Format page, "Decisions". */
import { decisionKinds, detailsCalled, partOf } from '../../../core/note/detailKeys';
import type { NewDecision } from '../../../core/note/edits/decideRisk';
import { valueMeaning } from '../../../core/language/fixedWords';
import { askablePeople } from '../../../core/session/people';
import { isDay } from '../../../core/text/date';
import { askInSteps, askOne, askSeveral, askText, type BoxStep, intoDraft } from '../../workspace/boxes';
import type { TagAim } from './tagAim';

/** Asks about one risk after the other, and knows of each what was typed when somebody left. */
export class DecisionAsker {
  private readonly left = new Map<string, NewDecision>();

  /**
   * Begins with what is decided already, or with what was typed about it the last time; a part that is left empty stays as
   * it is. Null when somebody leaves.
   */
  ask(aim: TagAim): Promise<NewDecision | null> {
    const { tag, listed } = aim;
    const people = askablePeople(listed.session.people, []);
    return askInSteps<NewDecision>(
      `Decide About Risk: ${tag.text}`,
      this.left.get(keyOf(aim)) ?? presentDecision(tag),
      [askKind, people.length ? choosePeople(people) : typePeople, askUntil, askBecause],
      (draft) => this.left.set(keyOf(aim), draft),
    );
  }

  /** It stands in the note. */
  done(aim: TagAim): void {
    this.left.delete(keyOf(aim));
  }
}

/** Once the note says something else, what was typed before is not about that. */
const keyOf = ({ uri, tag }: TagAim): string =>
  JSON.stringify([uri.toString(), tag.text, presentDecision(tag)]);

function presentDecision(tag: TagAim['tag']): NewDecision {
  const [decision] = detailsCalled(tag, 'decision');
  // Several lines have no place in a box: they are left empty, and so stay.
  const said = (key: 'by' | 'until' | 'because'): string => {
    const value = (decision && partOf(tag, decision, key)) ?? '';
    return value.includes('\n') ? '' : value;
  };
  return {
    kind: decisionKinds.find((kind) => kind === decision?.value) ?? 'accept',
    by: said('by'),
    until: said('until'),
    because: said('because'),
  };
}

const askKind: BoxStep<NewDecision> = async (draft, box) => {
  const choices = decisionKinds.map((kind) => ({
    label: kind,
    description: valueMeaning('decision', kind) ?? '',
    value: kind,
  }));
  const answer = await askOne(box, 'What becomes of it?', choices, draft.kind);
  return intoDraft(answer, (kind) => ({ ...draft, kind }));
};

/** What is written beside the ids, such as a board, stays where nobody else is chosen. */
const choosePeople =
  (people: readonly { readonly id: string; readonly name: string }[]): BoxStep<NewDecision> =>
  async (draft, box) => {
    const written = draft.by.split(/[\s,;]+/);
    const present = people.map(({ id }) => id).filter((id) => written.includes(`@${id}`));
    const choices = people.map(({ id, name }) => ({ label: name, description: `@${id}`, value: id }));
    const answer = await askSeveral(box, 'Who decides it?', choices, present);
    return intoDraft(answer, (ids) => {
      const isSame = ids.length === present.length && ids.every((id) => present.includes(id));
      return isSame ? draft : { ...draft, by: ids.map((id) => `@${id}`).join(', ') };
    });
  };

const typePeople: BoxStep<NewDecision> = async (draft, box) => {
  const prompt = 'Who decides it? Somebody’s id, as it stands behind an @.';
  const answer = await askText(box, { prompt, value: draft.by, problemOf: () => null });
  return intoDraft(answer, (by) => ({ ...draft, by }));
};

const askUntil: BoxStep<NewDecision> = async (draft, box) => {
  const answer = await askText(box, {
    prompt: 'Until which day does it hold? Empty: nobody said.',
    value: draft.until,
    problemOf: (text) =>
      text.trim() === '' || isDay(text.trim()) ? null : 'A day is written as in 2027-03-31.',
  });
  return intoDraft(answer, (until) => ({ ...draft, until }));
};

const askBecause: BoxStep<NewDecision> = async (draft, box) => {
  const prompt = 'Why? In half a year somebody will ask.';
  const answer = await askText(box, { prompt, value: draft.because, problemOf: () => null });
  return intoDraft(answer, (because) => ({ ...draft, because }));
};
