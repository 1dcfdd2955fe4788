/**
 * What a session gives to the team: quick wins and what somebody promised to do for its backlog, findings and questions
 * for the clipboard, and new issues at the Git host of a repository. Format page, "Reports".
 */
import { quickWinsOf } from '../session/decisions';
import type { Finding, Session, Task } from '../session/session';
import { subjectKeysOf } from '../session/sessionQuestions';
import { findingItem, findingTitle } from './findingItem';
import { labelled, type ListItem, markdownList, markdownPage } from './safeMarkdown';
import { PlainWording } from './plainWording';
import { namedPlace, pageHead, Wording } from './wording';
import { wordsOf } from './words/reportWords';
import { type Askable, askedOf, isAsk } from '../session/status';
import { visibleText } from '../text/visibleText';

export interface BacklogItem {
  /** Plain text, one line. */
  readonly title: string;
  /** Markdown: what it is about, what helps, where it comes from. */
  readonly body: string;
  /** The same as an item of a list. */
  readonly item: ListItem;
}

/** Quick wins, the worst first, then open actions in the order of the session. */
export function backlogOf(session: Session): readonly BacklogItem[] {
  const words = wordsOf(session.report.language);
  const wording = new Wording(session, namedPlace, words);
  const plain = new PlainWording(session);
  const { labels } = words;
  const itemOf = (one: Finding | Task, text: string, facts: readonly ListItem[]): BacklogItem => ({
    title: [one.id === null ? '' : `${one.id}:`, plain.title(one.text)].filter(Boolean).join(' '),
    body: `${markdownList([{ text }, ...facts])}\n`,
    item: { text: `[ ] ${text}`, items: facts },
  });
  const common = ({ stride, about }: Finding | Task) => [
    ...labelled(labels.stride, [wording.stride(stride)]),
    ...labelled(labels.about, [wording.elements(about)]),
  ];
  return [
    ...quickWinsOf(session.findings).map(({ finding: risk, mitigation }) =>
      itemOf(risk, findingTitle(risk, wording), [
        ...labelled(labels.mitigation, wording.notes(mitigation?.text ?? null)),
        ...labelled(labels.severity, [words.values[risk.severity ?? 'unrated']]),
        ...labelled(labels.effort, [mitigation?.effort ? wording.value(mitigation.effort) : '']),
        ...common(risk),
        ...labelled(labels.attackPath, wording.notes(risk.how)),
        ...labelled(labels.owner, [mitigation?.owner ? wording.owners(mitigation.owner) : '']),
        ...labelled(labels.note, [wording.place(risk)]),
      ]),
    ),
    ...session.actions
      .filter(({ status }) => status === 'open')
      .map((action) =>
        itemOf(action, findingTitle(action, wording), [
          ...labelled(labels.owner, [wording.persons(action.owners)]),
          ...labelled(labels.due, [wording.date(action.due)]),
          ...common(action),
          ...labelled(labels.note, [wording.place(action)]),
        ]),
      ),
  ];
}

/** All of it as a Markdown task list under a heading: `# Contoso Shop: Backlog`, `- [ ] **R-1** …`; `''` without any. */
export function backlogMarkdown(session: Session): string {
  const items = backlogOf(session);
  if (!items.length) return '';
  const words = wordsOf(session.report.language);
  return markdownPage([
    ...pageHead(session, words.backlog, words),
    markdownList(items.map(({ item }) => item)),
  ]);
}

// Findings and questions for the clipboard: to be pasted into an issue or a mail, where links to notes lead nowhere.

/** A Markdown list with one item for each finding, in the given order; `''` without any. */
export const copiedFindings = (session: Session, findings: readonly Finding[]): string =>
  copied(session, findings, findingItem);

/** The same for questions and asks, with their answers. */
export const copiedQuestions = (session: Session, questions: readonly Askable[]): string =>
  copied(session, questions, questionItem);

function copied<Value>(
  session: Session,
  values: readonly Value[],
  itemOf: (value: Value, wording: Wording) => ListItem,
) {
  const wording = new Wording(session, namedPlace);
  return values.length ? `${markdownList(values.map((value) => itemOf(value, wording)))}\n` : '';
}

