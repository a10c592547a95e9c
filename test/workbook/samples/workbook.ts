/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
import type { Sample } from './sample';
import { addSalesTable, settle, writeSales } from './sample';

export const workbook: readonly Sample[] = [
  {
    title: 'name cells and values, for the workbook and for one sheet',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        context.workbook.names.add('Revenue', sheet.getRange('C2:C4'));
        sheet.names.add('Limit', '=150');
        sheet.getRange('E1:E2').formulas = [['=SUM(Revenue)'], ['=COUNTIF(C2:C4,">"&Limit)']];
        const results = sheet.getRange('E1:E2').load('values,formulas');
        const name = context.workbook.names.getItem('Revenue').load('formula,type,scope');
        const own = sheet.names.getItem('Limit').load('value,scope');
        const not = context.workbook.names.getItemOrNullObject('Limit');
        const range = name.getRange().load('address');
        await context.sync();
        name.formula = '=Sheet1!$C$2:$C$3';
        const smaller = sheet.getRange('E1').load('values');
        await context.sync();
        name.delete();
        const gone = context.workbook.names.getItemOrNullObject('Revenue');
        await context.sync();
        return [results.values, own.scope, not.isNullObject, range.address, smaller.values, gone.isNullObject];
      }),
    shows: [[[600], [2]], 'Worksheet', true, 'Sheet1!C2:C4', [[400]], true],
  },
  {
    title: 'keep settings and XML in the workbook',
    run: () =>
      Excel.run(async (context) => {
        context.workbook.settings.add('rules', { cut: 0.8 });
        const part = context.workbook.customXmlParts.add('<a xmlns="urn:a">1</a>').load('id,namespaceUri');
        await context.sync();
        const setting = context.workbook.settings.getItemOrNullObject('rules').load('key,value');
        const missing = context.workbook.settings.getItemOrNullObject('nothing');
        const xml = context.workbook.customXmlParts.getByNamespace('urn:a').getOnlyItem().getXml();
        await context.sync();
        part.setXml('<a xmlns="urn:a">2</a>');
        const changed = part.getXml();
        await context.sync();
        part.delete();
        await context.sync();
        return [setting.value, missing.isNullObject, xml.value, changed.value];
      }),
    shows: [{ cut: 0.8 }, true, '<a xmlns="urn:a">1</a>', '<a xmlns="urn:a">2</a>'],
  },
  {
    title: 'make a named style and use it',
    run: () =>
      Excel.run(async (context) => {
        context.workbook.styles.add('Highlight');
        const style = context.workbook.styles.getItem('Highlight');
        style.font.bold = true;
        style.fill.color = '#FFFF00';
        style.numberFormat = '0.0%';
        style.includeAlignment = false;
        style.includeNumber = false;
        style.includeProtection = false;
        const cell = writeSales(context).getRange('A2');
        cell.style = 'Highlight';
        cell.load('style,numberFormat');
        style.includeNumber = true;
        const other = writeSales(context).getRange('A3');
        other.style = 'Highlight';
        other.load('numberFormat');
        cell.format.fill.load('color');
        const found = context.workbook.styles.getItemOrNullObject('Highlight').load('name');
        await context.sync();
        return [cell.style, cell.format.fill.color, found.name, cell.numberFormat, other.numberFormat];
      }),
    shows: ['Highlight', '#FFFF00', 'Highlight', [['General']], [['0.0%']]],
  },
  {
    title: 'hear of changes in sheets and tables, of selections and calculations',
    run: async () => {
      const heard: string[] = [];
      const handlers = await Excel.run(async (context) => {
        const table = await addSalesTable(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const added = [
          sheet.onChanged.add(async (event) => void heard.push(`changed ${event.address}`)),
          table.onChanged.add(async (event) => void heard.push(`table ${event.address}`)),
          sheet.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`)),
          sheet.onCalculated.add(async () => void heard.push('calculated')),
        ];
        sheet.getRange('E1').formulas = [['=SUM(C2:C4)']];
        await context.sync();
        await settle();
        heard.length = 0;
        sheet.getRange('C2').values = [[1]];
        sheet.getRange('B2').select();
        await context.sync();
        return added;
      });
      await settle();
      const first = handlers[0];
      if (first)
        await Excel.run(first.context, async (context) => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        });
      return heard.sort();
    },
    shows: ['calculated', 'changed C2', 'selected B2', 'table C2'],
  },
  {
    title: 'hear of sheets that come, go and are shown',
    run: async () => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(async () => void heard.push('added'));
        worksheets.onActivated.add(async () => void heard.push('activated'));
        worksheets.onDeactivated.add(async () => void heard.push('deactivated'));
        worksheets.onDeleted.add(async () => void heard.push('deleted'));
        context.workbook.tables.onAdded.add(async () => void heard.push('table added'));
        context.workbook.tables.onDeleted.add(async () => void heard.push('table deleted'));
        await context.sync();
        const sheet = worksheets.add('New');
        sheet.activate();
        await context.sync();
        sheet.tables.add('A1:B2', true).delete();
        sheet.delete();
        await context.sync();
      });
      await settle();
      return heard;
    },
    shows: ['added', 'deactivated', 'activated', 'table added', 'table deleted', 'deactivated', 'activated', 'deleted'],
  },
  {
    title: 'write without hearing of it',
    run: async () => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.onChanged.add(async (event) => void heard.push(event.address));
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        context.runtime.enableEvents = true;
        sheet.getRange('A2').values = [[1]];
        await context.sync();
      });
      await settle();
      return heard;
    },
    shows: ['A2'],
  },
];
