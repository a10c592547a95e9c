import type { Language } from '../../../src/locales/language';
import { accessibilityFindings } from './accessibility';
import type { OpenOptions, PreviewSession } from './preview-session';
import { SegmentAccountsSteps } from './segment-accounts-steps';

/** To the preview; `look` takes a picture of a tall pane and looks for what a screen reader would miss. */
export async function toSections(
  session: PreviewSession,
  options: OpenOptions & { readonly lang: Language },
  hand: 'mouse' | 'keyboard' = 'mouse',
) {
  const preview = await session.open({ pane: 320, ...options });
  const steps = new SegmentAccountsSteps(preview, options.lang, hand);
  await steps.start();
  await steps.toCheck();
  await steps.toRules();
  await steps.toPreview();
  const findings: string[] = [];
  const file = options.file?.replace(/^.*\/|\..*$/g, '') ?? 'sample';
  const look = async (name: string): Promise<void> => {
    await preview.page.setViewportSize({ width: 1440, height: 1700 });
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${name}: ${finding}`));
    await preview.screenshot(
      `sections-${file}-${options.lang}-${options.theme ?? 'light'}-${name}`,
      name === 'written' ? 'page' : 'pane',
    );
    await preview.page.setViewportSize({ width: 1440, height: 900 });
  };
  const { frame } = preview.pane;
  return {
    preview,
    steps,
    look,
    findings,
    tab: (name: string) => frame.getByRole('tab', { name, exact: true }).click(),
    fold: (name: string) => frame.getByRole('button', { name, exact: true }).click(),
    clean: async (): Promise<void> => {
      expect(findings).toEqual([]);
      expect(preview.complaints).toEqual([]);
      expect(preview.strayRequests).toEqual([]);
      expect(await preview.page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
    },
  };
}
