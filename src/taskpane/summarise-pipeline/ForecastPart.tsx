import {
  Button,
  Caption1,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ForecastRow } from '../../engine/pipeline/forecast';
import type { ForecastView, PipelinePreview } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useWords } from '../shell/words';
import { ForecastChart } from './ForecastChart';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  muted: { color: tokens.colorNeutralForeground3 },
  table: { maxHeight: '232px', overflowY: 'auto' },
  cell: { display: 'table-cell', paddingLeft: '4px', paddingRight: '4px' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What the periods will bring: the quarter in a sentence, the chart with its band, and the same as a table. */
export function ForecastPart({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const text = pipelinePaneWords(language).preview;
  const [asTable, setAsTable] = useState(false);
  const { forecast } = preview;
  if (forecast.state === 'none') {
    return (
      <section className={styles.root}>
        <Subtitle2 as="h3">{text.forecastNone}</Subtitle2>
        <Text>{words.problem(forecast.because)}</Text>
      </section>
    );
  }
  const sentence = quarterSentence(preview, words);
  const [overdue, ...rows] = forecast.rows;
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{text.forecast}</Subtitle2>
        {rows.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={asTable ? text.asChart : text.asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? text.chart : text.table}
          </Button>
        )}
      </div>
      {sentence !== '' && <Text weight="semibold">{sentence}</Text>}
      {rows.length > 0 &&
        (asTable ? (
          <ForecastTable rows={forecast.rows} />
        ) : (
          <ForecastChart forecast={forecast} rows={rows} label={sentence} />
        ))}
      {!asTable && rows.length > 0 && (
        <Caption1 className={styles.muted}>{forecast.target > 0 ? text.keyTarget : text.key}</Caption1>
      )}
      {overdue && overdue.deals > 0 && (
        <Text size={200}>
          {fill(text.overdue, { amount: formats.compact(overdue.open), deals: formats.count(overdue.deals) })}
        </Text>
      )}
      <Caption1 className={styles.muted}>{forecast.isSimulated ? text.simulated : text.exact}</Caption1>
    </section>
  );
}

export function quarterSentence(preview: PipelinePreview, { formats, language }: ReturnType<typeof useWords>): string {
  const text = pipelinePaneWords(language).preview;
  const { forecast, target } = preview;
  if (forecast.state === 'none' || forecast.quarter === null) return '';
  const { period, weighted, p10, p90 } = forecast.quarter;
  return fill(target > 0 ? text.forecastTarget : text.forecastText, {
    quarter: period,
    weighted: formats.compact(weighted),
    p10: formats.compact(p10),
    p90: formats.compact(p90),
    target: formats.compact(target),
  });
}

/** At most three columns in 320 px: the band is one. */
function ForecastTable({ rows }: { readonly rows: Extract<ForecastView, { state: 'made' }>['rows'] }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const name = (row: ForecastRow): string => (row.period === 'overdue' ? nameWords(language).overdue : row.period);
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={text.forecast}>
      <Table size="extra-small" aria-label={text.forecast}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.cell}>{text.period}</TableHeaderCell>
            <TableHeaderCell className={number}>{text.weighted}</TableHeaderCell>
            <TableHeaderCell className={number}>{text.band}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.period}>
              <TableCell className={styles.cell}>{name(row)}</TableCell>
              <TableCell className={number}>{formats.full(row.weighted)}</TableCell>
              <TableCell className={number}>{`${formats.compact(row.p10)}–${formats.compact(row.p90)}`}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
