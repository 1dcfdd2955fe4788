/**
 * The shape of the JSON export, format 1. What users read as a JSON Schema in `media/schemas/export.schema.json`
 * is generated from here. Later versions only add: no field is removed, renamed, made nullable or given a new meaning.
 */
import * as v from 'valibot';
import { depths } from '../catalog/depth';
import { decisionKinds, detailKeys, efforts, horizons, progress } from '../note/detailKeys';
import { interactorTypes, questionStatuses, tagKinds } from '../note/note';
import { strideLetters } from '../note/stride';

const described = <const Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));

const text = v.string();
const textOrNull = v.nullable(text);
const texts = v.array(text);
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));

const date = described(
  textOrNull,
  'ISO 8601 date or local date-time, as written: 2026-11-23 or 2026-11-23T09:00',
);
const due = described(textOrNull, 'ISO 8601 date, as written');
const at = described(textOrNull, 'How far the interview was when noted: 00:12:34; null without a mark');
const stride = described(
  v.array(v.picklist(strideLetters)),
  'STRIDE categories by their letters, in the order S T R I D E',
);
const element = described(textOrNull, 'Name of an element; null: the solution as a whole');
const about = described(texts, 'All elements that it is about; the first is `element`');
const saidBy = described(texts, 'Ids of people in the session file, or names');
const place = {
  file: described(text, 'Path from the exported folder, with /'),
  line: described(fromOne, 'Counts from 1'),
};

const rating = v.nullable(v.picklist(['low', 'medium', 'high']));
const severity = v.nullable(v.picklist(['low', 'medium', 'high', 'critical']));
const questionStatus = v.picklist(questionStatuses);

const document = v.object({
  title: text,
  link: textOrNull,
  status: v.nullable(v.picklist(['requested', 'received', 'none'])),
  people: described(texts, 'Who is to read or bring it; nobody named: all but the business'),
});

const person = v.object({
  id: text,
  name: text,
  knowledge: described(textOrNull, 'With commas where it is several'),
  knows: described(texts, 'The same as a list'),
  duties: texts,
  email: textOrNull,
  channel: textOrNull,
  why: textOrNull,
  manager: v.boolean(),
  managerOk: v.boolean(),
});

const meeting = v.object({
  id: textOrNull,
  title: textOrNull,
  role: textOrNull,
  purpose: textOrNull,
  goals: texts,
  agenda: described(texts, 'What comes up; behind -> what comes of it'),
  location: textOrNull,
  start: date,
  minutes: v.nullable(v.number()),
  people: texts,
  status: described(textOrNull, 'cancelled for a meeting that is off'),
  note: described(textOrNull, 'Path of the interview note from the exported folder, with /'),
  notes: described(texts, 'The same of all its notes, where several people take notes in it'),
});

const interview = v.object({
  title: text,
  role: textOrNull,
  date,
  minutes: v.nullable(v.number()),
  attendees: described(texts, 'Ids of people in the session file, or names'),
  started: date,
  ended: date,
  meeting: described(textOrNull, 'Id of its meeting, else its title, or what the note calls it'),
  notetaker: described(textOrNull, 'Whose note it is: id of a person in the session file, or a name'),
  file: place.file,
  notes: described(texts, 'Files of all notes of the same interview, this one too; nearly always one'),
});

const sessionElement = v.object({
  name: text,
  kind: v.picklist(['interactor', 'process', 'store']),
  type: v.nullable(v.picklist(interactorTypes)),
  interviews: described(texts, 'Files of the interviews that have a section for it'),
  remarks: described(textOrNull, 'What its headings say behind its tag, in Markdown'),
});

const said = v.object({ status: questionStatus, answer: textOrNull, saidBy, at, date, ...place });

const question = v.object({
  id: described(textOrNull, "Id of the catalog question; null for a question of the interviewer's own"),
  text,
  stride,
  depth: described(v.nullable(v.picklist(depths)), 'How far to go to ask it; null where no catalog has it'),
  element,
  flows: described(
    v.array(v.object({ from: text, to: text })),
    'What it is put to, where that is a flow: `A <-> B` is two, one in each direction; else empty',
  ),
  status: questionStatus,
  planned: described(
    v.boolean(),
    'Open, and only in notes of interviews that have not begun: nobody was asked yet',
  ),
  answer: described(textOrNull, 'Markdown'),
  saidBy,
  deferredTo: textOrNull,
  deferredPeople: described(v.array(v.string()), 'All of whom it is to be asked, `deferredTo` first'),
  due,
  at,
  ...place,
  beside: described(v.array(said), 'What other notes of the same interview say'),
  history: described(v.array(said), 'In other interviews, newest first'),
});

const remarks = described(
  textOrNull,
  'What else stands below it: in its list item, its row of a table, the section of its heading; in Markdown',
);

const task = v.object({
  id: textOrNull,
  text,
  owners: described(texts, 'Who must answer or do it: ids of people in the session file, or names'),
  due,
  status: v.picklist(['open', 'closed']),
  outcome: described(v.nullable(v.picklist(['done', 'dropped'])), 'How it was closed; null while open'),
  answer: textOrNull,
  because: described(textOrNull, 'Why it was closed'),
  remarks,
  stride,
  element,
  about,
  at,
  ...place,
});

