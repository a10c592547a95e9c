import { screen, waitFor, within } from '@testing-library/react';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Language } from '../../src/locales/language';
import { paneWords } from '../../src/locales/pane';
import { person, renderPane } from '../support/pane';

// Charts need a browser that measures; test/browser looks at them.
jest.mock('../../src/taskpane/segment-accounts/CurveChart', () => ({
  CurveChart: ({ text }: { readonly text: string }) => <div role="figure" aria-label={text} />,
}));

const english = paneWords('en-US');

/** Opens the job from Home and presses the main button until the step is there. */
async function openStep(step: number, options: Parameters<typeof renderPane>[0] = {}) {
  const words = paneWords(options.language ?? 'en-US');
  const user = person();
  const pane = renderPane(options);
  await user.click(await screen.findByRole('button', { name: new RegExp(words.home.jobs['segment-accounts']) }));
  await screen.findByRole('combobox', { name: new RegExp(`^${words.data.value}`) });
  for (let at = 0; at < step; at++) {
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(mainButton());
    await screen.findByRole('heading', { level: 2, name: words.steps.heading[at + 1] });
  }
  return { user, words, ...pane };
}

function mainButton(): HTMLElement {
  const buttons = within(screen.getByRole('contentinfo')).getAllByRole('button');
  return buttons.at(-1) ?? buttons[0]!;
}

const calledWith = (calls: readonly (readonly [string, ...unknown[]])[], name: string) =>
  calls.filter(([called]) => called === name);

describe('step 1, Data', () => {
  test('shows the recognised columns with how sure they are', async () => {
    await openStep(0);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Account(?! name)/ }).value).toBe('Customer ID');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Value/ }).value).toBe('Revenue');
    expect(screen.getAllByText(english.data.sure).length).toBeGreaterThan(1);
  });

  test('hands the corrected column to the check', async () => {
    const { user, job } = await openStep(0);
    await user.click(screen.getByRole('combobox', { name: /^Value/ }));
    await user.click(await screen.findByRole('option', { name: /Profit/ }));
    await user.click(mainButton());
    await waitFor(() => expect(calledWith(job.calls, 'check')).toHaveLength(1));
    expect(calledWith(job.calls, 'check')[0]?.[1]).toEqual({ accountId: 0, account: 1, profit: 3, orderDate: 4 });
  });

  test('an empty sheet says what is missing and the button waits', async () => {
    const user = person();
    renderPane({ job: { cells: [['Customer', 'Revenue']] } });
    await user.click(await screen.findByRole('button', { name: /Segment accounts/ }));
    expect(await screen.findByText(english.data.emptyTitle)).toBeTruthy();
    expect(mainButton().getAttribute('aria-disabled')).toBe('true');
  });

  test('a source that cannot be read shows its problem beside the choice, which stays usable', async () => {
    const user = person();
    const { job } = renderPane();
    job.open = () => Promise.resolve({ ok: false, problem: { code: 'no-rows' } });
    await user.click(await screen.findByRole('button', { name: /Segment accounts/ }));
    expect(await screen.findByText(/No row has a value/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: english.data.chooseSheet })).toBeTruthy();
  });

  test('an Excel that throws is told in plain words, without its own text', async () => {
    const user = person();
    const { job } = renderPane();
    job.open = () => Promise.reject(new Error('RichApi.Error 0x80'));
    await user.click(await screen.findByRole('button', { name: /Segment accounts/ }));
    expect(await screen.findByText(english.app.stuckText, { exact: false })).toBeTruthy();
    expect(document.body.textContent).not.toContain('RichApi');
  });
});

