import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watchUses } from '../../src/preview/host/protocol/uses';
import { openHost, type OpenHost } from '../support/host/open-host';
import { membersPage, usedMembers } from '../support/office-api/used-members';
import { charts } from './samples/charts';
import { ranges } from './samples/ranges';
import { tables } from './samples/tables';
import { workbook } from './samples/workbook';
import { worksheets } from './samples/worksheets';

/** Above the floor of the manifest, and only used after asking `isSetSupported`: the file that asks. The client here ends before them. */
const FEATURE_DETECTED: Readonly<Record<string, string>> = { 'Excel.RangeAreas.select': 'src/workbook/select.ts' };

/** Of the client alone, or answered with the object they belong to: no request names them. */
const BY_CLIENT =
  /^(OfficeExtension|Office|CustomFunctions)\.|^Excel\.(run|createWorkbook)$|^Excel\.RequestContext\.|\.(load|items|isNullObject|context|untrack)$/;

/** Plain values that go along with a call. */
const PLAIN = /^Excel\.(ConditionalCellValueRule|SettableRowProperties)\./;

const samples = [...ranges, ...worksheets, ...tables, ...charts, ...workbook];
const exercised = new Set<string>();
let open: OpenHost;
let refused = 0;

beforeEach(async () => {
  open = await openHost();
  watchUses((type, member) => exercised.add(`Excel.${type}.${nameInTypes(member)}`));
});
afterEach(() => watchUses(undefined));
afterAll(() => open.close());

/** What the client calls events and grid lines on the wire. */
function nameInTypes(member: string): string {
  const event = /^_registerDataChangedEvent$/i.test(member) ? 'Changed' : /^_register(\w+)Event$/i.exec(member)?.[1];
  return event ? `on${event}` : member === 'gridlines' ? 'showGridlines' : member;
}

describe('common samples of add-in code', () => {
  it.each(samples.map((sample) => [sample.title, sample] as const))('%s', async (_, sample) => {
    try {
      expect(await sample.run()).toEqual(sample.shows);
    } catch (error) {
      if ((error as { code?: string }).code === 'NotImplemented') refused++;
      throw error;
    }
  });

  it('all run, and none needs a member that the host refuses', () => {
    process.stdout.write(
      `samples run: ${samples.length}, members exercised: ${exercised.size}, members refused: ${refused}\n`,
    );
    expect([samples.length >= 30, refused]).toEqual([true, 0]);
  });
});

describe('members of the Office API that the add-in uses', () => {
  const used = usedMembers();

  it('are listed in a page that is up to date (else: npx tsx test/support/office-api/write-members-page.ts)', () => {
    const page = readFileSync(path.resolve(__dirname, '../../src/preview/office-members.md'), 'utf8');
    expect(page.split('\n')).toEqual(membersPage(used).split('\n'));
  });

  it('need nothing above ExcelApi 1.14, unless the code asks whether it is there', () => {
    const above = used.filter(({ name, requirementSet }) => {
      const [set, version = '0'] = requirementSet.split(' ');
      return set === 'ExcelApi' && Number(version.split('.')[1]) > 14 && !(name in FEATURE_DETECTED);
    });
    expect(above.map(({ name, requirementSet, files }) => `${name} ${requirementSet} ${files.join(' ')}`)).toEqual([]);
  });

  it.each(Object.entries(FEATURE_DETECTED))('%s is asked for in %s', (name, file) => {
    const member = used.find((one) => one.name === name);
    const [set = '', version = ''] = member?.requirementSet.split(' ') ?? [];
    expect(member?.files).toEqual([file]);
    const source = readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
    expect(source).toContain(`isSetSupported('${set}', '${version}')`);
  });

  it('are all implemented and exercised by the samples above', () => {
    const ours = used.map(({ name }) => name).filter((name) => !BY_CLIENT.test(name) && !PLAIN.test(name));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((name) => !exercised.has(name) && !(name in FEATURE_DETECTED))).toEqual([]);
  });
});
