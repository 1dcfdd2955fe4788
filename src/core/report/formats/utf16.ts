/** `'ab'` → the bytes FF FE 61 00 62 00: UTF-16LE with a byte order mark. */
export function utf16Of(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  bytes.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * (at + 1), text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}
