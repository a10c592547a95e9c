// The three whole jobs: their cells (seeded, 5% of the values blank) and the figures by which results are held against ours.
// Plain JavaScript, because peers run it in processes of their own.
export const AS_OF = 45_000;
export const STAGES = ['Lead development', 'Project approval', 'Proposal', 'Tender', 'Negotiation', 'Delivery'];
/** Defaults of the rule pipeline.probability: ours come from the rules, the peers' from here. */
export const PROBABILITY = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

/** Rows measured, by job: a full sheet, and as many orders as the retail data set behind the bounds has. */
export const SIZES = {
  pareto: [1_000, 100_000, 1_048_576],
  rfm: [1_000, 100_000, 541_909],
  pipeline: [1_000, 100_000, 1_048_576],
};

/** One block of cells as Excel hands it over; a blank is ''. */
export function cellsOf(job, rows) {
  const random = seeded(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const money = (mean, spread) => Math.round(Math.exp(mean + spread * normal()) * 100) / 100;
  const amount = (mean, spread) => (random() < 0.05 ? '' : money(mean, spread));
  if (job === 'pareto') {
    // No two values are equal: a tie at the end of a tier is one question that the peers do not ask.
    return Array.from({ length: rows }, (_, i) => {
      const value = amount(8, 1.5);
      return [`CUST-${String(i + 1).padStart(7, '0')}`, value === '' ? '' : value + i * 1e-9];
    });
  }
  if (job === 'rfm') {
    const accounts = Math.max(20, Math.round(rows / 124));
    // Few accounts order much, most a little; lines of one order stand together.
    let account = 0;
    let day = AS_OF - 1;
    return Array.from({ length: rows }, () => {
      if (random() < 0.05) {
        account = Math.floor(accounts * random() ** 3);
        day = AS_OF - 1 - Math.floor(374 * random());
      }
      return [`C${12_346 + account}`, day, amount(2.4, 1.2)];
    });
  }
  return Array.from({ length: rows }, () => {
    const stage = Math.min(5, Math.floor(-2.2 * Math.log(1 - random())));
    return [STAGES[stage], amount(10, 1.1), AS_OF - Math.floor(random() * 400)];
  });
}

/** Figures that do not depend on the order of equal rows, rounded as sums of floats ask for. */
export function figuresOf(job, rows) {
  const sum = (column) => rows.reduce((total, row) => total + (Number(row[column]) || 0), 0);
  const money = (column) => Number(sum(column).toPrecision(9));
  if (job === 'pareto') {
    const middle = rows[rows.length >> 1];
    const tiers = ['A', 'B', 'C'].map((tier) => rows.filter((row) => row[5] === tier).length);
    return [rows.length, ...tiers, rows[0][1], middle[2], Number(Number(middle[4]).toPrecision(9)), sum(0)];
  }
  if (job === 'rfm') return [rows.length, sum(1), sum(2), money(3), sum(4), sum(5), sum(6)];
  return [rows.length, sum(1), money(2), money(3), Number(sum(4).toPrecision(9))];
}

function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
