/** The files of one session together: everything inherited resolved, everything wrong told. */
import { isFinding, type TagKind } from '../note/note';
import { depthByQuestionId, strideByQuestionId } from '../catalog/catalog';
import { calibrationOf, Calibrations, checkCalibrations } from './calibrations';
import { findingOf, statementOf } from './findings';
import { assumptionsOf, withDisproved, withoutUnheard } from './assumptions';
import { checkMeetings, checkNote, checkSessionFile, checkTags } from './crossChecks';
import { ElementNames, mergeElements } from './elements';
import { flowsOf, flowSubjectsOf } from './flows';
import { compareWithMeeting, type InterviewNote, interviewNotes } from './interviews';
import { groupNotes, meetingsOf, withNotes } from './meetingNotes';
import {
  checkFullNames,
  checkIds,
  checkNames,
  checkPlannedNames,
  checkPlannedPeople,
  checkSpeakers,
} from './nameChecks';
import { People } from './people';
import { placeTags } from './placedTags';
import { noReportPlan } from '../sessionFile/sessionFile';
import { placeOf } from './place';
import { withoutPrepared } from './preparedAgain';
import type { Meeting, Session } from './session';
import type { SessionInput } from './sessionFolders';
import { mergeQuestions } from './sessionQuestions';
import { newestAsks, taskOf } from './sessionTasks';
import { type CrossProblem, ProblemList } from './problemList';
import { checkToldTwice } from './toldTwice';
import { timeZoneNamed } from '../text/timeZone';

/**
 * The session that its parsed files make. A pure function of its input, linear in its size; never throws.
 *
 * Under the Shopper's `- [x] How does it authenticate? ^authentication`, a `#hint the cookie lives 90 days` becomes a
 * finding with `stride: ['S']` and `element: 'Shopper'`.
 */
export function indexSession(input: SessionInput): Session {
  const { file, folder, sessionFile } = input;
  const values = sessionFile?.value;
  const report = values?.report ?? noReportPlan;
  // Who named one for the report alone named the only one there was.
  const language = values?.language ?? report.language;
  const { people, meetings, strides, depths } = groundOf(input);
  const groups = groupNotes(input.notes, meetings);
  const notes = interviewNotes(input.notes, groups, people, strides);

  const problems = new ProblemList();
  if (file !== null && sessionFile) problems.open(file, sessionFile);
  for (const { path, file: unused } of input.unusedFiles) {
    const span = { start: 0, end: unused.lines.endOf(0) };
    problems.open(path, { lines: unused.lines, problems: [{ code: 'unused-session-file', span }] });
  }
  for (const { path, parsed } of input.reportedCatalogs) problems.open(path, parsed);
  for (const { interview, note } of notes) problems.open(interview.file, note);

  const elements = mergeElements(notes, problems);
  const names = new ElementNames(elements);
  const tags = placeTags(notes, names);
  const tagsOf = (kind: TagKind) => tags.filter(({ tag }) => tag.kind === kind);
  const calibration = tagsOf('calibration').map((placed) => calibrationOf(placed, problems));
  const calibrations = new Calibrations(calibration);
  const flows = tagsOf('flow').flatMap((placed) => flowsOf(placed, names, problems));
  const flowSubjects = flowSubjectsOf(notes, names);

  checkSessionFile(input, problems);
  if (file !== null && sessionFile) {
    checkPlannedPeople(file, sessionFile, people, problems);
    checkPlannedNames(file, sessionFile, elements, problems);
  }
  for (const note of notes) {
    for (const problem of ownProblems(note, strides)) problems.add(note.interview.file, problem);
  }
  checkMeetings(notes, { people: values?.people ?? [], meetings }, problems);
  checkNames(notes, elements, problems);
  checkIds(notes, strides, problems);
  checkTags(tags, problems);
  checkToldTwice(tags, { people: values?.people ?? [] }, problems);
  const assumed = tagsOf('assumption');
  const assumptions = assumptionsOf(assumed, notes, problems);
  checkCalibrations(tagsOf('calibration'), calibration, problems);
  const findings = tags.flatMap((placed) => {
    const { tag, context } = placed;
    if (!isFinding(tag.kind)) return [];
    return [findingOf(placed, tag.kind, calibrations.of(context.stride, context.about))];
  });

  const asks = tagsOf('ask').map(taskOf);
  const interviews = notes.map(({ interview }) => interview);
  const { questions, leftByEarlier } = mergeQuestions(notes, {
    names,
    depths,
    flows: new Map(flowSubjects.map((one) => [one.key, one])),
  });

  const session: Session = {
    title: values?.title ?? input.name,
    id: values?.id ?? null,
    stage: values?.stage ?? null,
    pace: values?.pace ?? null,
    depth: values?.depth ?? null,
    language,
    classification: values?.classification ?? null,
    timezone: zoneOf(values?.timezone ?? null),
    workingHours: values?.workingHours ?? { from: null, to: null },
    goals: values?.goals ?? [],
    folder,
    file,
    scope: values?.scope ?? { in: [], out: [] },
    components: (values?.components ?? []).map((component) => ({
      ...component,
      people: component.people.map((person) => people.resolve(person)),
    })),
    documents: (values?.documents ?? []).map((document) => ({
      ...document,
      people: document.people.map((person) => people.resolve(person)),
    })),
    people: values?.people ?? [],
    meetings: withNotes(meetings, groups),
    agreement: values?.agreement ?? noAgreement,
    report: { ...report, language: report.language ?? language },
    interviews,
    elements,
    questions,
    asks: newestAsks(asks, interviews),
    findings: withDisproved(findings, assumptions),
    controls: tagsOf('control').map(statementOf),
    assumptions,
    actions: tagsOf('action').map(taskOf),
    calibration,
    flows,
    flowSubjects,
    pictures: notes.flatMap(({ interview, note }) =>
      note.pictures.map(({ markdown, span }) => ({ markdown, ...placeOf(interview.file, note.lines, span) })),
    ),
    problems: problems.all(),
  };
  const placed = [...assumed, ...tagsOf('flow')];
  return withoutUnheard(withoutPrepared(session, asks, leftByEarlier), placed);
}

