import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { WordsProvider, useWords } from './words';
import { wordsOf } from './words-of';

/** All words for what stands inside; loaded with the first view that needs more than Home's. */
export default function JobWords({ children }: { readonly children: ReactNode }) {
  const outer = useWords();
  const words = useMemo(() => (outer.isFirst ? wordsOf(outer.language) : outer), [outer]);
  return <WordsProvider value={words}>{children}</WordsProvider>;
}
