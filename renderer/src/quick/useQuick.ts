import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call, useMuster } from '../bridge/muster.ts';
import { useFormats } from '../i18n/FormatsProvider.tsx';
import { looksLikeAddress } from '../schedule/addresses.ts';
import { type Chip, chipsOf } from './chips.ts';
import { dateReader } from './dates.ts';
import { parseLine } from './parse.ts';
import type { Part } from './parts.ts';
import { candidates } from './resolve.ts';

const nobody = { people: [], projects: [] };

/** A line and what it is understood as; names are looked up when the typing rests. */
export function useQuick(zone: string): {
  readonly line: string;
  readonly setLine: (line: string) => void;
  readonly chips: readonly Chip[];
  readonly choose: (chip: Chip, index: number) => void;
} {
  const muster = useMuster();
  const { language } = useFormats();
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const reader = useQuery({
    queryKey: ['quick', 'reader', language],
    queryFn: () => dateReader(language),
    enabled: line !== '',
  }).data;
  const parts = useMemo(
    (): readonly Part[] => (reader ? parseLine(line, reader(Date.now(), zone)) : []),
    [line, reader, zone],
  );
  const names = [...new Set(parts.flatMap((part) => (part.kind === 'who' ? [part.text] : [])))];
  const [rested] = useDebouncedValue(names.join('\n'), 200);
  const settled = new Set(rested.split('\n'));
  const answers = useQueries({
    queries: names.map((query) => ({
      queryKey: ['directory', 'quick', query],
      enabled: settled.has(query) && !looksLikeAddress(query),
      queryFn: async () => {
        const asked = query.slice(0, 200);
        const [{ people }, { projects }] = await Promise.all([
          call(muster, 'directory', 'searchPeople', { query: asked, limit: 7 }),
          call(muster, 'directory', 'projects', { query: asked }),
        ]);
        return { people, projects };
      },
    })),
  });
  const known = new Map(
    names.flatMap((name, index) => {
      if (looksLikeAddress(name)) return [[name, candidates(name, nobody)] as const];
      const answer = answers[index];
      if (!answer?.data && !answer?.isError) return [];
      return [[name, candidates(name, answer.data ?? nobody)] as const];
    }),
  );
  return {
    line,
    setLine,
    chips: chipsOf(parts, known, chosen),
    choose: (chip, index) => setChosen((before) => new Map(before).set(chip.key, index)),
  };
}
