/** What the page's names for subjects and questions mean in the note, whatever is typed into it meanwhile. */
import {
  type AskedSubject,
  askedSubjects,
  keyedQuestion,
  questionsBySubject,
  renamedSubject,
  QuestionKeys,
} from '../../core/interview/checklist/questionKeys';
import type { Note, Question } from '../../core/note/note';

export class FollowedNote {
  /** Elements, and flows. */
  private subjects: readonly (readonly AskedSubject[])[] = [];
  private readonly renamed = new Map<string, string>();
  private readonly keys = new Map<string | null, QuestionKeys>();

  /** Takes in the note as it is now; comes back with what the subject is called by now. */
  follow(note: Note, subject: string | null | undefined): string | null | undefined {
    const subjects = askedSubjects(note);
    this.subjects.forEach((before, index) => {
      for (const { key } of before) {
        const now = renamedSubject(before, subjects[index] ?? [], key);
        if (now === null) continue;
        this.renamed.set(key, now);
        // A name that is given to another element again is that element's.
        this.renamed.delete(now);
        this.keys.set(now, this.keysOf(key));
        this.keys.delete(key);
      }
    });
    this.subjects = subjects;
    return subject == null ? subject : this.nameOf(subject);
  }

  /** What a subject that the page names is called by now. */
  nameOf(subject: string | null): string | null {
    let name = subject;
    while (name !== null && !this.subjects.flat().some(({ key }) => key === name)) {
      const now = this.renamed.get(name);
      if (now === undefined) break;
      name = now;
    }
    return name;
  }

  keysOf(subject: string | null): QuestionKeys {
    const known = this.keys.get(subject) ?? new QuestionKeys();
    this.keys.set(subject, known);
    return known;
  }

  /** The question that the page means, in a note that may be newer than the one it shows. */
  question(note: Note, subject: string | null, key: string): Question | undefined {
    const name = this.follow(note, subject) ?? null;
    const questions = questionsBySubject(note).get(name) ?? [];
    return questions[this.keysOf(name).follow(questions.map(keyedQuestion)).indexOf(key)];
  }
}
