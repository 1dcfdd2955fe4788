/** The notes of a folder, in two depths: the text of each, and all that it says of those that somebody works with. */
import type { Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import { withoutConflicts } from '../text/damage';
import { Lines } from '../text/span';
import { goesOn } from './madeOfNote';

/** One text of a note at its path. What it says is made when it is asked for, and again after it was put away. */
export class NoteFile {
  private held: Note | null = null;
  private heldLines: Lines | null = null;

  /** `before` is the note as it was, if somebody has read it: what did not change is not read again. */
  constructor(
    readonly path: string,
    readonly text: string,
    private before: Note | null = null,
  ) {}

  /** What was read last, of this text or of the one before it. */
  get known(): Note | null {
    return this.held ?? this.before;
  }

  get isRead(): boolean {
    return this.held !== null;
  }

  get note(): Note {
    return this.read();
  }

  read(): Note {
    if (this.held) return this.held;
    this.held = parseNote(this.text, this.before);
    if (this.before) goesOn(this.before, this.held);
    this.before = null;
    return this.held;
  }

  /** Those of the note; they need no reading. */
  get lines(): Lines {
    return this.held?.lines ?? (this.heldLines ??= new Lines(withoutConflicts(this.text)));
  }

  /** What was handed out stays as it is; it is made anew for whoever asks next. */
  putAway(): void {
    this.held = null;
    this.heldLines = null;
    this.before = null;
  }
}

/** Characters of text. What was read takes ten times the memory of the text. */
const mostHeld = 2_000_000;
/** Of notes that nobody has asked for yet: room for the few sessions that are read first, as somebody looks at them. */
const mostKept = 250_000;

/** Puts away the notes that nobody has asked for for longest, when there are too many. */
export class ReadNotes {
  /** In the order in which somebody last asked for them. */
  private readonly held = new Set<NoteFile>();
  /** Among them those that somebody works with. */
  private working: Set<NoteFile> = new Set();
  private size = 0;
  /** Among them those that nobody has asked for yet. */
  private readonly kept = new Set<NoteFile>();
  private keptSize = 0;

  /** Somebody works with these: they stay, however long they are, until somebody works with others. */
  use(files: readonly NoteFile[]): void {
    if (files.every((file) => this.working.has(file))) return;
    this.working = new Set(files);
    for (const file of files) this.hold(file);
    for (const oldest of this.held) {
      if (this.size <= mostHeld || this.held.size <= files.length) return;
      this.putAway(oldest);
    }
  }

  /** Their session was made, for nobody yet: they stay as long as there is room beside what somebody works with. */
  keep(files: readonly NoteFile[]): void {
    for (const file of files) {
      if (this.held.has(file)) continue;
      if (this.keptSize + file.text.length > mostKept) file.putAway();
      else {
        this.hold(file);
        this.kept.add(file);
        this.keptSize += file.text.length;
      }
    }
  }

  putAway(file: NoteFile): void {
    this.drop(file);
    this.working.delete(file);
    file.putAway();
  }

  /** A note says something else now: who works with it works on with the one that says it. */
  replace(file: NoteFile, by: NoteFile): void {
    const isWorkedWith = this.working.has(file);
    this.putAway(file);
    if (!isWorkedWith) return;
    this.working.add(by);
    this.hold(by);
  }

  private drop(file: NoteFile): void {
    if (this.held.delete(file)) this.size -= file.text.length;
    if (this.kept.delete(file)) this.keptSize -= file.text.length;
  }

  private hold(file: NoteFile): void {
    this.drop(file);
    this.held.add(file);
    this.size += file.text.length;
  }
}
