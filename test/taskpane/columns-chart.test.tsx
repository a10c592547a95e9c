import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { ColumnsChart } from '../../src/taskpane/segment-accounts/ColumnsChart';
import { widthOf } from '../../src/taskpane/segment-accounts/sections/place-labels';
import { WordsProvider } from '../../src/taskpane/shell/words';
import { wordsOf } from '../../src/taskpane/shell/words-of';
import '../support/pane';

test.each([
  ['zh-CN', 12_000_000, '1200.0万'],
  ['zh-CN', 5_200, '5,200'],
  ['en-US', 123_000_000, '123M'],
] as const)('the largest amount stands whole beside the axis (%s, %d)', (language, value, label) => {
  const point = { rank: 1, name: 'Acme', value, cumulativeShare: 1 };
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsProvider value={wordsOf(language)}>
        <ColumnsChart points={[point as never]} marks={[]} text="Pareto" axis="accounts" />
      </WordsProvider>
    </FluentProvider>,
  );
  const text = screen.getByText(label);
  expect(text.getAttribute('text-anchor')).toBe('end');
  expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(widthOf(label));
});
