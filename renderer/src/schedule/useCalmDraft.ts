import { useMemo } from 'react';
import type { Draft } from './draft.ts';

/**
 * The draft, the same one while nothing but the text in the audience field changes: most of the screen does not depend
 * on that text, and drawing it takes longer than a letter may.
 */
export function useCalmDraft(draft: Draft): Draft {
  const { typed: _, ...rest } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every field but that one; there are always as many
  return useMemo(() => draft, Object.values(rest));
}
