import fc from 'fast-check';
import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

/** Amounts with ties, losses and zeros; the first is positive, so that there is a share. */
const amounts = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.array(fc.integer({ min: -20, max: 500 }), { maxLength: 40 }))
  .map(([first, others]) => [first, ...others]);
const boundary = fc.constantFrom('crossing-up' as const, 'within' as const);
const cutoffs = fc.constantFrom([0.8, 0.95], [0.5], [0.2, 0.5, 0.8]);

test('KAM.TIERBY on KAM.CUTS, KAM.TIER alone, KAM.TIER within all values and KAM.PARETO agree', () => {
  fc.assert(
    fc.property(amounts, boundary, cutoffs, (values, side, cut) => {
      setRulesInForce({ ...defaultRules, 'tier.boundary': side, 'tier.cutoffs': cut });
      const column = values.map((value) => [value]);
      const tiers = spill('TIER', column);
      const cuts = spill('CUTS', column);
      expect(values.map((value) => [cell('TIERBY', value, cuts)])).toEqual(tiers);
      expect(spill('TIER', column, column)).toEqual(tiers);
      const byName = new Map(
        spill(
          'PARETO',
          values.map((_, i) => [`account ${i}`]),
          column,
          null,
          false,
        ).map((row) => [row[1], row[5]]),
      );
      expect(values.map((_, i) => [byName.get(`account ${i}`)])).toEqual(tiers);
    }),
  );
});

test('no argument, whatever it holds, brings an exception, NaN, null or undefined into a cell', () => {
  const raw = fc.oneof(
    fc.constantFrom(null, undefined, '', 0, '#N/A', 'Revenue', '1,200', '12%', true),
    fc.constant({ code: '#DIV/0!', message: '' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
  );
  const range = fc.oneof(
    raw,
    fc.array(raw, { minLength: 1, maxLength: 6 }).map((cells) => [cells]),
    fc.array(raw, { minLength: 1, maxLength: 6 }).map((cells) => cells.map((each) => [each])),
  );
  const id = fc.constantFrom('PARETO', 'TIER', 'CUTS', 'TIERBY', 'CONCENTRATION', 'WHALE', 'WHY', 'RULE');
  fc.assert(
    fc.property(id, fc.array(range, { minLength: 4, maxLength: 4 }), (called, values) => {
      const result = cell(called, ...values);
      for (const each of [result].flat(2)) {
        expect(['string', 'number', 'boolean']).toContain(typeof each);
        expect(each).not.toBeNaN();
        expect(String(each)).not.toMatch(/^(Infinity|-Infinity|undefined|null)$/);
      }
    }),
    { numRuns: 2000 },
  );
});
