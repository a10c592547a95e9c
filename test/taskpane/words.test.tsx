import { screen, waitFor } from '@testing-library/react';
import { paneEnglish } from '../../src/locales/en-US/pane';
import { paneWords } from '../../src/locales/pane';
import { formatsOf } from '../../src/taskpane/components/formats';
import type { Words } from '../../src/taskpane/shell/words';
import { wordsOf } from '../../src/taskpane/shell/words-of';
import { customers, person, renderPane } from '../support/pane';

jest.mock('../../src/taskpane/segment-accounts/CurveChart', () => ({ CurveChart: () => null }));

// Words that the sections of the job bring along, beside the pane's own.
jest.mock('../../src/locales/buying', () =>
  pseudoModule(jest.requireActual('../../src/locales/buying'), 'buyingWords'),
);
jest.mock('../../src/locales/customer-types', () =>
  pseudoModule(jest.requireActual('../../src/locales/customer-types'), 'customerTypeWords'),
);
jest.mock('../../src/locales/exhibits', () =>
  pseudoModule(jest.requireActual('../../src/locales/exhibits'), 'exhibitWords'),
);
jest.mock('../../src/locales/more-columns', () =>
  pseudoModule(jest.requireActual('../../src/locales/more-columns'), 'moreColumnWords'),
);
jest.mock('../../src/locales/columns', () =>
  pseudoModule(jest.requireActual('../../src/locales/columns'), 'columnWords'),
);
jest.mock('../../src/locales/eighty-twenty', () =>
  pseudoModule(jest.requireActual('../../src/locales/eighty-twenty'), 'eightyTwentyWords'),
);
jest.mock('../../src/locales/figure-why', () =>
  pseudoModule(jest.requireActual('../../src/locales/figure-why'), 'figureWhyWords'),
);
jest.mock('../../src/locales/tier-method', () =>
  pseudoModule(jest.requireActual('../../src/locales/tier-method'), 'tierMethodWords'),
);

function pseudoModule(actual: Record<string, unknown>, chooser: string): Record<string, unknown> {
  const choose = actual[chooser] as (language: string) => unknown;
  return { ...actual, [chooser]: () => pseudo(choose('en-US')) };
}

/** Every string of the words in other brackets; places for values stay. */
function pseudo<T>(words: T): T {
  if (typeof words === 'string') return `⟦${words}⟧` as T;
  if (Array.isArray(words)) return words.map(pseudo) as T;
  if (typeof words === 'object' && words !== null) {
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)])) as T;
  }
  return words;
}

function pseudoWords(): Words {
  const words = wordsOf('en-US');
  const said = () => '⟦sentence⟧';
  return {
    ...words,
    pane: pseudo(words.pane),
    problem: said,
    note: said,
    finding: said,
    group: said,
    choice: said,
    whyValues: said,
    rule: { label: said, meaning: said, choice: said },
  };
}

const pseudoPane = pseudoWords().pane;

/** Texts and labels on screen that no locale file has given: not in brackets, no data of the sheet, no number. */
function literals(): readonly string[] {
  const data = new Set([
    ...customers.flat().map(String),
    'Customers',
    'Customers!A1:E13',
    'Other',
    'Other!A1:C5',
    'A',
    'B',
    'C',
  ]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const texts =
      node instanceof Element
        ? ['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name) ?? '')
        : node.parentElement?.tagName === 'STYLE'
          ? []
          : [node.textContent ?? ''];
    for (const text of texts) {
      const rest = text.replace(/⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, '').trim();
      if (/\p{L}/u.test(rest) && !data.has(rest.replace(/ -?[\d,.]+$/, '')) && !/^=?KAM\b|^\d/.test(rest))
        found.push(rest);
    }
  }
  return found;
}

test('every text of every step comes from the locale files', async () => {
  const user = person();
  renderPane({ app: { wordsOf: pseudoWords } });
  await user.click(await screen.findByRole('button', { name: new RegExp(paneEnglish.home.jobs['segment-accounts']) }));
  for (let step = 0; step < 5; step++) {
    await screen.findByRole('heading', { level: 2, name: pseudoPane.steps.heading[step] });
    if (step === 4) await screen.findByText(pseudoPane.write.again);
    else {
      const button = screen.getAllByRole('button').at(-1)!;
      await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
    }
    expect(literals()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
  }
});

test('Chinese has the same places for values as English, and no 您', () => {
  const leaves = (words: unknown): string[] =>
    typeof words === 'string' ? [words] : Object.values(words as object).flatMap(leaves);
  const english = leaves(paneWords('en-US'));
  const chinese = leaves(paneWords('zh-CN'));
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  english.forEach((text, i) => expect([text, places(chinese[i] ?? '')]).toEqual([text, places(text)]));
  expect(chinese.filter((text) => text.includes('您'))).toEqual([]);
});

test('numbers read as each language writes them; what is not there is a dash', () => {
  const [english, chinese] = [formatsOf('en-US'), formatsOf('zh-CN')];
  expect([16_118_000, 802_000, 894].map(english.compact)).toEqual(['16.1M', '802K', '894']);
  expect([16_118_000, 1_230_000_000, 9_000].map(chinese.compact)).toEqual(['1611.8万', '12.3亿', '9,000']);
  expect([english.full(82_895.4), english.share(0.413), english.percent(0.8)]).toEqual(['82,895', '41.3%', '80%']);
  expect([english.date('2026-09-30'), chinese.date('2026-09-30')]).toEqual(['30 Sep 2026', '2026年9月30日']);
  expect([english.full(NaN), chinese.share(Infinity), english.date('soon')]).toEqual(['–', '–', '–']);
});
