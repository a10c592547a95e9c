/**
 * A column name inside the brackets of a structured reference: special characters are escaped, and a name with any is bracketed once more.
 *
 * @example structured('Net sales') // => '[Net sales]'
 */
export function structured(label: string): string {
  const escaped = label.replace(/[[\]#'@]/g, "'$&");
  return /^[\p{L}\p{Nd}_]+$/u.test(label) ? escaped : `[${escaped}]`;
}
