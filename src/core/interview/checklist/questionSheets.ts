/** What a checklist offers, for paper and for other tools: the questions alone, with nobody's answers. */
import { type CatalogQuestion, textAskedOf } from '../../catalog/catalog';
import type { Depth } from '../../catalog/depth';
import type { InteractorType, Note, QuestionStatus } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { withAddresses } from '../../note/referenceLinks';
import type { Stride } from '../../note/stride';
import type { ChecklistQuestion, SubjectKind } from './checklist';
import { type ChecklistInput, NoteSubjects } from './noteSubjects';
import { sheetQuestions } from './sheetQuestions';

/** Later versions only gain keys. */
export interface QuestionSheets {
  readonly format: 1;
  /** In the order of the checklist: the solution, then elements and flows. */
  readonly subjects: readonly QuestionSheet[];
}

export interface QuestionSheet {
  /** Null: the solution as a whole. Of a flow `Reader → Loans`. */
  readonly name: string | null;
  readonly kind: SubjectKind;
  readonly type: InteractorType | null;
  /** Of a flow what its row says: `Reader -> Loans: titles (HTTPS)`. */
  readonly row: string | null;
  readonly questions: readonly SheetQuestion[];
}

export interface SheetQuestion {
  /** Of the catalog; null for an own one. */
  readonly id: string | null;
  readonly text: string;
  readonly stride: readonly Stride[];
  /** Null for a question of no catalog. */
  readonly depth: Depth | null;
  readonly status: QuestionStatus;
  readonly why: string | null;
  readonly listenFor: readonly string[];
  readonly followUps: readonly { readonly id: string | null; readonly text: string }[];
}

/** `file: null` is no interview in particular. */
export interface SheetInput extends Omit<ChecklistInput, 'file' | 'note'> {
  readonly file: string | null;
  readonly note?: Note;
}

/**
 * Of an interview what its checklist offers, in that order; of no interview in particular what architects are asked of the
 * solution. A follow-up that an answer calls for stands among the questions. What the catalog asks is asked in the
 * catalog's language, also where the note has it in another one.
 */
export function questionSheets({ file, note, ...input }: SheetInput): QuestionSheets {
  const subjects = new NoteSubjects({ ...input, file: file ?? '', note: note ?? parseNote('') });
  const sheetQuestion = (one: ChecklistQuestion, type: InteractorType | null): SheetQuestion => {
    const known = subjects.catalog.get(one.id ?? '');
    return {
      id: one.id,
      text: withAddresses(textIn(one, known, type), note?.references ?? null),
      stride: one.stride,
      depth: known?.depth ?? null,
      status: one.asked ? one.status : (one.earlier[0]?.status ?? 'open'),
      why: one.why,
      listenFor: one.listenFor,
      followUps: (known?.followUps ?? []).map((each) => ({ id: each.id, text: textAskedOf(each, type) })),
    };
  };
  return {
    format: 1,
    subjects: subjects.toPrint.map((subject) => ({
      name: subject.key === null ? null : subject.name,
      kind: subject.kind,
      type: subject.type,
      row: subject.row,
      questions: sheetQuestions(subjects.entriesOf(subject), subjects.catalog).map((one) =>
        sheetQuestion(one, subject.type),
      ),
    })),
  };
}

function textIn(
  { text }: ChecklistQuestion,
  known: CatalogQuestion | undefined,
  type: InteractorType | null,
): string {
  const wordings = known ? [known.text, ...Object.values(known.textFor), ...(known.knownAs ?? [])] : [];
  return known && wordings.includes(text) ? textAskedOf(known, type) : text;
}
