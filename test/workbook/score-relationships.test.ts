import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { createScoreRelationships } from '../../src/jobs/score-relationships/score-relationships';
import type { ChosenSources, ContactDraft, ScoreRelationships } from '../../src/jobs/score-relationships/contract';
import type { SourceRef } from '../../src/jobs/contract';
import { relationshipWords } from '../../src/locales/relationships';
import { nameWords } from '../../src/locales/names';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { valueOf } from '../support/value-of';
import { workbookState } from '../support/workbook-state';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const contacts = [
  ['Account', 'Contact', 'Role', 'Depth', 'Stance', 'Trust', 'Last contact'],
  ['Acme', 'Ann', 'Influencer', 2, 'Coach', 4, 46_280],
  ['Acme', 'Bob', 'Buyer', 'Trial', '反对者', null, 46_200],
  ['Bolt', 'Cid', '决策者', '莫逆之交', null, 5, 46_290],
];

let open: OpenHost;
const start = async (sheets: Parameters<typeof openBook>[0]) => (open = await openBook(sheets));
afterEach(() => open.close());

async function openContacts(
  job: ScoreRelationships,
  ref: SourceRef = { kind: 'sheet', sheet: 'Contacts' },
): Promise<ChosenSources> {
  const opened = valueOf(await job.desks.contacts.open(ref));
  return { contacts: { match: matchOf(opened.matches), choices: {} } };
}

const draft = (more: Partial<ContactDraft>): ContactDraft => ({
  row: null,
  account: 'Acme',
  name: 'Dee',
  role: 'decisionMaker',
  depth: 3,
  stance: 'ally',
  trust: 4,
  lastContact: '2026-09-12',
  ...more,
});

const cells = (sheet: string, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });

test('the form writes a new contact below the others at once, says what it did to the score, and takes it back', async () => {
  await start({ Contacts: contacts });
  const job = createScoreRelationships();
  const chosen = await openContacts(job);
  const before = await workbookState();
  const saved = valueOf(await job.saveContact(chosen, rules, draft({}), 'en-US'));
  expect(saved.row).toBe(3);
  expect(saved.after!).toBeGreaterThan(saved.before!);
  expect(await cells('Contacts', 'A5:G5')).toEqual([['Acme', 'Dee', 'Decision maker', 'Trial', 'Ally', 4, 46_277]]);
  const roster = valueOf(await job.roster(chosen, rules));
  expect(roster.contactsOf('Acme').map(({ name }) => name)).toEqual(['Dee', 'Ann', 'Bob']);
  expect(roster.fields).toEqual(['role', 'depth', 'stance', 'trust', 'lastContact']);

  valueOf(await job.saveContact(chosen, rules, draft({ row: 0, name: 'Ann', role: 'influencer', depth: 4 }), 'zh-CN'));
  expect(await cells('Contacts', 'A2:G2')).toEqual([
    ['Acme', 'Ann', nameWords('zh-CN').roles.influencer, '莫逆之交', '盟友', 4, 46_277],
  ]);
  expect(valueOf(await job.undoContact()).left).toBe(1);
  expect(valueOf(await job.undoContact()).left).toBe(0);
  expect(await workbookState()).toEqual(before);
  expect((await job.undoContact()).ok).toBe(false);
});

test('a contacts table grows by a row, keeps what stands below it, and shrinks again', async () => {
  await start({ Contacts: contacts });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Contacts');
    sheet.tables.add('A1:G4', true).name = 'People';
    sheet.getRange('A5:B5').values = [['below', 'the table']];
    await context.sync();
  });
  const job = createScoreRelationships();
  const chosen = await openContacts(job, { kind: 'table', table: 'People' });
  const before = await workbookState();
  valueOf(await job.saveContact(chosen, rules, draft({ name: 'Eve' }), 'en-US'));
  expect(await cells('Contacts', 'A5:B6')).toEqual([
    ['Acme', 'Eve'],
    ['below', 'the table'],
  ]);
  valueOf(await job.saveContact(chosen, rules, draft({ name: 'Fay' }), 'en-US'));
  expect((await cells('Contacts', 'A5:A7')).flat()).toEqual(['Acme', 'Acme', 'below']);
  valueOf(await job.undoContact());
  valueOf(await job.undoContact());
  expect(await workbookState()).toEqual(before);
});

test.each(['en-US', 'zh-CN'] as const)(
  'tables are made with lists in %s, are recognised again, filled by the form, and undone',
  async (language) => {
    await start({ Notes: [['nothing here'], ['to score']] });
    const before = await workbookState();
    const job = createScoreRelationships();
    const sources = ['accounts', 'contacts', 'contactLog', 'complaints'] as const;
    const made = valueOf(await job.makeTables(sources, language));
    for (const source of sources) {
      const opened = valueOf(await job.desks[source].open(made[source]!));
      expect(opened.kind).toBe(source);
      // Every column of a template means something to us.
      expect(opened.matches.length).toBe(opened.labels.length);
    }
    const { tables } = relationshipWords(language).sheet;
    const list = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem(tables.contacts)
        .getRange('C2')
        .dataValidation.load('rule, type');
      await context.sync();
      return cell.rule.list?.source;
    });
    expect(list).toBe(Object.values(nameWords(language).roles).join(','));
    const opened = valueOf(await job.desks.contacts.open(made.contacts!));
    const chosen = { contacts: { match: matchOf(opened.matches), choices: {} } };
    expect(valueOf(await job.roster(chosen, rules)).accounts).toEqual([]);
    const first = valueOf(await job.saveContact(chosen, rules, draft({}), language));
    expect([first.row, first.before]).toEqual([0, null]);
    expect(first.after).not.toBeNull();
    expect(valueOf(await job.saveContact(chosen, rules, draft({ name: 'Eve', role: 'bystander' }), language)).row).toBe(
      1,
    );
    valueOf(await job.undoContact());
    valueOf(await job.undoContact());
    expect(valueOf(await job.undo('ask')).conflicts).toEqual([]);
    expect(await workbookState()).toEqual(before);
  },
);

