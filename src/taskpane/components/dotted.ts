/** "Acme · Proposal · 80 days": what there is of it, and never a dot at the start of a line. */
export function dotted(parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\u00a0· ');
}
