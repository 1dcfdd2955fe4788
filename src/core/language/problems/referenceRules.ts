/** The rules of ids and paths: what they name has to be there, and to be one thing. */
import { stringify } from 'yaml';
import { strideByQuestionId } from '../../catalog/catalog';
import { newNote } from '../../note/edits/appendElement';
import { setTagId } from '../../note/edits/changeTag';
import { removeTranscript, setTranscript } from '../../note/edits/setTranscript';
import { roles } from '../../note/note';
import { fileKindOf, isNoteFile, titleOfFile } from '../../session/fileKinds';
import type { ProblemOf } from '../../session/problemList';
import type { Session } from '../../session/session';
import { nextTagId, tagIdsIn } from '../../session/placedTags';
import { followRename } from '../../sessionFile/followRename';
import { setValue } from '../../sessionFile/setValue';
import { nearest, wordMeant } from '../../text/compareTexts';
import { fileNameOf, pathBetween } from '../../text/paths';
import { timeZonesLike } from '../../text/timeZone';
import { withFrontMatter } from './frontMatterRules';
import { likeliestFirst, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';
import { withQuestionId } from './questionRules';

export const referenceRules = {
  'unknown-question': {
    level: 'warning',
    subject: ({ id }) => id,
    message: (id) =>
      `No catalog of this session has a question ${id}: correct the id, or take it away to ask a question of your own.`,
    fixes: { inNote: otherQuestions },
  },
  'missing-note': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (path) => `There is no note ${path}: correct the path, or create the note.`,
    fixes: {
      inSessionFile: ({ path }, session) => {
        const others = renamedNotes(path, session);
        const isRenamed = others.some(({ isPreferred }) => isPreferred);
        return [...others, ...createNote(path, session, !isRenamed)];
      },
    },
  },
  'unknown-meeting': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (meeting) =>
      `No meeting of the session file is called ${meeting}, and no other note: correct it, or write the same into the other note.`,
    fixes: {
      inNote: ({ span, meant }, { note }) =>
        meant.map((name, index) => ({
          kind: 'edit',
          title: `Change to ${name}`,
          isPreferred: index === 0,
          edits: () => withFrontMatter(note, 'meeting', span, name),
        })),
    },
  },
  'missing-catalog': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (path) => `There is no question catalog ${path}: correct the path, or create the file.`,
    fixes: { inSessionFile: ({ path }) => createCatalog(path) },
  },
  'missing-transcript': {
    level: 'information',
    subject: ({ written }) => written,
    message: (path) => `There is no transcript ${path}: correct the path, or take it out.`,
    fixes: {
      inNote: ({ written, others }, { note }) => [
        ...likeliestFirst([wordMeant(written, others) ?? [], nearest(written, others)].flat(), others)
          .slice(0, 3)
          .map(({ word, isPreferred }): ProblemFix => ({
            kind: 'edit',
            title: `Change to ${word}`,
            isPreferred: isPreferred || others.length === 1,
            edits: () => (note.frontMatter.transcript === written ? setTranscript(note, word) : null),
          })),
        { kind: 'edit', title: 'Take it out', edits: () => removeTranscript(note) },
      ],
    },
  },
  'unused-session-file': {
    level: 'warning',
    message: () =>
      'This file is not read, because the folder has a `threat-session.yaml` too: keep one of them.',
    fixes: { none: 'only people know which of the two files is the right one' },
  },
  'unknown-timezone': {
    level: 'warning',
    subject: ({ written }) => written,
    message: (zone) =>
      `No time zone is called ${zone}, so meetings cannot go into a calendar: write it like Europe/Rome.`,
    fixes: {
      inSessionFile: ({ written }) =>
        timeZonesLike(written).map((zone, index) => ({
          kind: 'sessionFile',
          title: `Change to ${zone}`,
          isPreferred: index === 0,
          edits: (text) => setValue(text, ['timezone'], zone),
        })),
    },
  },
  'repeated-id': {
    level: 'warning',
    subject: ({ id }) => id,
    message: (id) => `The id ${id} is taken already: give this one another.`,
    fixes: {
      inNote: (problem, { note, session }) => {
        if (!('tag' in problem)) return [];
        const { tag, id } = problem;
        const free = nextTagId(id, [...tagIdsIn(session), ...note.tags.flatMap((one) => one.id ?? [])]);
        const edits = () => setTagId(note, tag, free);
        return [{ kind: 'edit', title: `Change to ^${free}`, isPreferred: true, edits }];
      },
      inSessionFile: (problem) =>
        'free' in problem
          ? [
              {
                kind: 'sessionFile',
                title: `Change to ${problem.free}`,
                isPreferred: true,
                edits: (text) => setValue(text, ['id'], problem.free),
              },
            ]
          : [],
    },
  },
  'repeated-question': {
    level: 'warning',
    subject: ({ id }) => id,
    message: (id) =>
      `${id} was asked of this element in this note before: keep both answers under one question.`,
    fixes: {
      // It keeps the categories that the catalog gives it.
      inNote: ({ question, id }, { note, catalogs }) => {
        const known = strideByQuestionId(catalogs).get(id) ?? [];
        const stride = question.stride.length ? question.stride : known;
        const edits = () => withQuestionId(note, question, null, stride);
        return [{ kind: 'edit', title: 'Make it a question of your own', edits }];
      },
    },
  },
} satisfies Partial<ProblemRules>;

