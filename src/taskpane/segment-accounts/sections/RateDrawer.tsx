import {
  Button,
  Caption1,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { AccountRating, SegmentPreview } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { TierBadge } from '../../components/TierBadge';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  drawer: { width: '100%', maxWidth: '320px' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { outlineStyle: 'none' },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  footer: { columnGap: tokens.spacingHorizontalS, '& button': { minWidth: 0, whiteSpace: 'nowrap' } },
  radios: { flexWrap: 'wrap', marginLeft: '-8px' },
});

const RATINGS = ['1', '2', '3', '4', '5'] as const;

interface RateDrawerProps {
  readonly open: boolean;
  readonly preview: SegmentPreview;
  readonly valueName: string;
  /** Kept at once: closing the pane loses nothing. */
  readonly onRate: (ratings: ReadonlyMap<string, AccountRating>) => void;
  /** `changed`: something was rated, so the preview is no longer right. */
  readonly onClose: (changed: boolean) => void;
}

/** Ratings of one account after the other, the largest first: a digit chooses, Enter saves and goes on. */
export function RateDrawer(props: RateDrawerProps) {
  const styles = useStyles();
  const { language } = useWords();
  // Esc and a click beside the drawer keep what was chosen, as Done does.
  const leave = useRef<() => void>(() => undefined);
  const form = useRef<HTMLDivElement>(null);
  // Here and not in the form: the drawer has then set its own first focus, which would be its close button.
  useEffect(() => {
    if (props.open) focusRating(form.current);
  }, [props.open]);
  return (
    <OverlayDrawer
      open={props.open}
      position="end"
      className={styles.drawer}
      aria-label={customerTypeWords(language).pane.rateTitle}
      onOpenChange={(_, data) => !data.open && leave.current()}
    >
      {props.open && <RateForm {...props} leave={leave} form={form} />}
    </OverlayDrawer>
  );
}

function RateForm({
  preview,
  valueName,
  onRate,
  onClose,
  leave,
  form,
}: RateDrawerProps & { readonly leave: RefObject<() => void>; readonly form: RefObject<HTMLDivElement | null> }) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const [index, setIndex] = useState(() => firstUnrated(preview));
  const [given, setGiven] = useState<ReadonlyMap<string, AccountRating>>(new Map());
  const [draft, setDraft] = useState<AccountRating>(() => ratingsKnown(preview, index));
  const { types } = preview;

  const ratingAt = (place: number): AccountRating => given.get(preview.row(place).key) ?? ratingsKnown(preview, place);
  useEffect(() => focusRating(form.current), [form, index]);
  useEffect(() => {
    leave.current = close;
  });

  const account = preview.row(index);
  const fixed = types?.ratingOf(index).fixed ?? { strategic: false, fit: false };
  const tierA = preview.tiers[0];
  let ratedA = 0;
  for (let place = 0; place < (tierA?.accounts ?? 0); place++) if (isFull(ratingAt(place))) ratedA++;

  const save = (): ReadonlyMap<string, AccountRating> => {
    const before = ratingAt(index);
    if (before.strategic === draft.strategic && before.fit === draft.fit) return given;
    // What the sheet gives stays the sheet's: only what was entered here is kept.
    const entered = {
      strategic: fixed.strategic ? null : draft.strategic,
      fit: fixed.fit ? null : draft.fit,
    };
    const next = new Map(given).set(account.key, draft);
    setGiven(next);
    onRate(new Map([[account.key, entered]]));
    return next;
  };
  const move = (to: number): void => {
    const next = save();
    const place = Math.max(0, Math.min(preview.accounts - 1, to));
    setIndex(place);
    setDraft(next.get(preview.row(place).key) ?? ratingsKnown(preview, place));
  };
  function close(): void {
    onClose(save().size > 0);
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const group = (event.target as HTMLElement).closest<HTMLElement>('[data-rating]')?.dataset['rating'];
    if (event.key === 'Enter' && group !== undefined) {
      event.preventDefault();
      // The page behind must not take it for its own button.
      event.stopPropagation();
      move(index + 1);
    } else if (/^[1-5]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && group !== undefined) {
      event.preventDefault();
      setDraft({ ...draft, [group]: Number(event.key) });
      if (group === 'strategic' && !fixed.fit) {
        form.current?.querySelector<HTMLInputElement>('[data-rating="fit"] input')?.focus();
      }
    }
  };

  const group = (name: 'strategic' | 'fit') => (
    <div data-rating={name}>
      <Field
        label={words[name]}
        hint={
          fixed[name]
            ? fill(words.fixed, { rating: formats.index(draft[name] ?? NaN) })
            : words[name === 'strategic' ? 'strategicHint' : 'fitHint']
        }
      >
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          disabled={fixed[name]}
          value={draft[name] === null ? '' : String(Math.round(draft[name]))}
          onChange={(_, data) => setDraft({ ...draft, [name]: Number(data.value) })}
        >
          {RATINGS.map((rating) => (
            <Radio key={rating} value={rating} label={rating} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );

  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={pane.app.close} onClick={close} />}
        >
          {words.rateTitle}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div ref={form} className={styles.body} onKeyDown={onKeyDown}>
          <Caption1 className={styles.muted}>{words.rateIntro}</Caption1>
          <div aria-live="polite">
            <div className={styles.head}>
              <TierBadge tier={account.tier} place={preview.tiers.findIndex(({ tier }) => tier === account.tier)} />
              <Text weight="semibold">
                {fill(words.rateAccount, {
                  name: account.name,
                  place: formats.count(index + 1),
                  all: formats.count(preview.accounts),
                })}
              </Text>
            </div>
            <Text size={200}>
              {fill(words.rateValue, {
                value: valueName.charAt(0).toLocaleUpperCase(language) + valueName.slice(1),
                amount: formats.full(account.value),
                profit: formats.full(account.profit ?? NaN),
              })}
            </Text>
          </div>
          {group('strategic')}
          {group('fit')}
          <Caption1 className={styles.muted}>
            {fill(words.rated, {
              count: formats.count(ratedA),
              all: formats.count(tierA?.accounts ?? 0),
              tier: tierA?.tier ?? '',
            })}{' '}
            {words.saved}
          </Caption1>
        </div>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button appearance="primary" onClick={() => move(index + 1)} disabled={index === preview.accounts - 1}>
          {words.saveNext}
        </Button>
        <Button onClick={() => move(index - 1)} disabled={index === 0}>
          {words.previous}
        </Button>
        <Button onClick={close}>{words.done}</Button>
      </DrawerFooter>
    </>
  );
}

/** To the rating that is chosen, or the first that can be. */
function focusRating(form: HTMLDivElement | null): void {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:disabled)') ?? [])];
  (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
}

/** What sheet and workbook say of an account before anything is entered here. */
function ratingsKnown({ types }: SegmentPreview, place: number): AccountRating {
  const { strategic = null, fit = null } = types?.ratingOf(place) ?? {};
  return { strategic, fit };
}

function isFull({ strategic, fit }: AccountRating): boolean {
  return strategic !== null && fit !== null;
}

/** It opens at the largest account that still lacks a rating. */
function firstUnrated(preview: SegmentPreview): number {
  let place = 0;
  while (place < preview.accounts - 1 && isFull(ratingsKnown(preview, place))) place++;
  return place;
}
