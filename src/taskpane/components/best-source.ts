import type { SheetKind } from '../../engine/intake/types';
import type { SourceSummary } from '../../jobs/contract';

/** The source to start a job from when nobody says otherwise: by what it prefers, then the one with most rows. */
export function bestSource(kinds: readonly SheetKind[], sources: readonly SourceSummary[]): SourceSummary | undefined {
  const place = ({ kind }: SourceSummary): number => kinds.indexOf(kind);
  return [...sources].filter((source) => place(source) >= 0).sort((a, b) => place(a) - place(b) || b.rows - a.rows)[0];
}
