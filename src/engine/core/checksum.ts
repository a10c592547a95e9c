const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * CRC-32 of a text as eight hex digits: tells whether a stored text is still what it was.
 *
 * Source  ISO 3309; the check value of "123456789" is cbf43926
 *
 * @example checksumOf('123456789') // => 'cbf43926'
 */
export function checksumOf(text: string): string {
  let rest = 0xffffffff;
  // By UTF-16 unit, low byte first where there is a high one, so that no text encoder is needed.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    rest = TABLE[(rest ^ unit) & 255]! ^ (rest >>> 8);
    if (unit > 255) rest = TABLE[(rest ^ (unit >> 8)) & 255]! ^ (rest >>> 8);
  }
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
