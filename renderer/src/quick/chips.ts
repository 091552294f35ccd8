import type { Token } from '../schedule/tokens.ts';
import type { Settled } from './fill.ts';
import type { Part, Rhythm } from './parts.ts';

/** One way to understand a chip. */
export type Choice =
  | { readonly kind: 'date' | 'time' | 'title' | 'ends'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: number }
  | { readonly kind: 'repeats'; readonly value: Rhythm | null }
  | { readonly kind: 'who'; readonly value: Token };

export interface Chip {
  /** The same while the words of the piece are the same. */
  readonly key: string;
  readonly part: Part;
  /** Null: open. */
  readonly choice: Choice | null;
  /** Between these the person chooses; none: the words have to be changed or taken out. */
  readonly choices: readonly Choice[];
  /** The directory is still asked. */
  readonly isAsking: boolean;
}

/** Undefined: not known yet. */
export type Known = ReadonlyMap<string, readonly Token[]>;

/** `chosen`: by the chip's key, what was pressed of its choices. */
export function chipsOf(
  parts: readonly Part[],
  known: Known,
  chosen: ReadonlyMap<string, number>,
): readonly Chip[] {
  return parts.map((part) => {
    const key = `${part.kind} ${'text' in part ? part.text : part.options.join('|')}`;
    const people = part.kind === 'who' ? known.get(part.text) : undefined;
    const choices = choicesOf(part, people ?? []);
    const only = choices.length === 1 ? choices[0] : undefined;
    const choice = only ?? choices[chosen.get(key) ?? -1] ?? null;
    return { key, part, choice, choices, isAsking: part.kind === 'who' && people === undefined };
  });
}

function choicesOf(part: Part, people: readonly Token[]): readonly Choice[] {
  switch (part.kind) {
    case 'title':
      return [{ kind: 'title', value: part.text }];
    case 'who':
      return people.map((value) => ({ kind: 'who', value }));
    case 'date':
    case 'ends':
    case 'time': {
      const { kind } = part;
      return part.options.map((value) => ({ kind, value }));
    }
    case 'duration':
      return part.options.map((value) => ({ kind: 'duration', value }));
    case 'repeats':
      return part.options.map((value) => ({ kind: 'repeats', value }));
    case 'left':
      return [];
  }
}

/** Null while something is open: nothing is guessed. */
export function settledOf(chips: readonly Chip[]): Settled | null {
  let settled: Settled = { tokens: [] };
  for (const { choice } of chips) {
    if (choice === null) return null;
    switch (choice.kind) {
      case 'who':
        settled = { ...settled, tokens: [...settled.tokens, choice.value] };
        break;
      case 'duration':
        settled = { ...settled, minutes: choice.value };
        break;
      case 'repeats':
        settled = { ...settled, repeats: choice.value };
        break;
      default:
        settled = { ...settled, [choice.kind]: choice.value };
    }
  }
  return settled;
}
