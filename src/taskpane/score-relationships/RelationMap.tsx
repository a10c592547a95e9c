import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ContactView } from '../../jobs/score-relationships/contract';
import { layoutMap, type MapNode, type MapSizes } from '../../jobs/score-relationships/map-layout';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { useWords } from '../shell/words';

const SIZES: MapSizes = { width: 268, barWidth: 26, tie: 40, node: 40, gap: 6, title: 22, most: 8 };

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0 },
  us: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    writingMode: 'vertical-rl',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  lines: { position: 'absolute', left: 0, top: 0, overflow: 'visible' },
  tie: { stroke: tokens.colorBrandStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  loose: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '4 4' },
  role: {
    position: 'absolute',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
  },
  node: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    padding: '0 8px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  contact: { backgroundColor: tokens.colorNeutralBackground3, cursor: 'pointer' },
  coach: { border: `3px solid ${tokens.colorBrandStroke1}` },
  opponent: { border: `2px dashed ${tokens.colorPaletteDarkOrangeForeground1}` },
  gap: {
    border: `2px dashed ${tokens.colorPaletteDarkOrangeForeground1}`,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  depth: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  letter: {
    flexShrink: 0,
    minWidth: '18px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

interface RelationMapProps {
  readonly name: string;
  readonly contacts: readonly ContactView[];
  readonly onEdit: (contact: ContactView) => void;
}

/**
 * Our side on the left, decision makers on top, one box a contact: the line's width is the depth of the tie, dashed is none, the letter
 * and the border are the stance, and a role that nobody holds is a dashed box. Arrows walk from box to box.
 */
export function RelationMap({ name, contacts, onEdit }: RelationMapProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = relationshipPaneWords(language).map;
  const { names, sheet } = relationshipWords(language);
  const text = sheet.map;
  const map = layoutMap(contacts, SIZES);
  const [active, setActive] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const at = Math.min(active, map.nodes.length - 1);
  const roleName = (role: MapNode['role']): string => (role === null ? text.noRole : nameWords(language).roles[role]);

  const walk = (to: number): void => {
    const next = Math.max(0, Math.min(map.nodes.length - 1, to));
    setActive(next);
    root.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: map.nodes.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    walk(to);
  };
  const labelOf = ({ kind, role, contact, count }: MapNode): string => {
    if (kind === 'gap') return fill(text.altGap, { role: roleName(role) });
    if (!contact) return fill(text.more, { count: String(count) });
    return fill(text.altNode, {
      role: roleName(role),
      name: contact.name,
      depth: String(contact.depth),
      stance: contact.stance === null ? text.noStance : names.stances[contact.stance],
    });
  };

  return (
    <div
      ref={root}
      role="group"
      aria-label={fill(words.label, { name })}
      className={styles.root}
      style={{ width: map.width, height: map.height }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.us} style={{ ...map.us }} aria-hidden>
        {text.us}
      </div>
      <svg className={styles.lines} width={map.width} height={map.height} aria-hidden>
        {map.nodes.map(({ contact, left, top, height }, k) =>
          contact ? (
            <line
              key={k}
              x1={SIZES.barWidth}
              y1={top + height / 2}
              x2={left}
              y2={top + height / 2}
              strokeWidth={Math.max(1, contact.depth * 1.5)}
              className={contact.depth === 0 ? styles.loose : styles.tie}
            />
          ) : null,
        )}
      </svg>
      {map.levels.map(({ role, top, nodes }) => (
        <Text key={role ?? ''} className={styles.role} style={{ left: nodes[0]?.left ?? 0, top }} aria-hidden>
          {roleName(role)}
        </Text>
      ))}
      {map.nodes.map((node, k) => {
        const { contact, kind, left, top, width, height, count } = node;
        return (
          <button
            key={k}
            type="button"
            data-node={k}
            tabIndex={k === at ? 0 : -1}
            title={labelOf(node)}
            className={mergeClasses(
              styles.node,
              kind === 'contact' && styles.contact,
              kind === 'gap' && styles.gap,
              contact?.stance === 'coach' && styles.coach,
              contact?.stance === 'opponent' && styles.opponent,
            )}
            style={{ left, top, width, height }}
            onFocus={() => setActive(k)}
            onClick={() => contact && onEdit(contact)}
          >
            {contact ? (
              <>
                <span className={styles.words}>
                  <span className={styles.name}>{contact.name}</span>
                  <span className={styles.depth}>
                    {`${contact.depth} ${names.depths[contact.depth as keyof typeof names.depths]}`}
                  </span>
                </span>
                {contact.stance !== null && (
                  <span className={styles.letter}>{names.stanceLetters[contact.stance]}</span>
                )}
              </>
            ) : kind === 'gap' ? (
              text.nobody
            ) : (
              fill(text.more, { count: String(count) })
            )}
          </button>
        );
      })}
    </div>
  );
}
