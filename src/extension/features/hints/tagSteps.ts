/** What becomes of a hint or another tag: each is one change of the note, and one step to undo. */
import { strideByQuestionId } from '../../../core/catalog/catalog';
import { askBeside } from '../../../core/note/edits/appendTag';
import { changeEach, setTagStride, tagOfTarget } from '../../../core/note/edits/changeTag';
import { decideRisk } from '../../../core/note/edits/decideRisk';
import { confirmRisk, dismissTag, type GivenRating, turnIntoHint } from '../../../core/note/edits/judgeHint';
import { extractTag, turnIntoQuestion } from '../../../core/note/edits/refactorings';
import { detailOf } from '../../../core/note/detailKeys';
import { valuesOf } from '../../../core/note/details';
import type { Note } from '../../../core/note/note';
import { strideCategories, type Stride } from '../../../core/note/stride';
import { personAtOffset } from '../../../core/note/tagSyntax';
import { inheritedStrides, strideOfTag } from '../../../core/session/interviews';
import { askablePeople } from '../../../core/session/people';
import { nextTagId, tagIdsIn } from '../../../core/session/placedTags';
import type { TextEdit } from '../../../core/text/textEdit';
import type { App } from '../../workspace/app';
import { inform, namesOf } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { byNote } from '../../workspace/openDocuments';
import type { NoteChange } from '../../workspace/writer';
import { DecisionAsker } from './askDecision';
import type { TagAim, TagStep, TagSteps, TogetherStep } from './tagAim';
import { chooseOne, chooseSome, typeLine } from '../../workspace/boxes';

/** An edit of the tag that a target means. */
type TagEdit = (note: Note, target: TagAim['target']) => readonly TextEdit[] | null;

/** By the names of their commands. */
export function tagSteps({ store, writer }: App): TagSteps {
  const change = (aim: TagAim, what: string, edit: NoteChange, typed = ''): Promise<boolean> =>
    writer.change(aim.uri, `${what} “${aim.tag.text}”`, edit, typed);

  const decisions = new DecisionAsker();

  const confirm: TagStep = async (aim) => {
    if (!hasRoom(aim, (note, target) => confirmRisk(note, target, { how: 'x', id: 'R-1' }))) return false;
    const how = await askWords(
      [aim.tag.text],
      'Confirm as Risk',
      'How does the attack work? Without an answer it stays a hint.',
    );
    if (how === null) return false;
    const rating = await askRating(aim);
    return change(
      aim,
      'Confirming',
      (note) => {
        const { session } = store.present(aim.listed);
        const id = nextTagId('R-1', [...tagIdsIn(session), ...note.tags.flatMap((tag) => tag.id ?? [])]);
        return confirmRisk(note, aim.target, { how, id, rating });
      },
      how,
    );
  };

  /** One change of each note. */
  const changeAll = async (
    aims: readonly TagAim[],
    what: string,
    edit: (note: Note, target: TagAim['target']) => readonly TextEdit[] | null,
    typed = '',
  ): Promise<boolean> => {
    for (const { uri, aims: some } of byNote(aims)) {
      const targets = some.map(({ target }) => target);
      const done = await writer.change(
        uri,
        `${what} ${namesOf(textsOf(some))}`,
        (note) => changeEach(note, targets, edit),
        typed,
      );
      if (!done) return false;
    }
    return true;
  };

  const dismiss: TogetherStep = async (all) => {
    const aims = all.filter((aim) => hasRoom(aim, (note, target) => dismissTag(note, target, 'x')));
    if (!aims.length) return false;
    const why = await askWords(
      textsOf(aims),
      'Dismiss',
      aims.length > 1
        ? 'Why can all of them be let go? In half a year somebody will ask.'
        : 'Why can it be let go? In half a year somebody will ask.',
    );
    if (why === null) return false;
    return changeAll(aims, 'Dismissing', (note, target) => dismissTag(note, target, why), why);
  };

  const decide: TagStep = async (aim) => {
    const first = { kind: 'accept', by: '', until: '', because: '' } as const;
    if (!hasRoom(aim, (note, target) => decideRisk(note, target, first))) return false;
    const decision = await decisions.ask(aim);
    if (decision === null) return false;
    const typed = [decision.because, decision.until].filter(Boolean).join(' ');
    const isDone = await change(
      aim,
      'Deciding about',
      (note) => decideRisk(note, aim.target, decision),
      typed,
    );
    if (isDone) decisions.done(aim);
    return isDone;
  };

  const askSomebody: TagStep = async (aim) => {
    const person = await chooseWhoAnswers(aim, store);
    if (person === null) return false;
    const { kind, text: said } = aim.tag;
    const asked =
      kind === 'ask'
        ? ''
        : await askWords([said], `Ask @${person}`, 'What is to be asked?', questionOf(said));
    if (asked === null) return false;
    return change(aim, 'Asking about', (note) => askBeside(note, aim.target, { person, text: asked }), asked);
  };

  const setStride: TogetherStep = async (aims) => {
    const inheritedBy = ({ listed, note, tag }: Pick<TagAim, 'listed' | 'note' | 'tag'>) => {
      const strides = inheritedStrides(note, strideByQuestionId(store.catalogsOf(listed)));
      return { present: strideOfTag(tag, strides), inherited: strideOfTag({ ...tag, stride: [] }, strides) };
    };
    const [first, ...others] = aims.map(inheritedBy);
    if (!first || !aims[0]) return false;
    const { listed } = aims[0];
    // Ticked is what all of them have.
    const present = first.present.filter((letter) => others.every((one) => one.present.includes(letter)));
    const chosen = await chooseStride(textsOf(aims), present, others.length ? [] : first.inherited);
    if (chosen === null) return false;
    return changeAll(aims, 'Setting STRIDE of', (note, target) => {
      const tag = tagOfTarget(note, target);
      if (!tag) return null;
      const isInherited = chosen.join('') === inheritedBy({ listed, note, tag }).inherited.join('');
      return setTagStride(note, tag, isInherited ? [] : chosen);
    });
  };

  const plainly =
    (what: string, build: TagEdit) =>
    (aim: TagAim): Promise<boolean> =>
      change(aim, what, (note) => build(note, aim.target));

  const steps = {
    confirmRisk: confirm,
    dismiss: (aim: TagAim) => dismiss([aim]),
    decideRisk: decide,
    turnIntoHint: plainly('Taking up', turnIntoHint),
    turnIntoQuestion: plainly('Making a question of', turnIntoQuestion),
    askSomebody,
    setStride: (aim: TagAim) => setStride([aim]),
    extractToItem: plainly('Extracting', extractTag),
  };
  return { steps, together: { dismiss, setStride } };
}

