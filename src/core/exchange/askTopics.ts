/** Open topics of a threat model as asks in a note. */
import { headingOf } from '../note/edits/appendElement';
import { escapeText } from '../note/edits/escapeText';
import { newNote } from '../note/edits/appendElement';
import { elementKey, type ElementKind, type Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import type { Session } from '../session/session';
import { topicFinder, type OpenTopic, type TopicsTable } from './openTopics';
import { plain } from '../report/plainWording';
import { agendaItem } from '../interview/agenda/agendaItem';

export interface TopicsNote {
  /** A whole note. */
  readonly text: string;
  /** The same without front matter and title, to stand behind a note that is there; empty for nothing to ask. */
  readonly body: string;
  readonly asked: number;
  /** Topics whose words are none that a note could ask. */
  readonly leftOut: readonly string[];
}

/**
 * An ask for each topic that is not answered yet and that neither the session nor the note holds, which may be newer. It
 * stands below the heading of its object where that is an element: `- [ ] #ask Who may see it? ^topic-1a2b3c4d`, with
 * who asked it as its `source:`.
 */
export function topicsNote(session: Session | null, { topics }: TopicsTable, note?: Note): TopicsNote {
  const askedAs = topicFinder(session ? [...session.asks, ...session.questions] : []);
  const held = new Set(note?.ids.map(({ id }) => id.toLowerCase()));
  const groups = new Map<string, string[]>();
  const leftOut: string[] = [];
  for (const topic of topics) {
    if (topic.answered || held.has(topic.key) || askedAs(topic)) continue;
    held.add(topic.key);
    const heading = headingFor(session, topic);
    const item = itemOf(topic, heading !== '');
    if (item === null) leftOut.push(plain(topic.text));
    else groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  // What belongs to no element goes first: below a heading it would be that element's.
  const ordered = [...groups].sort(([one], [other]) => Number(one !== '') - Number(other !== ''));
  const blocks = ordered.flatMap(([heading, items]) => [...(heading ? [heading] : []), items.join('\n')]);
  const body = blocks.map((block) => `\n${block}\n`).join('');
  const asked = [...groups.values()].reduce((count, items) => count + items.length, 0);
  return { text: newNote({ title: 'Open topics', elements: [] }) + body, body, asked, leftOut };
}

const kinds: Readonly<Record<string, ElementKind>> = {
  'External Interactor': 'interactor',
  Process: 'process',
  'Data Store': 'store',
};

/** Empty for what is no element. One of the session keeps its kind and type: the model may know less of it. */
function headingFor(session: Session | null, { objectType, name }: OpenTopic): string {
  const kind = kinds[objectType];
  const key = elementKey(plain(name));
  if (!kind) return '';
  const known = session?.elements.find((element) => element.key === key);
  const element = known ?? { kind, type: null, name: plain(name) };
  const heading = `## ${headingOf(element, escapeText(element.name))}`;
  return parseNote(heading).elements[0]?.key === key ? heading : '';
}

/** What is asked of something that is no element says of what. */
function itemOf(topic: OpenTopic, isOfElement: boolean): string | null {
  const { objectType, name, text, key } = topic;
  const of = [objectType, name].map(plain).filter(Boolean).join(' ');
  const words = isOfElement || of === '' ? plain(text) : `${plain(text)} (${of})`;
  const item = agendaItem({
    ...{ reason: 'ask', element: null, text: escapeText(words), id: key, stride: [] },
    ...{ people: [], due: null, about: [], from: null },
  });
  // Behind the sections of a note that is there it would else belong to the last of them.
  const details = [`source: ${sourceOf(topic)}`, ...(isOfElement ? [] : ['about: none'])];
  const markdown = item && [item.markdown, ...details.map((detail) => `  - ${detail}`)].join('\n');
  return markdown !== null && isAsk(markdown, key) ? markdown : null;
}

function sourceOf({ askedBy, askedOn, askedVia }: OpenTopic): string {
  const parts = [
    'open topic of the threat model',
    askedBy && `asked by ${askedBy}`,
    askedOn && `on ${askedOn}`,
    askedVia && `via ${askedVia}`,
  ];
  return escapeText(plain(parts.filter(Boolean).join(' ')));
}

/** Its words, its mark and nothing else. */
function isAsk(item: string, key: string): boolean {
  const { tags, questions } = parseNote(item);
  const [tag] = tags;
  return tags.length === 1 && !questions.length && tag?.kind === 'ask' && tag.id === key;
}
