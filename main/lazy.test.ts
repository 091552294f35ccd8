import { expect, test } from 'vitest';
import { lazy } from './lazy.ts';

test('made once, by whoever asks first', async () => {
  let made = 0;
  const value = lazy(async () => {
    made += 1;
    return made;
  });
  expect(made).toBe(0);
  expect(await Promise.all([value(), value()])).toEqual([1, 1]);
});

test('what failed is made again', async () => {
  let tries = 0;
  const value = lazy(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no');
    return tries;
  });
  await expect(value()).rejects.toThrow('no');
  expect(await value()).toBe(2);
});