describe('step 2, Check', () => {
  test('counts what was found, lists its cells, and goes to one', async () => {
    const { user, job } = await openStep(1);
    expect(await screen.findByText(/^12 rows: \d to look at, \d+ passed$/)).toBeTruthy();
    const lists = screen.getAllByRole('button', { name: english.check.list });
    await user.click(lists[0]!);
    const cell = await screen.findAllByRole('button', { name: /^Go to [A-Z]+\d+$/ });
    await user.click(cell[0]!);
    expect(calledWith(job.calls, 'goTo')).toHaveLength(1);
    expect(document.activeElement).toBe(cell[0]);
  });

  test('a choice is asked of the job again', async () => {
    const { user, job } = await openStep(1);
    const choice = (await screen.findAllByRole('combobox', { name: english.check.choice }))[0]!;
    await user.click(choice);
    await user.click((await screen.findAllByRole('option')).at(-1)!);
    await waitFor(() => expect(calledWith(job.calls, 'check')).toHaveLength(2));
    expect(Object.keys(calledWith(job.calls, 'check')[1]?.[2] as object)).toHaveLength(1);
  });

  test('a fix is shown before it is done', async () => {
    const { user, job } = await openStep(1);
    await user.click((await screen.findAllByRole('button', { name: english.check.previewFix }))[0]!);
    const table = await screen.findByRole('table', { name: english.check.fixTitle });
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(1);
    expect(calledWith(job.calls, 'fix')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: /^Fix \d+ cells?$/ }));
    expect(await screen.findByText(/cells changed/)).toBeTruthy();
    expect(calledWith(job.calls, 'fix')).toHaveLength(1);
  });
});

describe('step 3, Rules', () => {
  test('a cut-off shows at once how many accounts move, and its origin changes to yours', async () => {
    const { user } = await openStep(2);
    expect(await screen.findByText(english.rules.effectNone)).toBeTruthy();
    expect(screen.getByText(english.rules.standard)).toBeTruthy();
    const cutoff = screen.getByRole('spinbutton', { name: 'A up to' });
    await user.clear(cutoff);
    await user.type(cutoff, '50{Enter}');
    expect(await screen.findByText(/^A at 50%: \d+ accounts? moves? A to B$/)).toBeTruthy();
    expect(screen.getByText(english.rules.yours)).toBeTruthy();
  });

  test('cut-offs out of order are told and hold the button; Reset brings the defaults back', async () => {
    const { user } = await openStep(2);
    const cutoff = screen.getByRole('spinbutton', { name: 'A up to' });
    await user.clear(cutoff);
    await user.type(cutoff, '97{Enter}');
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).toBe('true'));
    await user.click(screen.getByRole('button', { name: english.rules.reset }));
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
  });

  test('tier D adds a cut-off', async () => {
    const { user } = await openStep(2);
    await user.click(screen.getByRole('checkbox', { name: 'Add tier D' }));
    expect(await screen.findByRole('spinbutton', { name: 'C up to' })).toBeTruthy();
  });

  test('a number that is still being typed counts when Ctrl+Enter goes on', async () => {
    const { user, job } = await openStep(2);
    const cutoff = screen.getByRole('spinbutton', { name: 'A up to' });
    await user.clear(cutoff);
    await user.type(cutoff, '60');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(calledWith(job.calls, 'preview')).toHaveLength(1));
    expect(calledWith(job.calls, 'preview')[0]?.[3]).toMatchObject({ 'tier.cutoffs': [0.6, 0.95] });
  });
});

describe('step 4, Preview', () => {
  test('says the finding first, then figures, and what will be written', async () => {
    await openStep(3);
    expect(await screen.findByText(/^\d+ of 12 accounts make 80% of Revenue\.$/)).toBeTruthy();
    expect(screen.getByText(/^Top 20% hold \d+%/)).toBeTruthy();
    expect(await screen.findByText(/KAM_Cuts/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: /make 80% of Revenue/ })).toBeTruthy();
  });

  test('the chart has a table twin', async () => {
    const { user } = await openStep(3);
    await user.click(await screen.findByRole('button', { name: english.preview.asTable }));
    const table = await screen.findByRole('table', { name: /make 80% of Revenue/ });
    expect(within(table).getAllByRole('row')).toHaveLength(13);
  });

  test('the filter says how many of all it shows', async () => {
    const { user } = await openStep(3);
    await user.type(await screen.findByRole('searchbox', { name: english.preview.filter }), 'C1');
    expect(await screen.findByText('3 of 12')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByText('12 accounts')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(english.steps.heading[3]);
  });

  test('Enter on an account asks why; the drawer takes the focus and Esc gives it back', async () => {
    const { user, job } = await openStep(3);
    const grid = await screen.findByRole('grid');
    grid.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const title = await screen.findByRole('heading', { name: /Bolt/ });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByText(/Accounts ahead hold/)).toBeTruthy();
    expect(screen.getByText(/=KAM\.TIERBY\(4100,KAM_Cuts\)/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Select the rows of/ }));
    expect(calledWith(job.calls, 'selectRows')[0]?.[1]).toEqual([1]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('heading', { name: /Bolt/ })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });
});

