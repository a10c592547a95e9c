import type { StyleName } from './write-plan';

const LOOKS: Readonly<Record<StyleName, (style: Excel.Style) => void>> = {
  'KAM Title': (style) => {
    style.font.size = 16;
    style.font.bold = true;
    style.font.color = '#0F548C';
  },
  'KAM Header': (style) => {
    style.font.bold = true;
    style.font.color = '#FFFFFF';
    style.fill.color = '#0F548C';
  },
  'KAM Input': (style) => {
    style.font.color = '#0F548C';
    style.fill.color = '#EBF3FC';
  },
  'KAM Note': (style) => {
    style.font.color = '#595959';
  },
};

/**
 * Makes the KAM cell styles that this workbook lacks; one that is there stays as the person may have changed it. Answers those
 * that were made, so that undo can take them away.
 */
export async function ensureStyles(context: Excel.RequestContext, names: readonly StyleName[]): Promise<StyleName[]> {
  const styles = context.workbook.styles;
  const found = names.map((name) => ({ name, style: styles.getItemOrNullObject(name) }));
  for (const { style } of found) style.load('name');
  await context.sync();
  const missing = found.filter(({ style }) => style.isNullObject).map(({ name }) => name);
  for (const name of missing) {
    styles.add(name);
    const style = styles.getItem(name);
    // Only what a style names: a number format of the cell stays as it is.
    style.includeNumber = false;
    style.includeAlignment = false;
    style.includeProtection = false;
    LOOKS[name](style);
  }
  return missing;
}
