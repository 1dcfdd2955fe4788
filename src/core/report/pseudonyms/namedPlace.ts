/** Somebody of a session, and a place in a text that names them. */

/** A person and the role that stands for them. */
export interface Pseudonym {
  /** `Architect 2` */
  readonly role: string;
  /** The same inside of ids, addresses and names of files: `architect-2`. */
  readonly slug: string;
  readonly id: string | null;
  readonly name: string;
  readonly email: string | null;
  /**
   * Where the name is known from: the session file, what notes and meetings say alone, a key of before, or the file of
   * another session.
   */
  readonly from: 'file' | 'notes' | 'key' | 'elsewhere';
}

/** A place that names somebody, or may. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  /** Several where two have that name. */
  readonly people: readonly Pseudonym[];
  readonly form: 'name' | 'id' | 'mail';
  /** Right behind an `@`. */
  readonly isMention: boolean;
  /** `'s` and the like, at the end of the place. */
  readonly suffix: string;
  /** Whether nothing but a name is written so. */
  readonly isNameAlone: boolean;
  /** `word`: it is written as the word is, and stays. `unclear`: it may be the word, and counts as the name. */
  readonly meaning: 'person' | 'unclear' | 'word';
}
