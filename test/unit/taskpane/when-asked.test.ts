import { whenAsked } from '../../../src/taskpane/shell/when-asked';

interface Job {
  readonly open: (place: string) => Promise<string>;
  readonly earlier: { readonly open: (place: string) => Promise<string> };
}

function job(): { readonly stand: Job; readonly loads: () => number } {
  let loads = 0;
  const real: Job = {
    open: (place) => Promise.resolve(`opened ${place}`),
    earlier: {
      open(place) {
        return Promise.resolve(`earlier ${place} of ${this === real.earlier ? 'the same' : 'another'}`);
      },
    },
  };
  return {
    stand: whenAsked<Job>(() => {
      loads++;
      return loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(real);
    }),
    loads: () => loads,
  };
}

describe('whenAsked', () => {
  it('loads the job when it is first asked, tries again after a failure, and then keeps it', async () => {
    const { stand, loads } = job();
    expect(loads()).toBe(0);
    await expect(stand.open('Customers')).rejects.toThrow('offline');
    expect(await stand.open('Customers')).toBe('opened Customers');
    expect(await stand.open('Orders')).toBe('opened Orders');
    expect(loads()).toBe(2);
  });

  it('hands questions to a desk of the job on to that desk', async () => {
    const { stand } = job();
    await stand.open('x').catch(() => undefined);
    expect(await stand.earlier.open('2025')).toBe('earlier 2025 of the same');
  });

  it('is no promise itself', async () => {
    const { stand } = job();
    const desk = await Promise.resolve(stand.earlier);
    expect(typeof desk.open).toBe('function');
  });
});
