/** The text of a file: UTF-8 with or without its mark, else GB18030, as Excel in China writes it; null when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeAs('utf-8', bytes) ?? (isChinese(bytes) ? decodeAs('gb18030', bytes) : null);
  return text?.includes('\0') ? null : text;
}

/** The decoder takes a leading byte-order mark away. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Of the pairs outside ASCII at least so many must lie where the usual characters are. */
const LEAST_USUAL = 0.8;

/**
 * Western text (`Müller` in Windows-1252) decodes as GB18030 too, as nonsense: there a letter with an accent stands before a plain one.
 * The 6,763 characters of everyday Chinese have both bytes from 0xA1 on.
 */
function isChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let usual = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    pairs++;
    if (bytes[i]! >= 0xa1 && (bytes[i + 1] ?? 0) >= 0xa1) usual++;
    i++;
  }
  return pairs > 0 && usual / pairs >= LEAST_USUAL;
}