/** What is wrong in a note whatever the other notes of its session say. */
function ownProblems(note: InterviewNote, strides: Ground['strides']): readonly CrossProblem[] {
  const before = ownProblemsBefore.get(note);
  if (before) return before;
  const found: CrossProblem[] = [];
  const list = { add: (_: string, problem: CrossProblem) => void found.push(problem) };
  compareWithMeeting(note, list);
  checkNote(note, strides, list);
  checkSpeakers(note, list);
  checkFullNames(note, list);
  ownProblemsBefore.set(note, found);
  return found;
}

/** By the note with what its session knows of it: that is another one where people, plan or catalogs are. */
const ownProblemsBefore = new WeakMap<InterviewNote, readonly CrossProblem[]>();

/** As it is spelt where it is known: everybody else takes it for the name of a zone. */
const zoneOf = (written: string | null): string | null =>
  written === null ? null : (timeZoneNamed(written) ?? written);

const noAgreement = {
  goal: null,
  agenda: null,
  communication: null,
  materials: null,
  breaks: null,
  rules: [],
};

/** What its plan and its catalogs give a session, whatever its notes say. */
interface Ground {
  readonly of: Pick<SessionInput, 'folder' | 'sessionFile' | 'builtIn' | 'catalogs'>;
  readonly people: People;
  readonly meetings: readonly Meeting[];
  readonly strides: ReturnType<typeof strideByQuestionId>;
  readonly depths: ReturnType<typeof depthByQuestionId>;
}

/** By the files that a plan names, which stay the same while somebody types in a note. */
const grounds = new WeakMap<SessionInput['existing'], Ground>();

function groundOf(input: SessionInput): Ground {
  const { folder, sessionFile, builtIn, catalogs, existing } = input;
  const known = grounds.get(existing);
  const { of } = known ?? {};
  const isSame = of?.folder === folder && of.sessionFile === sessionFile && of.builtIn === builtIn;
  if (known && isSame && of.catalogs === catalogs) return known;
  const people = new People(sessionFile?.value.people ?? []);
  const meetings = meetingsOf(sessionFile, folder, existing, people);
  const asked = [builtIn, ...catalogs.map(({ parsed }) => parsed.catalog)];
  const [strides, depths] = [strideByQuestionId(asked), depthByQuestionId(asked)];
  const ground = { of: { folder, sessionFile, builtIn, catalogs }, people, meetings, strides, depths };
  grounds.set(existing, ground);
  return ground;
}
