import { describe, expect, it } from 'vitest';
import { isAffected } from './topics.ts';

describe('isAffected', () => {
  it('reads the answers again that are made from what changed', () => {
    expect(isAffected(['meetings', 'list', {}], ['meetings'])).toBe(true);
    expect(isAffected(['audience', 'resolve', {}], ['directory'])).toBe(true);
    expect(isAffected(['app', 'info'], ['settings'])).toBe(true);
  });

  it('does not ask who is free again because asking went well or badly', () => {
    expect(isAffected(['availability', 'suggest', {}], ['accounts'])).toBe(false);
    expect(isAffected(['availability', 'suggest', {}], ['meetings'])).toBe(true);
  });

  it('leaves the others alone', () => {
    expect(isAffected(['settings', 'get'], ['meetings', 'accounts'])).toBe(false);
    expect(isAffected(['something else'], ['meetings'])).toBe(false);
  });
});
