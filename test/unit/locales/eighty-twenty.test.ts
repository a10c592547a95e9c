import { eightyTwenty } from '../../../src/engine/portfolio/eighty-twenty';
import { defaultRules } from '../../../src/engine/rules/rules';
import { layoutPortfolio } from '../../../src/jobs/segment-accounts/layout-portfolio';
import { previewOf } from '../../../src/jobs/segment-accounts/preview';
import { eightyTwentyWords } from '../../../src/locales/eighty-twenty';
import { paretoHeadline, valueName } from '../../../src/taskpane/segment-accounts/headline';
import { wordsOf } from '../../../src/taskpane/shell/words-of';
import { segmentFacts } from '../../support/segment-facts';

describe('eightyTwenty', () => {
  it.each([
    [0.74, 'not'],
    [0.75, 'near'],
    [0.85, 'near'],
    [0.8501, 'more'],
  ] as const)('calls a top share of %d %s', (share, verdict) => {
    expect(eightyTwenty(share, defaultRules)).toBe(verdict);
  });

  it('has no answer where the rules ask about other shares', () => {
    expect(eightyTwenty(0.8, { ...defaultRules, 'concentration.topShare': 0.1 })).toBeNull();
  });
});

describe.each(['en-US', 'zh-CN'] as const)('sheet and pane, %s', (language) => {
  it('give one verdict, and call the value what the header calls it', () => {
    const header = language === 'zh-CN' ? ['客户', '销售额'] : ['Customer', 'Net sales'];
    const rows = [900, 20, 20, 20, 20].map((value, row): [string, number] => [`Account ${row}`, value]);
    const facts = segmentFacts([header, ...rows], { language, values: true });
    const finding = String(layoutPortfolio(facts).sheet.blocks[0]?.cells.slice(1)[0]?.[0]);
    const { valueLabel, ...preview } = previewOf(facts.segments, {
      asOf: facts.asOf,
      buying: facts.buying,
      figures: facts.figures,
      notes: [],
      valuesBecause: [],
      cutsName: 'KAM_Cuts',
      valueLabel: facts.value.label,
    });
    const words = wordsOf(language);
    const name = valueName(facts.match, valueLabel, words);
    const headline = paretoHeadline({ ...preview, valueLabel }, defaultRules, name, words).join(' ');
    for (const said of [finding, headline]) {
      expect(said).toContain(eightyTwentyWords(language).more);
      expect(said).toContain(header[1]);
    }
  });
});
