import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { ReviewAccount, ReviewPreview } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { FoldedParts } from '../components/FoldedParts';
import { NoteList } from '../components/NoteList';
import { useWords } from '../shell/words';
import type { Words } from '../shell/words';
import { BridgePart } from './BridgePart';
import { ForecastRange } from './ForecastRange';
import { MigrationMatrix } from './MigrationMatrix';
import type { ListRow } from './RowList';
import { effortRow, valueRow } from './account-rows';
import { ConcentrationPart, CoveragePart, EffortPart } from './small-parts';

interface MoreTabProps {
  readonly preview: ReviewPreview;
  readonly rules: Rules;
  /** Draws a list of accounts, each as `rowOf` says. */
  readonly list: (
    label: string,
    rows: readonly number[],
    rowOf: (account: ReviewAccount, words: Words) => ListRow,
  ) => ReactNode;
}

/** What is not asked first, folded, and only what there is. */
export function MoreTab({ preview, rules, list }: MoreTabProps) {
  const words = useWords();
  const { formats, language } = words;
  const text = reviewPaneWords(language).preview;
  const { parts } = text;
  const { migration, bridge, forecast, effort, coverage, concentration, notes } = preview;
  const accounts = (title: string, rows: readonly number[]): readonly [string, ReactNode] | false => {
    if (rows.length === 0) return false;
    const label = fill(title, { count: formats.count(rows.length) });
    return [label, list(label, rows, valueRow)];
  };
  const folded = (
    [
      migration && [parts.migration, <MigrationMatrix migration={migration} />],
      bridge && [parts.bridge, <BridgePart bridge={bridge} />],
      forecast && [parts.forecast, <ForecastRange forecast={forecast} />],
      effort && [parts.effort, <EffortPart effort={effort} list={(label, rows) => list(label, rows, effortRow)} />],
      coverage && [parts.coverage, <CoveragePart coverage={coverage} />],
      concentration.now && [parts.concentration, <ConcentrationPart concentration={concentration} rules={rules} />],
      accounts(parts.fresh, preview.fresh),
      accounts(parts.lost, preview.lost),
      accounts(parts.winners, preview.winners),
      notes.length > 0 && [parts.notes, <NoteList notes={notes} />],
    ] as const
  ).filter((part): part is readonly [string, React.JSX.Element] => part !== false && part !== null);

  if (folded.length === 0) return <Text size={200}>{text.noParts}</Text>;
  return <FoldedParts parts={folded.map(([title, body]) => ({ id: title, title, body }))} />;
}
