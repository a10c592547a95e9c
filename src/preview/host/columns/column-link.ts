/** A formula that needs no calculation: a link of two texts. What it shows is the second of them. */
export class ColumnLink {
  constructor(
    readonly formula: string,
    readonly label: string,
  ) {}
}

const TEXT = '"((?:[^"]|"")*)"';
const LINK = new RegExp(`^=\\s*HYPERLINK\\(\\s*${TEXT}\\s*(?:,\\s*${TEXT}\\s*)?\\)$`, 'i');

/** The link that a formula is; undefined for every other formula. */
export function plainLink(formula: string): ColumnLink | undefined {
  const [isLink, target = '', label = target] = LINK.exec(formula) ?? [];
  return isLink === undefined ? undefined : new ColumnLink(formula, label.replaceAll('""', '"'));
}
