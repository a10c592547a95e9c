const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Bytes as text, four signs for three bytes.
 *
 * Source  RFC 4648, section 4
 *
 * @example base64Of(Uint8Array.of(75, 65, 77)) // => 'S0FN'
 */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      SIGNS[three >> 18]! +
        SIGNS[(three >> 12) & 63]! +
        (left > 1 ? SIGNS[(three >> 6) & 63]! : '=') +
        (left > 2 ? SIGNS[three & 63]! : '='),
    );
  }
  return parts.join('');
}

/**
 * The bytes again; null where the text is none of this kind.
 *
 * @example bytesOfBase64('S0FN') // => Uint8Array.of(75, 65, 77)
 */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let filled = 0;
  for (let at = 0; at < text.length; at += 4) {
    let four = 0;
    for (let k = 0; k < 4; k++) four = (four << 6) | Math.max(0, SIGNS.indexOf(text[at + k]!));
    for (let shift = 16; shift >= 0 && filled < bytes.length; shift -= 8) bytes[filled++] = (four >> shift) & 255;
  }
  return bytes;
}
