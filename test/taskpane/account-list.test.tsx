import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen } from '@testing-library/react';
import { AccountList } from '../../src/taskpane/segment-accounts/AccountList';
import { WordsProvider } from '../../src/taskpane/shell/words';
import { wordsOf } from '../../src/taskpane/shell/words-of';
import '../support/pane';

function renderList(length: number) {
  let built = 0;
  const onWhy = jest.fn();
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsProvider value={wordsOf('en-US')}>
        <AccountList
          label="Accounts"
          length={length}
          rowAt={(place) => {
            built++;
            const value = length - place;
            return {
              key: `K${place}`,
              name: `Account ${place}`,
              value,
              rank: place + 1,
              share: 0,
              cumulativeShare: 0,
              tier: 'A',
              profit: null,
            };
          }}
          tierPlace={() => 0}
          onWhy={onWhy}
          onSelectRows={() => undefined}
        />
      </WordsProvider>
    </FluentProvider>,
  );
  const grid = screen.getByRole('grid');
  grid.focus();
  return { grid, onWhy, built: () => built };
}

const activeRow = (grid: HTMLElement) => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');

test('100,000 accounts: only those in sight are built, and the grid tells how many there are', () => {
  const { grid, built } = renderList(100_000);
  expect(grid.getAttribute('aria-rowcount')).toBe('100000');
  expect(screen.getAllByRole('row').length).toBeLessThan(20);
  expect(built()).toBeLessThan(60);
});

test('End goes to the last of a million accounts, whose row is drawn and named as active', () => {
  const { grid } = renderList(1_000_000);
  fireEvent.keyDown(grid, { key: 'End' });
  expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe('1000000');
  expect(activeRow(grid)?.textContent).toContain('Account 999999');
  fireEvent.keyDown(grid, { key: 'Home' });
  expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe('1');
});

test('arrows and Page keys move by a row and by a page, Enter asks why', () => {
  const { grid, onWhy } = renderList(100_000);
  for (const key of ['PageDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) fireEvent.keyDown(grid, { key });
  expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe('9');
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onWhy).toHaveBeenCalledWith(8);
});

test('scrolling the active row out of sight keeps the focus and the active row', () => {
  const { grid } = renderList(100_000);
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  grid.scrollTop = 500_000;
  fireEvent.scroll(grid);
  expect(document.activeElement).toBe(grid);
  expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe('2');
});
