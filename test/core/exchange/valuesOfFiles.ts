// What stands in files for people, as values: their texts below `text`, and what else they choose by where it stands.

import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import sax from 'sax';

/** Lists by where their values stand. */
export type FileValues = Readonly<Record<string, readonly string[]>>;

class Collected {
  private readonly values = new Map<string, string[]>();
  add(path: string, value: string): void {
    const values = this.values.get(path) ?? [];
    values.push(value);
    this.values.set(path, values);
  }
  all(): FileValues {
    return Object.fromEntries(this.values);
  }
}

/** Attributes that say what a drawing or a page means: how lines look, and in which language it is. */
const isMeant = (name: string): boolean =>
  /^(?:class|fill|stroke|stroke-width|stroke-dasharray|marker-.*|lang)$/.test(name);

/** Those that are words for somebody. */
const isForReaders = (name: string): boolean => /^(?:aria-label|title|alt|descr|href)$/.test(name);

function addAttribute(collected: Collected, tag: string, name: string, value: string): void {
  if (isForReaders(name)) collected.add('text', value);
  else if (isMeant(name)) collected.add(`${tag}@${name}`, value);
}

/** `<b fill="none">d</b>` → `{ 'b@fill': ['none'], text: ['d'] }`, of SVG and what else is XML. */
export function valuesOfXml(text: string): FileValues {
  const collected = new Collected();
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    for (const [key, value] of Object.entries(attributes)) addAttribute(collected, name, key, String(value));
  };
  parser.ontext = (words) => collected.add('text', words);
  if (text) parser.write(text).close();
  return collected.all();
}

/** The same of a page, as a browser reads it; its style, which is the same on every page, is left out. */
export function valuesOfPage(html: string): FileValues {
  const collected = new Collected();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) collected.add('text', node.value);
    if ('attrs' in node)
      for (const { name, value } of node.attrs) addAttribute(collected, node.nodeName, name, value);
    if ('childNodes' in node && node.nodeName !== 'style') node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return collected.all();
}

/** The words of a Word document, of its heads and feet too, and those that stand for its pictures. */
export function valuesOfDocument(bytes: Uint8Array): FileValues {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(path),
  );
  return { text: files.flatMap(([, file]) => valuesOfXml(strFromU8(file))['text'] ?? []) };
}

/** `n1(("a #34;"))` → `{ shape: ['(( ))'], text: ['a "'] }`, of the diagram in a page of Markdown. */
export function valuesOfMermaid(markdown: string): FileValues {
  const collected = new Collected();
  const [before = '', diagram = '', behind = ''] = markdown.split(/^```.*\n/m);
  collected.add('text', before + behind);
  for (const line of diagram.split('\n')) {
    const bare = line.replace(/"([^"]*)"/, (_, words: string) => {
      collected.add(
        'text',
        words.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
      );
      return ' ';
    });
    const drawn = bare.trim().replace(/\b([nz])\d+\b/g, '$1');
    if (drawn) collected.add('line', drawn);
  }
  return collected.all();
}

/** `ATTENDEE;ROLE=CHAIR:mailto:a@b` → `{ 'vevent.attendee;role': ['CHAIR'], 'vevent.attendee': ['mailto:a@b'] }` */
export function valuesOfCalendar(text: string): FileValues {
  const collected = new Collected();
  const visit = (component: ICAL.Component): void => {
    // The rules of a time zone are the library's.
    if (component.name === 'vtimezone') return;
    for (const property of component.getAllProperties()) {
      const path = `${component.name}.${property.name}`;
      const isText = ['summary', 'description', 'location'].includes(property.name);
      collected.add(isText ? 'text' : path, String(property.getFirstValue()));
      const [, parameters] = property.toJSON() as [string, Record<string, string>];
      for (const [name, value] of Object.entries(parameters))
        collected.add(name === 'cn' ? 'text' : `${path};${name}`, value);
    }
    component.getAllSubcomponents().forEach(visit);
  };
  if (text) visit(new ICAL.Component(ICAL.parse(text) as never));
  return collected.all();
}
