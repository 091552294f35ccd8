import type { Page } from 'playwright';
import type { Figure } from '../benchmark.ts';

/** In milliseconds; a frame that takes longer is seen. */
const goal = 50;
const runs = 5;

/** What each frame of each round took, in milliseconds; `shown`: until the grid was there. */
interface Frames {
  readonly grid: readonly (readonly number[])[];
  readonly empty: readonly (readonly number[])[];
  readonly shown: number;
}

/** Opens what has the grid, and scrolls it and an empty box in turn. */
export async function framesOf(page: Page, address: string, rows: number): Promise<Frames> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const asked = performance.now();
  await page.evaluate((to) => location.assign(to), address);
  await page.locator('[role="grid"] [aria-rowindex="2"]').waitFor({ timeout: 120_000 });
  const shown = performance.now() - asked;
  const count = await page.locator('[role="grid"]').getAttribute('aria-rowcount');
  if (Number(count) !== rows) throw new Error(`not the people that were written: ${count}`);
  const grid: (readonly number[])[] = [];
  const empty: (readonly number[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await scroll(page, 'empty'));
    grid.push(await scroll(page, 'grid'));
  }
  return { grid, empty, shown };
}

/** The slowest frame of a round, and how many of all took longer than the goal. */
export function figuresOf({ grid, empty, shown }: Frames, what: string): readonly Figure[] {
  const slowest = (round: readonly number[]): number => Math.max(...round);
  const over = (round: readonly number[]): number =>
    (round.filter((frame) => frame > goal).length / round.length) * 100;
  const value = median(grid.map(slowest));
  const share = over(grid.flat());
  return [
    {
      name: `attendance-scroll: slowest frame of ${what}, median of ${runs} rounds (first shown after ${Math.round(shown)} ms; baseline: an empty box)`,
      value,
      unit: 'ms',
      goal: `≤ ${goal} ms`,
      holds: value <= goal,
      baseline: median(empty.map(slowest)),
      runs: grid.map(slowest),
    },
    {
      name: `attendance-scroll: frames over ${goal} ms of all ${grid.flat().length}, by ${what} (baseline: an empty box)`,
      value: share,
      unit: '%',
      goal: '0 %',
      holds: share === 0,
      baseline: over(empty.flat()),
      runs: grid.map(over),
    },
  ];
}

/**
 * Down some rows a frame, then in leaps over hundreds, then from the first meeting to the last: what each frame took,
 * in milliseconds.
 */
const scroll = (page: Page, what: 'grid' | 'empty'): Promise<readonly number[]> =>
  page.evaluate(
    (kind) =>
      new Promise<readonly number[]>((resolve) => {
        const grid = document.querySelector<HTMLElement>('[role="grid"]');
        if (!grid) throw new Error('There is no grid.');
        let box = grid;
        if (kind === 'empty') {
          box = document.createElement('div');
          box.style.cssText = 'position:fixed;inset:0;z-index:9;overflow:auto;background:Canvas';
          const inner = document.createElement('div');
          inner.style.cssText = `width:${grid.scrollWidth}px;height:${grid.scrollHeight}px`;
          box.append(inner);
          document.body.append(box);
        }
        const frames = 240;
        // A size that is read between frames would have the page laid out for it.
        const { scrollHeight, scrollWidth } = box;
        const took: number[] = [];
        let drawn = -1;
        let before = 0;
        const step = (now: number): void => {
          // The first frames belong to what was there before.
          if (drawn > 1) took.push(now - before);
          before = now;
          drawn += 1;
          const part = drawn / frames;
          if (part > 1) {
            if (kind === 'empty') box.remove();
            resolve(took);
            return;
          }
          if (part < 0.4) box.scrollTop = drawn * 150;
          else if (part < 0.7) box.scrollTop = part * scrollHeight;
          else box.scrollLeft = ((part - 0.7) / 0.3) * scrollWidth;
          requestAnimationFrame(step);
        };
        box.scrollTop = 0;
        box.scrollLeft = 0;
        requestAnimationFrame(step);
      }),
    what,
  );

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
