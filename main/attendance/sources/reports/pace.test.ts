import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

test('nobody waits before the number is reached; then until the first of them is a stretch ago', () => {
  const pace = createPace(2, 1000);
  expect([pace.next(0), pace.next(100), pace.next(200), pace.next(200)]).toEqual([0, 0, 800, 900]);
  expect(pace.next(5000)).toBe(0);
});

test('in no stretch of time there are more than the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(700), { maxLength: 60 }), (most, gaps) => {
      const pace = createPace(most, 1000);
      let now = 0;
      const sent = gaps.map((gap) => {
        now += gap;
        now += pace.next(now);
        return now;
      });
      sent.forEach((time, index) => {
        const before = sent[index - most];
        if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(1000);
      });
    }),
  );
});
