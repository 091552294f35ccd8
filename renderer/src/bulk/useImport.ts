import { useEffect, useRef } from 'react';
import type { ErrorValue } from '../../../preload/contract/errors.ts';
import { useWrite } from '../bridge/queries.ts';
import { emptyImport, type ImportDraft, useImportMemory } from './memory.tsx';
import type { Request } from './plan.ts';

export interface Import {
  readonly draft: ImportDraft;
  readonly error: ErrorValue | null;
  readonly isChecking: boolean;
  /** Makes the dry run anew; the last request counts, whatever order the answers come in. */
  readonly check: (request: Request) => void;
  readonly forget: () => void;
}

export function useImport(): Import {
  const { draft, setDraft } = useImportMemory();
  const write = useWrite('meetings', 'importPlan');
  const last = useRef(0);
  const check = (request: Request): void => {
    last.current += 1;
    const mine = last.current;
    setDraft((current) => ({ ...current, request }));
    const { planId } = draft.plan ?? {};
    write.mutate(
      { ...request, ...(planId === undefined ? {} : { planId }) },
      {
        onSuccess: (plan) => {
          if (mine === last.current) setDraft((current) => ({ ...current, plan }));
        },
      },
    );
  };
  // Back from another screen: Zoom may be connected by now, a room added, a meeting made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what was asked before
  useEffect(() => {
    if (draft.request !== null && draft.plan !== null) check(draft.request);
  }, []);
  return {
    draft,
    error: write.error,
    isChecking: write.isPending,
    check,
    forget: () => {
      last.current += 1;
      write.reset();
      setDraft(() => emptyImport);
    },
  };
}