const decision = described(
  v.nullable(
    v.object({ kind: v.picklist(decisionKinds), by: textOrNull, until: textOrNull, because: textOrNull }),
  ),
  'What becomes of it, who said so, the last day for which that holds, and why',
);

const mitigations = described(
  v.array(
    v.object({
      text,
      effort: v.nullable(v.picklist(efforts)),
      horizon: v.nullable(v.picklist(horizons)),
      owner: textOrNull,
      status: v.nullable(v.picklist(progress)),
      due,
      because: described(textOrNull, 'Why it is done so, or was dropped'),
    }),
  ),
  'What would stop it, each measure by itself',
);

const finding = v.object({
  kind: described(v.picklist(['hint', 'risk', 'dismissed']), "The tag's word"),
  demonstrated: described(v.boolean(), 'A risk of which the note says how the attack works'),
  id: textOrNull,
  text,
  stride,
  element,
  about,
  saidBy,
  severity: described(severity, 'null: unrated, or dismissed'),
  severityFrom: v.nullable(v.picklist(['given', 'impact', 'calibration'])),
  givenSeverity: described(severity, 'What the note itself says, also of what was dismissed'),
  calibratedBy: described(
    v.nullable(
      v.object({
        category: v.picklist(strideLetters),
        element,
        level: v.picklist(['low', 'medium', 'high', 'critical']),
        text: described(text, 'The words of the business, in Markdown'),
        ...place,
      }),
    ),
    'The calibration that the severity comes from; null where it comes from something else',
  ),
  disproved: described(texts, 'Ids of assumptions that it was let go for and that turned out wrong'),
  how: described(textOrNull, 'The attack path'),
  because: described(textOrNull, 'Why it was dismissed'),
  likelihood: rating,
  impact: severity,
  mitigation: textOrNull,
  effort: textOrNull,
  horizon: textOrNull,
  owner: textOrNull,
  source: textOrNull,
  status: textOrNull,
  due,
  decision,
  mitigations,
  remarks,
  at,
  ...place,
});

const statement = { id: textOrNull, text, stride, element, about, saidBy, remarks, at };

const moved = { id: textOrNull, data: textOrNull, protocol: textOrNull, saidBy, remarks, at };

const resting = v.object({
  kind: v.picklist([...tagKinds, 'question']),
  id: textOrNull,
  text,
  detail: described(
    v.nullable(v.picklist(detailKeys)),
    'The detail that speaks of it, `because` where it is the reason; null: the text, or an answer',
  ),
  ...place,
});

export const problemSchema = v.object({
  ...place,
  column: described(fromOne, 'Counts from 1, in UTF-16 code units'),
  level: v.picklist(['error', 'warning', 'information']),
  code: described(text, 'Name of the rule; later versions may have more'),
  message: text,
});

const onlyPrepared = described(v.boolean(), 'It stands only in the note of an interview that has not begun');

const session = v.object({
  title: text,
  id: described(textOrNull, 'What other programs know it by; null: its title'),
  stage: v.nullable(v.picklist(['design', 'production'])),
  pace: v.nullable(v.picklist(['three-days', 'one-day', 'half-day'])),
  depth: described(v.nullable(v.picklist(depths)), 'Which questions are offered; null: as its pace allows'),
  classification: textOrNull,
  folder: described(
    text,
    "Path of the session's folder from the exported folder; empty: the exported folder itself",
  ),
  file: described(textOrNull, 'Path of the session file; null when there is none'),
  goals: described(texts, 'What is to be known or decided at the end of the session'),
  scope: v.object({ in: texts, out: texts }),
  documents: v.array(document),
  people: v.array(person),
  meetings: v.array(meeting),
  interviews: v.array(interview),
  elements: v.array(sessionElement),
  questions: v.array(question),
  asks: v.array(task),
  findings: v.array(finding),
  controls: v.array(v.object({ ...statement, ...place })),
  assumptions: v.array(
    v.object({
      ...statement,
      status: v.picklist(['open', 'confirmed', 'wrong']),
      owner: textOrNull,
      due,
      because: textOrNull,
      source: textOrNull,
      rests: described(v.array(resting), 'What speaks of it by its id'),
      ...place,
    }),
  ),
  actions: v.array(task),
  calibration: v.array(
    v.object({
      ...statement,
      level: severity,
      about: described(texts, 'The elements that it rates; empty: all'),
      because: described(textOrNull, 'Why it would hurt so much'),
      source: described(textOrNull, 'What it rests on besides the interview'),
      ...place,
    }),
  ),
  flows: v.array(v.object({ from: text, to: text, ...moved, planned: onlyPrepared, ...place })),
  pictures: v.array(
    v.object({ markdown: described(text, 'As in Markdown: alternative text and address'), ...place }),
  ),
  problems: v.array(problemSchema),
});

export const exportSchema = v.pipe(
  v.object({ format: v.literal(1), sessions: v.array(session) }),
  v.title('Threat Interviews export'),
);

export type ExportedFolder = v.InferOutput<typeof exportSchema>;
export type ExportedProblem = v.InferOutput<typeof problemSchema>;
