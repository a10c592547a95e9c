import { readdirSync } from 'node:fs';
import path from 'node:path';
import { disagreement } from '../support/office-api/agreement';
import { ExcelTypes } from '../support/office-api/excel-types';
import { behaviourMembers, classMembers } from '../support/office-api/host-members';

const folder = path.resolve(__dirname, '../../src/preview/host/excel');
const files = readdirSync(folder).map((file) => path.join(folder, file));

/** Names on the wire that the client makes of another name: `Excel.createWorkbook` asks the application for a created workbook. */
const WIRE_NAMES = ['Worksheet.gridlines', 'Application.createWorkbook', 'WorkbookCreated.id', 'WorkbookCreated.open'];

describe('the host and the types of Excel', () => {
  const types = new ExcelTypes(files);
  const members = [
    ...files.flatMap((file) => classMembers(types, file)),
    ...behaviourMembers(types, path.join(folder, 'bags.ts')),
  ];

  it('finds the members of the host', () => {
    expect(members.length).toBeGreaterThan(300);
  });

  it('implements only members that Excel has, with the types that Excel gives them', () => {
    const wrong = members
      .filter(
        ({ excelClass, symbol }) =>
          !WIRE_NAMES.includes(`${excelClass}.${symbol.name.charAt(0).toLowerCase()}${symbol.name.slice(1)}`),
      )
      .map((member) => disagreement(types, member))
      .filter((sentence) => sentence !== undefined);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('notices a member that Excel does not have, and one of another type', () => {
    const [first] = members.filter(({ excelClass, symbol }) => excelClass === 'Range' && symbol.name === 'Values');
    if (!first) throw new Error('Range.values is gone');
    expect(disagreement(types, { ...first, excelClass: 'Worksheet' })).toBe('Excel has no Worksheet.values');
    const count = members.find(({ excelClass, symbol }) => excelClass === 'Range' && symbol.name === 'RowCount');
    const address = {
      ...first,
      symbol: Object.create(count?.symbol ?? null, { name: { value: 'Address' } }) as typeof first.symbol,
    };
    expect(disagreement(types, address)).toContain('Range.address is string in Excel');
  });
});
