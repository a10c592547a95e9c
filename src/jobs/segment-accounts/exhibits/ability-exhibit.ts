import { exhibitWords } from '../../../locales/exhibits';
import { fill } from '../../../locales/language';
import { count, percent } from '../../wording';
import type { Exhibit, ExhibitFacts, ExhibitWhy } from './exhibit';
import { cellOf, LISTED } from './exhibit';

const LIGHTS = ['red', 'amber', 'green', null] as const;

/** Who can pay: a traffic light each, the reds by size. */
export function abilityExhibit({ language, segments, figures, value }: ExhibitFacts): Exhibit | null {
  const { ability } = figures;
  if (!ability) return null;
  const words = exhibitWords(language);
  const own = words.ability;
  const { pareto, rules, names } = segments;
  const [amber = 1] = rules['liquidity.cuts'];
  const groups = LIGHTS.map((light) => ({ light, accounts: 0, value: 0, share: 0 }));
  Array.from(pareto.order).forEach((account, index) => {
    const group = groups.find(({ light }) => light === ability.light[account]);
    if (!group) return;
    group.accounts++;
    group.value += pareto.sorted[index] ?? 0;
    group.share += pareto.share[index] ?? 0;
  });
  const shown = groups.filter(({ light, accounts }) => light !== null || accounts > 0);
  const rest = ability.red.length - LISTED;
  const hasShare = ability.assetShare.some((share) => !Number.isNaN(share));
  return {
    id: 'ability',
    name: own.name,
    finding: fill(ability.red.length === 0 ? own.findingNone : own.finding, {
      count: count(ability.red.length, language),
      all: count(
        groups.reduce((sum, { light, accounts }) => sum + (light === null ? 0 : accounts), 0),
        language,
      ),
      share: percent(groups[0]?.share ?? NaN, language, 1),
      value,
      cut: String(amber),
    }),
    tables: [
      {
        columns: [
          { title: own.light, kind: 'name' },
          { title: words.accounts, kind: 'count' },
          { title: value, kind: 'money' },
          { title: words.share, kind: 'share' },
        ],
        rows: shown.map((group) => [
          group.light ? own.lights[group.light] : own.unknown,
          group.accounts,
          group.value,
          group.share,
        ]),
        inPane: [0, 1, 3],
      },
      ...(ability.red.length > 0
        ? [
            {
              columns: [
                { title: own.red, kind: 'name' as const },
                { title: value, kind: 'money' as const },
                { title: own.ratio, kind: 'score' as const },
                ...(hasShare ? [{ title: own.assetShare, kind: 'share' as const }] : []),
              ],
              rows: ability.red
                .slice(0, LISTED)
                .map((account) => [
                  names[account] ?? '',
                  cellOf(segments.values[account]),
                  cellOf(ability.ratio[account]),
                  ...(hasShare ? [cellOf(ability.assetShare[account])] : []),
                ]),
              inPane: [0, 1, 2],
              ...(rest > 0 && { more: fill(words.more, { count: count(rest, language) }) }),
            },
          ]
        : []),
    ],
    notes: [],
    rules: ['liquidity.cuts'],
  };
}

export function abilityWhy({ language, segments, figures }: ExhibitFacts, account: number): ExhibitWhy | null {
  const light = figures.ability?.light[account];
  if (!figures.ability || !light) return null;
  const own = exhibitWords(language).ability;
  const [amber = 1, green = 1.5] = segments.rules['liquidity.cuts'];
  const ratio = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(figures.ability.ratio[account]!);
  return { name: own.name, lines: [fill(own.why, { ratio, light: own.lights[light], amber, green })] };
}