/** Asked before the user is: in a table a tag can have no details, so the words would have no place. */
export function hasRoom({ note, target, tag }: TagAim, build: TagEdit): boolean {
  if (build(note, target)) return true;
  void inform(`“${tag.text}” stands where it can have no details: move it into a list first.`);
  return false;
}

const textsOf = (aims: readonly TagAim[]): string[] => aims.map(({ tag }) => tag.text);

const titleOf = (title: string, texts: readonly string[]): string =>
  `${title}: ${texts.length > 1 ? namesOf(texts) : (texts[0] ?? '')}`;

/** Null when nothing was said. */
async function askWords(
  texts: readonly string[],
  title: string,
  prompt: string,
  value = '',
): Promise<string | null> {
  const said = await typeLine({
    title: titleOf(title, texts),
    prompt,
    value,
    ignoreFocusOut: true,
  });
  return said?.trim() ? said.trim() : null;
}

/** What nobody said yet of how likely it is and how much it would hurt; who leaves goes on without it: it can be said later. */
async function askRating({ tag }: TagAim): Promise<readonly GivenRating[]> {
  const rating: GivenRating[] = [];
  for (const key of ['likelihood', 'impact'] as const) {
    if (detailOf(tag, key) !== null) continue;
    const later = { label: 'Not now', description: laterWords[key], value: null };
    const levels = (valuesOf(key, 'risk') ?? []).map((value) => ({ label: value, value }));
    const picked = await chooseOne([later, ...levels], {
      title: titleOf('Confirm as Risk', [tag.text]),
      placeHolder: ratingWords[key],
      ignoreFocusOut: true,
    });
    if (!picked) break;
    if (picked.value !== null) rating.push({ key, value: picked.value });
  }
  return rating;
}

const ratingWords = { likelihood: 'How likely is it?', impact: 'How much would it hurt?' };
const laterWords = {
  likelihood: 'it counts as medium until somebody says',
  impact: 'what is calibrated counts, where something is',
};

/** The attendees of the note's interview come first; where the session knows nobody, an id is typed. */
async function chooseWhoAnswers({ uri, listed, tag }: TagAim, store: NoteStore): Promise<string | null> {
  const { session, folder } = listed;
  const interview = session.interviews.find(
    ({ file }) => store.uriOf(folder, file).toString() === uri.toString(),
  );
  const attendees = interview?.attendees ?? [];
  const people = askablePeople(session.people, attendees);
  const title = `Ask Somebody: ${tag.text}`;
  if (!people.length) {
    const id = await typeLine({
      title,
      prompt: 'Who is to answer? Somebody’s id, as it stands behind an @.',
      ignoreFocusOut: true,
      validateInput: (typed) =>
        personAtOffset(`@${typed.trim()}`, 0) === typed.trim()
          ? null
          : 'An id is letters and digits, with . _ or - between.',
    });
    return id?.trim() ? id.trim() : null;
  }
  const items = people
    .map(({ id, name }) => ({ label: name, description: `@${id}`, id }))
    .sort((one, other) => Number(attendees.includes(other.id)) - Number(attendees.includes(one.id)));
  const options = { title, placeHolder: 'Who is to answer?', matchOnDescription: true, ignoreFocusOut: true };
  return (await chooseOne(items, options))?.id ?? null;
}

async function chooseStride(
  texts: readonly string[],
  present: readonly Stride[],
  inherited: readonly Stride[],
): Promise<readonly Stride[] | null> {
  const items = strideCategories.map(({ letter, name, definition }) => ({
    label: `${letter}  ${name}`,
    description: inherited.includes(letter) ? 'from the question' : '',
    detail: definition,
    picked: present.includes(letter),
    letter,
  }));
  const picked = await chooseSome(items, {
    title: titleOf('Set STRIDE', texts),
    placeHolder:
      texts.length > 1 ? 'Every category that all of them belong to' : 'Every category that it belongs to',
    ignoreFocusOut: true,
  });
  return picked?.map(({ letter }) => letter) ?? null;
}

const questionOf = (words: string): string => `${words.replace(/[\s.!?]*$/, '')}?`;
