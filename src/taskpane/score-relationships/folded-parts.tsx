import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RelationshipPreview } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import type { FoldedPart } from '../components/FoldedParts';
import { NoteList } from '../components/NoteList';
import type { Words } from '../shell/words';
import { moveWords } from './move-words';

const LISTED = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  name: { justifyContent: 'start', padding: '0 4px', minWidth: 0, textAlign: 'left' },
  line: { paddingLeft: '4px', color: tokens.colorNeutralForeground2 },
});

interface Line {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly more?: string;
  readonly index: number | null;
}

function Lines({
  lines,
  all,
  onOpen,
  words,
}: {
  readonly lines: readonly Line[];
  readonly all: number;
  readonly onOpen: (index: number) => void;
  readonly words: Words;
}) {
  const styles = useStyles();
  const text = relationshipPaneWords(words.language).preview;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, name, text: said, more, index }) => (
        <li key={key} className={styles.item}>
          <Button
            appearance="subtle"
            size="small"
            className={styles.name}
            disabled={index === null}
            onClick={() => index !== null && onOpen(index)}
          >
            {name}
          </Button>
          <Text size={200} className={styles.line}>
            {said}
          </Text>
          {more !== undefined && <Caption1 className={styles.line}>{more}</Caption1>}
        </li>
      ))}
      {all > lines.length && (
        <li>
          <Caption1 className={styles.line}>
            {fill(text.more, { count: words.formats.count(all - lines.length) })}
          </Caption1>
        </li>
      )}
    </ul>
  );
}

/** What is folded away below the pictures: risks, movers, complaints, notes; only what there is. */
export function foldedParts(
  preview: RelationshipPreview,
  onOpen: (index: number) => void,
  words: Words,
): readonly FoldedPart[] {
  const { formats, language } = words;
  const text = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const list = (lines: readonly Line[], all: number): ReactNode => (
    <Lines lines={lines} all={all} onOpen={onOpen} words={words} />
  );
  const parts: FoldedPart[] = [];
  const { risks, movers, notes } = preview;
  if (risks.length > 0) {
    const lines = risks.slice(0, LISTED).map((index): Line => {
      const row = preview.row(index);
      const cause = row.mainCause === null ? '' : names.causes[row.mainCause];
      return {
        key: row.key,
        name: row.name,
        text: fill(text.riskLine, { risk: formats.count(row.risk ?? NaN), cause }),
        more: moveWords(row.move, language),
        index,
      };
    });
    parts.push({
      id: 'risks',
      title: fill(text.risks, { count: formats.count(risks.length) }),
      body: list(lines, risks.length),
    });
  }
  if (movers) {
    const number = (value: number | null): string => (value === null ? sheet.missing : formats.full(value));
    const lines = movers.moves.slice(0, LISTED).map(({ key, name, before, now, move, part }): Line => ({
      key,
      name,
      text: fill(text.moverLine, {
        before: number(before),
        now: number(now),
        part: part === null ? names.moves[move] : names.parts[part],
      }),
      index: preview.find(key)[0] ?? null,
    }));
    parts.push({
      id: 'movers',
      title: fill(text.movers, { since: formats.date(movers.since), count: formats.count(movers.moves.length) }),
      body: movers.moves.length === 0 ? <Text>{text.none}</Text> : list(lines, movers.moves.length),
    });
  }
  const complaints = complaintsPart(preview, words);
  if (complaints)
    parts.push({ id: 'complaints', title: complaints.title, body: list(complaints.lines, complaints.all) });
  if (notes.length > 0) {
    parts.push({
      id: 'notes',
      title: text.notes,
      body: <NoteList notes={notes} />,
    });
  }
  return parts;
}

function complaintsPart(
  preview: RelationshipPreview,
  { language, formats }: Words,
): { readonly title: string; readonly lines: readonly Line[]; readonly all: number } | null {
  if (!preview.sources.includes('complaints')) return null;
  const text = relationshipPaneWords(language).preview;
  let [open, late] = [0, 0];
  const rows: { readonly index: number; readonly open: number; readonly late: number }[] = [];
  for (let index = 0; index < preview.accounts; index++) {
    const record = preview.row(index).complaints;
    if (!record) continue;
    open += record.open;
    late += record.late;
    rows.push({ index, open: record.open, late: record.late });
  }
  rows.sort((a, b) => b.late - a.late || b.open - a.open);
  const days = (value: number | null): string => formats.count(value ?? NaN);
  const lines = rows.slice(0, LISTED).map(({ index }): Line => {
    const row = preview.row(index);
    const record = row.complaints!;
    return {
      key: row.key,
      name: row.name,
      text: fill(text.complaintLine, { open: formats.count(record.open), late: formats.count(record.late) }),
      more: fill(text.complaintTimes, { answer: days(record.daysToAnswer), close: days(record.daysToClose) }),
      index,
    };
  });
  const title = fill(text.complaints, { open: formats.count(open), late: formats.count(late) });
  return { title, lines, all: rows.length };
}
