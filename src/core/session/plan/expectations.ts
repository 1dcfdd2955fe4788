/** What those who take part may expect. Said early, in invitation, agreement and report, so that nobody hopes for more. */

export interface Expectations {
  readonly approach: string;
  readonly delivered: string;
  readonly limits: string;
}

/** In full sentences. In a workshop everybody looks for threats; else an expert asks one role after the other. */
export const expectationsOf = (workshop: boolean): Expectations => ({
  approach: workshop
    ? 'We look for threats together: everybody knows a part of it, and everybody may name what could go wrong. One of us keeps the talk going and writes it down.'
    : 'We talk to one role at a time, no longer than needed, and read and draw in between. What sounds like a risk counts as one when it is clear how the attack would work.',
  delivered:
    'You get a list of risks, the worst first, each with the way it would happen and what helps against it, a first diagram, a roadmap with its quick wins, and what stayed open.',
  limits:
    'No threat model finds everything. More time finds more, and what is not on the list is not safe for that reason.',
});
