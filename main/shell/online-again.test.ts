import { expect, it } from 'vitest';
import { onlineAgain } from './online-again.ts';

it('says once that the network is back, each time that it is', () => {
  const states = [true, true, false, false, true, true, false, true];
  const look = onlineAgain(() => states.shift() ?? true);
  expect(Array.from({ length: 7 }, look)).toEqual([false, false, false, true, false, false, true]);
});

it('says nothing of a network that was there from the start', () => {
  const look = onlineAgain(() => true);
  expect([look(), look()]).toEqual([false, false]);
});
