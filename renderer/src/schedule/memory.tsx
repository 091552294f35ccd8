import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import type { Session } from './session.ts';

type Change = (session: Session | null) => Session | null;

/** Holds the session outside of the screen, so that it survives navigation and a request in flight can report back. */
export interface Memory {
  readonly read: () => Session | null;
  readonly change: (change: Change) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function createMemory(): Memory {
  let session: Session | null = null;
  const listeners = new Set<() => void>();
  return {
    read: () => session,
    change: (change) => {
      session = change(session);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const MemoryContext = createContext<Memory | null>(null);

/** Mounted above the screens, once a workspace: the people of the demo mean nothing outside of it. */
export function ScheduleMemory({ children }: { children: ReactNode }) {
  const [memory] = useState(createMemory);
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}

export function useMemory(): Memory {
  const memory = useContext(MemoryContext);
  if (!memory) throw new Error('ScheduleMemory is not mounted');
  return memory;
}

export function useSession(): Session | null {
  const memory = useMemory();
  return useSyncExternalStore(memory.subscribe, memory.read);
}
