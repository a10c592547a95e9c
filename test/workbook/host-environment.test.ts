import { openHost } from '../support/host/open-host';

/** office.js takes language and theme when it is loaded, so they have a file of their own. */
describe('the surroundings of the add-in', () => {
  it('are Chinese and dark when asked', async () => {
    const { Office, close } = await openHost({ locale: 'zh-CN', theme: 'dark', name: '客户.xlsx' });
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.officeTheme.bodyBackgroundColor?.toLowerCase()).toBe('#292929');
    expect([Office.context.host, Office.context.requirements.isSetSupported('ExcelApi', '1.14')]).toEqual([
      'Excel',
      true,
    ]);
    await expect(openHost({ locale: 'en-US' })).rejects.toThrow('one language');
    await close();
  });

  it('do without the wire for those who build workbooks: several calls are one step of undo', async () => {
    const { host, close } = await openHost({ locale: 'zh-CN' });
    host.batch(() => {
      const sheet = host.workbook.Worksheets.Add('新');
      sheet.GetRange('A1:A2').Values = [['x'], [1]];
      sheet.GetRange('A1').Format.Font.Bold = true;
    });
    host.book.grid.model.dispatch('REQUEST_UNDO');
    expect(host.workbook.Worksheets.$items().map((sheet) => sheet.Name)).toEqual(['Sheet1']);
    host.book.grid.model.dispatch('REQUEST_REDO');
    expect(host.workbook.Worksheets.$indexer('新').GetRange('A1:A2').Values).toEqual([['x'], [1]]);
    await close();
  });
});