/** `- How does it authenticate?`, below it `- Status: answered`, `- Answer: With a password.` and so on. */
function questionItem(question: Askable, wording: Wording): ListItem {
  const { labels } = wording.words;
  return {
    text: wording.title(question.text),
    items: [
      ...labelled(labels.status, [wording.value(question.status)]),
      ...labelled(labels.to, [wording.persons(askedOf(question))]),
      ...labelled(labels.due, [wording.date(question.due)]),
      ...labelled(labels.about, [wording.elements(subjectKeysOf(question))]),
      ...labelled(labels.stride, [wording.stride(question.stride)]),
      ...labelled(labels.answer, wording.notes(question.answer)),
      ...labelled(labels.note, [wording.source(question, isAsk(question) ? [] : question.saidBy)]),
    ],
  };
}

// New issues at the Git host of a repository: where it takes one, and one that is filled in. Format page, "Reports".

/**
 * `git@github.com:owner/repository.git` → `https://github.com/owner/repository/issues/new`; GitLab has `/-/issues/new`.
 * Null for a host whose name is not one of those that are known to take issues so, and for what is no address.
 */
export function issuesOfRemote(remote: string): string | null {
  const { origin, host, path } = parseRemote(remote.trim()) ?? {};
  const kind = host === undefined ? undefined : hosts.find(([name]) => host.split('.').includes(name));
  if (!kind || path === undefined || !isRepository.test(path)) return null;
  return `${origin}/${path}${kind[1]}`;
}

/**
 * A new issue, filled in by its address alone: `https://github.com/o/r/issues/new?title=…&body=…`, or with GitLab's
 * names of the same behind `/-/issues/new`. Null when it would be longer than 2000 characters: then the text has to go
 * another way.
 */
export function newIssueAddress(
  issues: string,
  { title, body }: Pick<BacklogItem, 'title' | 'body'>,
): string | null {
  const isGitLab = issues.includes('/-/');
  const [titleKey, bodyKey] = isGitLab ? gitLabKeys : usualKeys;
  const query = [
    [titleKey, title],
    [bodyKey, body],
  ]
    .filter(([, text]) => text !== '')
    .map((pair) => pair.map((part) => encodeURIComponent(visibleText(part))).join('='));
  const address = `${issues}?${query.join('&')}`;
  return address.length > longestAddress ? null : address;
}

const usualKeys = ['title', 'body'] as const;
const gitLabKeys = ['issue[title]', 'issue[description]'] as const;

/** What every system still hands to a browser: Windows cuts off above 2081, hosts only above 8191. */
const longestAddress = 2000;

/** A part of the host's name, and the path that follows the repository there. */
const hosts: readonly (readonly [string, string])[] = [
  ['github', '/issues/new'],
  ['gitlab', '/-/issues/new'],
  ['codeberg', '/issues/new'],
  ['gitea', '/issues/new'],
  ['forgejo', '/issues/new'],
];

const isRepository = /^[\w.~-]+(?:\/[\w.~-]+)+$/;

interface Remote {
  readonly origin: string;
  readonly host: string;
  readonly path: string;
}

function parseRemote(remote: string): Remote | null {
  const [, scheme = '', at, port = '', rest] =
    /^(https?|ssh|git|git\+ssh):\/\/(?:[^@/]*@)?([^/:@]+)(:\d+)?\/(.+)$/i.exec(remote) ??
    // The short form of SSH: `git@host:owner/repository`.
    /^()(?:[^@/:]+@)?([^@/:]+):()(?!\/\/)(.+)$/.exec(remote) ??
    [];
  if (at === undefined || rest === undefined) return null;
  // Behind a firewall SSH goes to `ssh.github.com`; a name such as `github.com-work` is one of the user's own making.
  const host = at.toLowerCase().replace(/^(?:alt)?ssh\./, '');
  if (!/\.[a-z]{2,}$/.test(host)) return null;
  const isWeb = /^https?$/i.test(scheme);
  const origin = isWeb ? `${scheme.toLowerCase()}://${host}${port}` : `https://${host}`;
  return { origin, host, path: rest.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '') };
}