function otherQuestions(
  { question, id }: ProblemOf<'unknown-question'>,
  { note, catalogs }: NoteToFix,
): ProblemFix[] {
  const ids = [...strideByQuestionId(catalogs).keys()];
  return [
    ...nearest(id, ids).map((known, index): ProblemFix => ({
      kind: 'edit',
      title: `Change to ^${known}`,
      isPreferred: index === 0,
      edits: () => withQuestionId(note, question, known, question.stride),
    })),
    {
      kind: 'edit',
      title: 'Make it a question of your own',
      edits: () => withQuestionId(note, question, null, question.stride),
    },
  ];
}

/**
 * Notes of no meeting, which may be the one under another name: first that of the meeting's day, if there is one alone,
 * then those of its role; at most three.
 */
function renamedNotes(path: string | null, session: Session): ProblemFix[] {
  const meeting = meetingOf(path, session);
  if (!meeting || path === null) return [];
  const planned = new Set(session.meetings.flatMap(({ notes }) => notes));
  const free = session.interviews.filter(({ file }) => !planned.has(file));
  const day = meeting.start?.slice(0, 10) ?? null;
  const ofDay = free.filter(({ date }) => day !== null && date?.slice(0, 10) === day);
  const [meant = null] = ofDay.length === 1 ? ofDay : [];
  const ofRole = free.filter(({ role }) => role !== null && role === meeting.role);
  return [...new Set([...(meant ? [meant] : []), ...ofRole, ...free])].slice(0, 3).map((interview) => ({
    kind: 'sessionFile',
    title: `Change to ${pathBetween(session.folder, interview.file)}`,
    isPreferred: interview === meant,
    edits: (text) => followRename(text, session.folder, path, interview.file),
  }));
}

const meetingOf = (path: string | null, session: Session) =>
  session.meetings.find(({ notes }) => path !== null && notes.includes(path));

/** The note with what its meeting says. */
function createNote(path: string | null, session: Session, isPreferred: boolean): ProblemFix[] {
  const meeting = meetingOf(path, session);
  if (!meeting || path === null || !isNoteFile(path)) return [];
  const { title, role, start, minutes, people } = meeting;
  const known = roles.find((one) => one === role);
  const text = newNote({
    title: title ?? titleOfFile(path),
    ...(known ? { role: known } : {}),
    ...(start === null ? {} : { date: start }),
    ...(minutes === null ? {} : { minutes }),
    attendees: people,
    elements: [],
  });
  return [{ kind: 'newFile', title: `Create ${fileNameOf(path)}`, isPreferred, file: path, text }];
}

/** A catalog without questions yet. */
function createCatalog(path: string | null): ProblemFix[] {
  if (path === null || fileKindOf(path) !== 'catalog') return [];
  const text = `${stringify({ title: titleOfFile(path) })}questions: []\n`;
  return [{ kind: 'newFile', title: `Create ${fileNameOf(path)}`, isPreferred: true, file: path, text }];
}
