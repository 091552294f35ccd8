import { useState } from 'react';
import { type Choice, firstChoice, readChoice } from './choice.ts';

const kept = 'muster.attendance.overview';

/** What was chosen the last time on this computer. */
export function useChoice(today: string): readonly [Choice, (part: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(() => readChoice(localStorage.getItem(kept)) ?? firstChoice(today));
  const change = (part: Partial<Choice>): void => {
    const next = { ...choice, ...part };
    setChoice(next);
    localStorage.setItem(kept, JSON.stringify(next));
  };
  return [choice, change];
}
