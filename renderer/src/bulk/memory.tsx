import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ImportPlan } from '../../../preload/contract/bulk-plan.ts';
import type { Request } from './plan.ts';

/** A table that is being imported; it outlives the screen, so that nothing is lost by looking elsewhere. */
export interface ImportDraft {
  readonly request: Request | null;
  readonly plan: ImportPlan | null;
}

interface Memory {
  readonly draft: ImportDraft;
  readonly setDraft: (change: (draft: ImportDraft) => ImportDraft) => void;
}

export const emptyImport: ImportDraft = { request: null, plan: null };

const MemoryContext = createContext<Memory | null>(null);

/** Mounted above the screens, once a workspace: the people of the demo mean nothing outside of it. */
export function ImportMemory({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState(emptyImport);
  return <MemoryContext value={{ draft, setDraft }}>{children}</MemoryContext>;
}

export function useImportMemory(): Memory {
  const memory = useContext(MemoryContext);
  if (!memory) throw new Error('ImportMemory is not mounted');
  return memory;
}
