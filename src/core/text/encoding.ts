/** Which signs the bytes of a file are. */
import type { Span } from './span';

/** As `TextDecoder` wants it: UTF-16 where its byte order mark stands in front, as PowerShell and Notepad write it. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first sign of a text that shows that its bytes were no text in UTF-8: in `'W\uFFFDchter'` the second. */
export function undecodedSign(text: string): Span | null {
  const start = text.search(/[\uFFFD\0]/);
  return start < 0 ? null : { start, end: start + 1 };
}
