import { existsSync } from 'node:fs';
import { buyingWords } from '../../src/locales/buying';
import { customerTypeWords } from '../../src/locales/customer-types';
import { exhibitWords } from '../../src/locales/exhibits';
import { paneWords } from '../../src/locales/pane';
import { PreviewSession } from '../support/browser/preview-session';
import { toSections } from '../support/browser/segment-sections';

const superstore = '../shared/data/超市订单.csv';
const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(
  async () =>
    (session = await PreviewSession.start({
      'superstore.csv': superstore,
      'rfm.csv': '../shared/data/rfm_orders.csv',
    })),
  60_000,
);
afterEach(() => session.closePages());
afterAll(() => session.end());

const real = existsSync(superstore) ? it : it.skip;

describe('the sections of Segment accounts on order lines', () => {
  real.each([['zh-CN', 'dark', 'keyboard']] as const)(
    'order lines give RFM, profile, movers, lifetime, audit, key accounts and retention: %s, %s, steps by %s',
    async (lang, theme, hand) => {
      const { preview, steps, look, tab, fold, clean } = await toSections(
        session,
        { lang, theme, file: '/files/superstore.csv' },
        hand,
      );
      const { frame } = preview.pane;
      const [buying, exhibits, types] = [buyingWords(lang), exhibitWords(lang), customerTypeWords(lang).pane];
      await tab(buying.rfm.name);
      await frame.getByText(buying.rfm.often).first().waitFor();
      await look('rfm');
      await tab(exhibits.profile.tab);
      await frame.getByText(/408/).first().waitFor();
      await look('profile');
      for (const [name, text] of [
        [buying.movers.name, /2017/],
        [
          buying.lifetime.name,
          new RegExp(`${buying.lifetime.tooLittle}|${buying.lifetime.horizon}|${buying.lifetime.alive}`),
        ],
        [exhibits.keyAccounts.name, /0\.5%/],
        [exhibits.retention.name, /11\.8%/],
      ] as const) {
        await fold(name);
        await frame.getByText(text).first().waitFor();
        await look(name);
        await fold(name);
      }
      await frame.getByRole('button', { name: /138/ }).click();
      await look('audit');
      await frame
        .getByRole('button', { name: new RegExp(`^${paneWords(lang).preview.why} `) })
        .first()
        .click();
      await frame.getByRole('dialog').waitFor();
      await look('why');
      await preview.pane.leaveDrawer();
      await frame.getByRole('button', { name: types.rate }).click();
      await look('rate');
      await preview.pane.leaveDrawer();
      await steps.write();
      await look('written');
      await clean();
    },
    wholeJob,
  );

  real.each([
    // The look that the test above leaves out.
    ['en-US', 'light', 'mouse'],
  ] as const)(
    'rfm_orders.csv goes through the whole job, and says why there is no lifetime value: %s, %s, by %s',
    async (lang, theme, hand) => {
      const { preview, steps, fold, look, clean } = await toSections(
        session,
        { lang, theme, file: '/files/rfm.csv' },
        hand,
      );
      const words = buyingWords(lang).lifetime;
      const before = await preview.grid.snapshot();
      await fold(words.name);
      await preview.pane.frame.getByText(words.notSettled).waitFor();
      await look('lifetime');
      await steps.write();
      await look('written');
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await clean();
    },
    wholeJob,
  );
});
