/** The paragraphs of a document, each in a named style, and the words in them. */
import {
  Bookmark,
  ExternalHyperlink,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { forXml } from '../svgText';
import type { DocumentRun, DocumentText } from './documentBlocks';
import type { DocumentPicture } from './documentPictures';
import { bullets, listStyle, numbersFrom, step } from './documentStyles';

/** A text in the style of what it is; `bookmark` is what links to it. */
export function documentParagraph(block: DocumentText, bookmark?: string): Paragraph {
  const words = block.lines.flatMap((line, at) => documentRuns(line, at > 0));
  return new Paragraph({
    ...lookOf(block),
    ...(block.keepNext ? { keepNext: true } : {}),
    children: bookmark === undefined ? words : [new Bookmark({ id: bookmark, children: words })],
  });
}

function lookOf({ kind, level, list, depth }: DocumentText): IParagraphOptions {
  if (kind === 'title') return { style: 'Title' };
  if (kind === 'heading') return { style: `Heading${Math.min(level, 4)}` };
  if (kind === 'rule') return { thematicBreak: true };
  if (kind === 'code') return { style: 'CodeText', ...(depth ? { indent: { left: depth * step } } : {}) };
  if (list?.kind === 'number') {
    const numbering = {
      reference: numbersFrom(list.start),
      level: Math.min(list.level, 8),
      instance: list.list,
    };
    return { style: listStyle('ListNumber', list.level), numbering };
  }
  if (list) {
    // The style itself has the first three bullets.
    const numbering = { reference: bullets, level: Math.min(list.level, 8) };
    return { style: listStyle('ListBullet', list.level), ...(list.level > 2 ? { numbering } : {}) };
  }
  if (kind === 'quote') return { style: 'Quote', ...(depth ? { indent: { left: (depth + 1) * step } } : {}) };
  if (depth === 0) return { style: 'Normal' };
  return {
    style: listStyle('ListContinue', depth - 1),
    ...(depth > 3 ? { indent: { left: depth * step } } : {}),
  };
}

/** The pieces of a line, behind a break where another line is above. */
export function documentRuns(line: readonly DocumentRun[], isBelow = false): ParagraphChild[] {
  const pieces = line.map(({ text, bold, italics, strike, code, link }) => {
    const look: IRunOptions = {
      text: forXml(text),
      ...(bold ? { bold: true } : {}),
      ...(italics ? { italics: true } : {}),
      ...(strike ? { strike: true } : {}),
      ...(link === null ? (code ? { style: 'CodeWords' } : {}) : { style: 'Hyperlink' }),
    };
    const words = new TextRun(look);
    return link === null ? words : new ExternalHyperlink({ link, children: [words] });
  });
  return isBelow ? [new TextRun({ break: 1 }), ...pieces] : pieces;
}

/** `number` is its place among the pictures of the document, from 1 on. */
export const pictureParagraph = (
  { bytes, width, height, name, words }: DocumentPicture,
  number: number,
): Paragraph =>
  new Paragraph({
    style: 'Picture',
    children: [
      new ImageRun({
        // See `stablePackage`.
        type: 'png',
        data: bytes,
        transformation: { width, height },
        altText: { id: String(number), name: forXml(name), description: forXml(words) },
      }),
    ],
  });
