/** The shape of a `threat-session.yaml` file. Format page, section 9. */
import * as v from 'valibot';
import { roles } from '../note/note';
import {
  listOf,
  optionalText,
  requiredText,
  wordOf,
  yamlDate,
  yamlMap,
  yamlText,
} from '../questions/yamlSchema';

const stages = ['design', 'production'] as const;
const paces = ['three-days', 'one-day', 'half-day'] as const;
const documentStatuses = ['requested', 'received', 'none'] as const;
const knowledges = [
  'security',
  'architecture',
  'development',
  'devops',
  'administration',
  'business',
  'product',
  'delivery',
] as const;
const duties = ['organizer', 'moderator', 'facilitator', 'notetaker', 'participant'] as const;

/** The roles of a note, and those of work between and after the interviews. */
const meetingRoles = [...roles, 'analysis', 'discussion'] as const;

const oneOf = <const Words extends readonly string[]>(words: Words) => v.nullish(wordOf(words), null);
const texts = listOf(requiredText);
const timeOfDay = v.nullish(v.pipe(yamlText, v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), null);

/** What a note can name with `@`. */
const personId = v.pipe(yamlText, v.regex(/^[\p{L}\p{N}]+(?:[._-]+[\p{L}\p{N}]+)*$/u));

const scope = yamlMap({ in: texts, out: texts });

const document = yamlMap({ title: requiredText, link: optionalText, status: oneOf(documentStatuses) });

const component = yamlMap({ name: requiredText, people: texts });

const person = v.pipe(
  yamlMap({
    id: v.nullish(personId, null),
    name: optionalText,
    knowledge: oneOf(knowledges),
    duties: listOf(wordOf(duties)),
    email: optionalText,
    channel: optionalText,
    why: optionalText,
    manager: v.optional(v.boolean(), false),
    managerOk: v.optional(v.boolean(), false),
  }),
  v.check(({ id, name }) => Boolean(id ?? name)),
);

const meeting = yamlMap({
  id: optionalText,
  title: optionalText,
  role: oneOf(meetingRoles),
  purpose: optionalText,
  agenda: texts,
  location: optionalText,
  start: v.nullish(yamlDate, null),
  minutes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1)), null),
  people: texts,
  note: optionalText,
});

const agreement = yamlMap({
  goal: optionalText,
  agenda: optionalText,
  communication: optionalText,
  materials: optionalText,
  breaks: optionalText,
});

export const sessionSchema = yamlMap({
  title: v.nullish(requiredText, null),
  stage: oneOf(stages),
  pace: oneOf(paces),
  classification: optionalText,
  timezone: optionalText,
  workingHours: v.nullish(yamlMap({ from: timeOfDay, to: timeOfDay }), null),
  goals: texts,
  scope: v.nullish(scope, null),
  components: listOf(component),
  documents: listOf(document),
  people: listOf(person),
  meetings: listOf(meeting),
  report: v.nullish(yamlMap({ sections: texts }), null),
  agreement: v.nullish(agreement, null),
  questions: texts,
});
