/** Breaks a text into lines of so many characters of a cell; a Chinese character takes two. The sheet has no merged cells to wrap in. */
export function textLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const size = widthOf(piece);
    if (taken + size > width && line !== '') {
      lines.push(line.trim());
      line = '';
      taken = 0;
    }
    line += piece;
    taken += size;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** A Chinese character with the punctuation that must not begin a line, or a word with the space after it. */
const PIECES = /\p{Script=Han}[，。；：、！？）”]*|[^\p{Script=Han}\s]+\s*|\s+/gu;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\p{Script=Han}，。；：、！？（）“”]/u.test(character) ? 2 : 1;
  return width;
}
