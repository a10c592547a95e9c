import { actionsOf, withTyped, type Action } from '../../../../src/engine/review/actions';

const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  what: `Do ${id}`,
  account: '',
  accountName: '',
  who: '',
  by: null,
  status: 'open',
  since: '2026 Q3',
  suggestion: '',
  ...more,
});
const ids = (actions: readonly Action[]) => actions.map(({ id }) => id);

describe('actionsOf', () => {
  it('puts overdue ones first, the oldest before the others, then by day, those without a day, and what is done', () => {
    const list = [
      action('done', { status: 'done', by: '2026-08-01' }),
      action('no day'),
      action('later', { by: '2026-12-01' }),
      action('overdue', { by: '2026-09-29' }),
      action('soon', { by: '2026-09-30', status: 'doing' }),
      action('long overdue', { by: '2026-03-31', since: '2026 Q1' }),
    ];
    expect(ids(actionsOf(list, '2026 Q3', '2026-09-30'))).toEqual([
      'long overdue',
      'overdue',
      'soon',
      'later',
      'no day',
      'done',
    ]);
  });

  it('carries over what is pending from any quarter, and leaves what another quarter has done or dropped there', () => {
    const list = [
      action('1', { since: '2026 Q1' }),
      action('2', { since: '2026 Q1', status: 'done' }),
      action('3', { since: '2026 Q2', status: 'dropped' }),
      action('4', { status: 'dropped' }),
    ];
    expect(ids(actionsOf(list, '2026 Q3', '2026-09-30'))).toEqual(['1', '4']);
  });

  it('keeps the order in which those of the same day were agreed', () => {
    const list = ['b', 'a', 'c'].map((id) => action(id, { by: '2026-10-01' }));
    expect(ids(actionsOf(list, '2026 Q3', '2026-09-30'))).toEqual(['b', 'a', 'c']);
  });
});

describe('withTyped', () => {
  const fields = { what: 'Call', account: '', accountName: '', who: 'Ann', by: null, status: 'open' as const };

  it('drops an action whose row was emptied and keeps its words', () => {
    const [dropped] = withTyped([action('1')], [{ ...fields, id: '1', what: '' }], '2026 Q4');
    expect(dropped).toEqual(action('1', { status: 'dropped' }));
  });

  it('gives a row without a number the next one, in the quarter of the review', () => {
    const list = withTyped([action('7')], [{ ...fields, id: '' }], '2026 Q4');
    expect(list[1]).toMatchObject({ id: '8', what: 'Call', since: '2026 Q4' });
  });
});