test('tables that somebody has written into are not thrown away unasked', async () => {
  await start({ Notes: [['x']] });
  const job = createScoreRelationships();
  valueOf(await job.makeTables(['contacts'], 'en-US'));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('KAM Contacts').getRange('A2').values = [['Acme']];
    await context.sync();
  });
  expect(valueOf(await job.undo('ask')).conflicts).toEqual([{ sheet: 'KAM Contacts', address: 'A2' }]);
  expect(valueOf(await job.makeTables(['contacts'], 'en-US')).contacts).toEqual({
    kind: 'table',
    table: 'KAM_Contacts_2',
  });
});

test('the map is drawn as shapes: a box a contact and a gap, a line as wide as the tie is deep, and undo deletes the sheet', async () => {
  await start({ Contacts: contacts });
  const job = createScoreRelationships();
  const chosen = await openContacts(job);
  const preview = valueOf(await job.preview(chosen, rules));
  const before = await workbookState();
  const index = preview.find('Acme')[0]!;
  const { sheet } = valueOf(await job.writeMap(index, 'en-US'));
  expect(sheet).toBe('KAM Map Acme');
  const shapes = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).shapes.load('items/name, items/type, items/altTextDescription, items/lineFormat/weight, items/lineFormat/dashStyle, items/textFrame/textRange/text'); // prettier-ignore
    await context.sync();
    return found.items.map((shape) => ({
      name: shape.name,
      alt: shape.altTextDescription,
      weight: shape.lineFormat.weight,
      dash: shape.lineFormat.dashStyle,
      text: shape.type === 'Line' ? null : shape.textFrame.textRange.text,
    }));
  });
  const named = (name: string) => shapes.filter((shape) => shape.name.startsWith(name));
  expect(named('KAM contact').map(({ text }) => text)).toEqual([
    'nobody',
    'Ann (C)\nBenefit',
    'Bob (O)\nTrial',
    'nobody',
  ]);
  expect(named('KAM tie').map(({ weight, dash }) => [weight, dash])).toEqual([
    [2, 'Solid'],
    [3, 'Solid'],
  ]);
  expect(named('KAM contact')[0]).toMatchObject({ dash: 'Dash', alt: 'Decision maker: nobody' });
  expect(named('KAM contact')[2]).toMatchObject({ dash: 'Dash', alt: 'Person in charge Bob, depth 3 of 4, Opponent' });
  expect(shapes.every(({ alt }) => alt !== '')).toBe(true);

  expect(valueOf(await job.undo('ask')).conflicts).toEqual([]);
  expect(await workbookState()).toEqual(before);

  // Twice: the same sheet, no shape doubled.
  valueOf(await job.writeMap(index, 'en-US'));
  valueOf(await job.writeMap(index, 'en-US'));
  const count = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).shapes.load('items/name');
    await context.sync();
    return found.items.length;
  });
  expect(count).toBe(shapes.length);
});

test('a failure while writing puts everything back', async () => {
  await start({ Contacts: contacts });
  const job = createScoreRelationships();
  valueOf(await job.preview(await openContacts(job), rules));
  const before = await workbookState();
  const control = new AbortController();
  const written = await job.write({ beside: true }, 'en-US', {
    signal: control.signal,
    onProgress: ({ what }) => what === 'formatting' && control.abort(),
  });
  expect(written).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(await workbookState()).toEqual(before);
});

test('writing again updates the same sheet and columns', async () => {
  await start({
    Accounts: [['Account', 'Revenue', 'Satisfaction'], ['Acme', 500, 4], ['Bolt', 100, 2]],
    Contacts: contacts,
  }); // prettier-ignore
  const run = async (job: ScoreRelationships): Promise<void> => {
    const opened = valueOf(await job.desks.accounts.open({ kind: 'sheet', sheet: 'Accounts' }));
    expect(opened.labels).toEqual(['Account', 'Revenue', 'Satisfaction']);
    expect(opened.kind).toBe('accounts');
    const chosen = { ...(await openContacts(job)), accounts: { match: matchOf(opened.matches), choices: {} } };
    valueOf(await job.preview(chosen, rules));
    valueOf(await job.announce({ beside: true }, 'en-US'));
    valueOf(await job.write({ beside: true }, 'en-US'));
  };
  const job = createScoreRelationships();
  await run(job);
  const once = await workbookState();
  await run(createScoreRelationships());
  expect(await workbookState()).toEqual(once);
});
