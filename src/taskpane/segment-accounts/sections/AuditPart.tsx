import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { AuditPreview } from '../../../jobs/contract';
import type { AuditEntry } from '../../../jobs/segment-accounts/sections/preview-types';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { plural } from '../../components/plural';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  causes: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground3 },
  why: { minWidth: 0 },
});

const LISTED = 10;

/** Loss-makers to repair or to leave, the largest loss first. */
export function AuditPart({ audit, onWhy }: { readonly audit: AuditPreview; readonly onWhy: (index: number) => void }) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const listed = Array.from({ length: Math.min(audit.count, LISTED) }, (_, place) => audit.entry(place));
  const causesOf = ({
    margin,
    costToServe,
    discount,
  }: Pick<AuditEntry, 'margin' | 'costToServe' | 'discount'>): readonly string[] =>
    [
      margin === null ? '' : fill(words.auditMargin, { margin: formats.share(margin) }),
      costToServe === null ? '' : fill(words.auditCost, { cost: formats.compact(costToServe) }),
      discount === null ? '' : fill(words.auditDiscount, { discount: formats.share(discount) }),
    ].filter((text) => text !== '');
  return (
    <div className={styles.root}>
      <Text>
        {plural(audit.count, words.auditTextOne, words.auditText, {
          count: formats.count(audit.count),
          loss: formats.compact(-audit.loss),
          without: formats.compact(audit.totalWithout),
          total: formats.compact(audit.total),
        })}
      </Text>
      <ul className={styles.list}>
        {listed.map(({ index, name, repair, profitWithout, ...causes }) => (
          <li key={index} className={styles.item}>
            <Text className={styles.name} title={name}>
              {name}
            </Text>
            <Text className={styles.number}>{`${words.auditRepair} ${formats.full(repair)}`}</Text>
            <Button
              appearance="transparent"
              size="small"
              className={styles.why}
              aria-label={`${pane.preview.why} ${name}`}
              onClick={() => onWhy(index)}
            >
              {pane.preview.why}
            </Button>
            <Caption1 className={styles.causes}>
              {[...causesOf(causes), `${words.auditWithout} ${formats.compact(profitWithout)}`].join(
                words.auditSeparator,
              )}
            </Caption1>
          </li>
        ))}
      </ul>
      {audit.count > LISTED && (
        <Caption1 className={styles.muted}>
          {fill(words.auditMore, { count: formats.count(audit.count - LISTED) })}
        </Caption1>
      )}
    </div>
  );
}
