import type { SegmentPreview } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { segmentWords } from '../../../locales/segments';
import type { Words } from '../../shell/words';
import { PointTable } from './PointTable';
import { TypeList, typesHeadline } from './TypeList';
import { TypesChart } from './TypesChart';
import type { ChartView } from './view';

const TABLE_ROWS = 50;

/** The tab of the five types; null until some account has one. */
export function typesView(preview: SegmentPreview, value: string, words: Words, onRate: () => void): ChartView | null {
  const { types } = preview;
  if (!types || types.typed === 0) return null;
  const text = typesHeadline(types, preview.total, value, words);
  const own = customerTypeWords(words.language).pane;
  const names = segmentWords(words.language).types;
  return {
    id: 'types',
    name: own.tab,
    text,
    chart: <TypesChart types={types} text={text} />,
    table: (
      <PointTable
        label={text}
        columns={[{ title: own.account, isName: true }, { title: own.type, isName: true }, { title: own.scores }]}
        rows={types.points
          .slice(0, TABLE_ROWS)
          .map(({ name, type, strategic, influence }) => [
            name,
            names[type],
            `${words.formats.count(strategic)}, ${words.formats.count(influence)}`,
          ])}
      />
    ),
    below: <TypeList types={types} onRate={onRate} />,
  };
}