describe('step 5, Write', () => {
  test('done says what and where, goes to the sheet, and undo takes it back', async () => {
    const { user, job, home } = await openStep(4);
    expect(await screen.findByText('Done: 12 accounts, 1 sheet, 2 charts.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: english.write.goToSheet }));
    expect(calledWith(home.calls, 'goToSheet')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: english.app.undo }));
    expect(await screen.findByText(english.undo.done)).toBeTruthy();
    expect(calledWith(job.calls, 'undo')).toEqual([['undo', 'ask']]);
  });

  test('cells edited since are listed: keep or restore', async () => {
    const { user, job } = await openStep(4, { job: { conflicts: [{ sheet: 'KAM Portfolio', address: 'B7' }] } });
    await user.click(await screen.findByRole('button', { name: english.app.undo }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('KAM Portfolio!B7')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: english.undo.keep }));
    expect(await screen.findByText(english.undo.done)).toBeTruthy();
    expect(calledWith(job.calls, 'undo')).toEqual([
      ['undo', 'ask'],
      ['undo', 'keep'],
    ]);
  });

  test('Esc while writing stops it, waits for the restore and says so', async () => {
    const { user } = await openStep(4, { job: { writeStep: 200 } });
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByText(english.write.cancelled)).toBeTruthy();
  });

  test('a write that cannot be done says that nothing was written and leads back', async () => {
    const { user } = await openStep(4, { job: { writeProblem: 'too-large' } });
    expect(await screen.findByText(english.write.problemTitle)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: english.app.back }));
    expect(await screen.findByRole('heading', { level: 2, name: english.steps.heading[3] })).toBeTruthy();
  });

  test('functions get the previewed rules before the write, and the old ones back when it fails', async () => {
    const inForce: (readonly number[])[] = [];
    const { user } = await openStep(2, {
      job: { writeProblem: 'too-large' },
      app: { onRules: (rules) => void inForce.push(rules['tier.cutoffs']) },
    });
    const cutoff = screen.getByRole('spinbutton', { name: 'A up to' });
    await user.clear(cutoff);
    await user.type(cutoff, '60{Enter}');
    await user.click(mainButton());
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(mainButton());
    await screen.findByText(english.write.problemTitle);
    expect(inForce).toEqual([defaultRules['tier.cutoffs'], [0.6, 0.95], defaultRules['tier.cutoffs']]);
  });
});

describe.each<Language>(['en-US', 'zh-CN'])('keyboard only, %s', (language) => {
  test('Ctrl+Enter walks the five steps, each focuses its heading, and Esc walks back', async () => {
    const words = paneWords(language);
    const user = person();
    const { job } = renderPane({ language });
    const card = await screen.findByRole('button', { name: new RegExp(words.home.jobs['segment-accounts']) });
    // Fluent moves Tab by what is laid out, which jsdom does not do: the browser tests walk with Tab.
    card.focus();
    expect(document.activeElement).toBe(card);
    await user.keyboard('{Enter}');
    for (let step = 0; step < 4; step++) {
      const heading = await screen.findByRole('heading', { level: 2, name: words.steps.heading[step] });
      await waitFor(() => expect(document.activeElement).toBe(heading));
      await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
      if (step === 3) break;
      await user.keyboard('{Control>}{Enter}{/Control}');
    }
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 2, name: words.steps.heading[2] })).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(words.write.again)).toBeTruthy();
    expect(calledWith(job.calls, 'write')[0]?.[2]).toBe(language);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await screen.findByRole('heading', { level: 1, name: words.home.place })).toBeTruthy();
  });
});
