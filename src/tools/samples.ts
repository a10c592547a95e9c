import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type CellStyle, type CellValue, type ColumnDef, type WriteSheet } from 'hucre/xlsx';
import { complaintRows } from './samples/complaints';
import { contactLogRows, moreOfContacts } from './samples/contact-log';
import { accountRows, contactRows, inventAccounts, inventOrders, opportunityRows, orderRows } from './samples/invent';
import { drawsFrom } from './samples/random';
import { soilAccounts, soilOrders, type SpecialCells } from './samples/soil';
import type { SampleWords } from './samples/words';
import { relationshipSampleWords } from './samples/words-relationships';
import { englishWords } from './samples/words-en';
import { chineseWords } from './samples/words-zh';

const SEED = 20260930;
const MADE = new Date(Date.UTC(2026, 8, 30));
const MONEY = '#,##0';
const DATE = 'yyyy-mm-dd';
/** KAM blue, the darkest of the tier colours: the header of every sheet. */
const headerStyle = (font: string): CellStyle => ({
  font: { name: font, size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F548C' } },
});

const PAGE = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
} as const;

/** The sample workbook of one language. The same bytes every time: a fixed seed, fixed dates. */
export async function sampleWorkbook(words: SampleWords): Promise<Uint8Array> {
  const draws = drawsFrom(SEED);
  const accounts = inventAccounts(words, draws);
  const orders = inventOrders(accounts, words, draws);
  const customers = soilAccounts(accountRows(accounts, orders, draws), words);
  const lines = soilOrders(orderRows(orders), words, draws);
  const opportunities = opportunityRows(accounts, words, draws);
  const contacts = contactRows(accounts, words, draws);
  // Draws of their own, so that a sheet more leaves the others as they were.
  const ties = relationshipSampleWords(words);
  const more = moreOfContacts(contacts, drawsFrom(SEED + 1));
  const log = contactLogRows(contacts, ties, drawsFrom(SEED + 2));
  const complaints = complaintRows(accounts, ties, drawsFrom(SEED + 3));
  const { sheets, headers } = words;
  return writeXlsx({
    properties: { title: words.about[0]!, creator: 'KAM for Excel', created: MADE, modified: MADE },
    defaultFont: { name: words.font, size: 11 },
    sheets: [
      accountSheet(words, customers.rows, customers.special),
      plainSheet(
        words,
        sheets.orders,
        headers.orders,
        lines,
        [18, 13, 34, 16, 10, 14, 14],
        ['', DATE, '', '', MONEY, '#,##0.00', '#,##0.00'],
      ),
      plainSheet(
        words,
        sheets.opportunities,
        headers.opportunities,
        opportunities,
        [16, 28, 34, 18, 14, 13, 14, 14, 16, 18],
        ['', '', '', '', MONEY, DATE, DATE, DATE, '', ''],
      ),
      plainSheet(
        words,
        sheets.contacts,
        [...headers.contacts, ...ties.moreContacts],
        contacts.map((row, k) => [...row, ...more[k]!]),
        [34, 18, 20, 18, 18, 12, 14, 10, 14],
        ['', '', '', '', '0', '', DATE, '0', DATE],
      ),
      plainSheet(words, ties.sheets.contactLog, ties.headers.contactLog, log, [14, 34, 18, 18], [DATE, '', '', '']),
      plainSheet(
        words,
        ties.sheets.complaints,
        ties.headers.complaints,
        complaints,
        [22, 34, 14, 14, 14, 18],
        ['', '', DATE, DATE, DATE, ''],
      ),
      { name: sheets.about, columns: [{ width: 110 }], rows: words.about.map((line) => [line]) },
    ],
  });
}

/** The customer table is an Excel table, as people who know Excel make it. */
function accountSheet(words: SampleWords, rows: CellValue[][], special: SpecialCells): WriteSheet {
  const headers = words.headers.accounts;
  const formats = ['', '', '', '', MONEY, MONEY, MONEY, '0', '0', DATE];
  return {
    ...sheet(words.sheets.accounts, headers, rows, [34, 16, 14, 16, 14, 18, 14, 16, 22, 14], formats),
    cells: new Map([...headerCells(headers, words.font), ...special]),
    tables: [
      {
        name: 'Customers',
        range: `A1:${columnLetter(headers.length)}${rows.length + 1}`,
        columns: headers.map((name) => ({ name })),
        style: 'TableStyleMedium2',
        showRowStripes: true,
      },
    ],
  };
}

function plainSheet(
  words: SampleWords,
  name: string,
  headers: readonly string[],
  rows: CellValue[][],
  widths: readonly number[],
  formats: readonly string[],
): WriteSheet {
  return {
    ...sheet(name, headers, rows, widths, formats),
    cells: headerCells(headers, words.font),
    autoFilter: { range: `A1:${columnLetter(headers.length)}${rows.length + 1}` },
  };
}

function sheet(
  name: string,
  headers: readonly string[],
  rows: CellValue[][],
  widths: readonly number[],
  formats: readonly string[],
): WriteSheet {
  const columns = widths.map((width, i): ColumnDef => ({ width, ...(formats[i] && { numFmt: formats[i] }) }));
  return { name, columns, rows: [[...headers], ...rows], freezePane: { rows: 1 }, pageSetup: PAGE };
}

function headerCells(headers: readonly string[], font: string): SpecialCells {
  return new Map(headers.map((header, i) => [`0,${i}`, { value: header, type: 'string', style: headerStyle(font) }]));
}

function columnLetter(count: number): string {
  return String.fromCharCode(64 + count);
}

async function main(): Promise<void> {
  const folder = join(__dirname, '../../assets/samples');
  mkdirSync(folder, { recursive: true });
  for (const words of [englishWords, chineseWords]) {
    writeFileSync(join(folder, words.file), await sampleWorkbook(words));
    console.log(`assets/samples/${words.file}`);
  }
}

if (require.main === module) {
  main().catch((reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
  });
}
