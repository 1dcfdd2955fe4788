/** Signs behind which something is offered. */

/** Behind these something of a note may begin. */
export const noteTriggers = ['#', '/', '@', '^', '?', ':', '[', ' '] as const;

/** Behind these something else of a session file begins. */
export const fileTriggers = [' ', '[', '{', ','] as const;
