import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTokens, audienceRequest, removeToken, type Token, tokenKey } from './tokens.ts';

const ann: Token = { kind: 'person', employeeId: 'E1', name: 'Ann', email: 'Ann@Example.org' };
const seven: Token = { kind: 'project', projectId: 'P7', name: 'Class 7' };
const eight: Token = { kind: 'project', projectId: 'P8', name: 'Class 8' };
const typed = (text: string): Token => ({ kind: 'address', text });

const anyToken: fc.Arbitrary<Token> = fc.oneof(
  fc
    .integer({ min: 1, max: 8 })
    .map((n): Token => ({ kind: 'person', employeeId: `E${n}`, name: `N${n}`, email: `p${n}@x.org` })),
  fc
    .integer({ min: 1, max: 4 })
    .map((n): Token => ({ kind: 'project', projectId: `P${n}`, name: `Project ${n}` })),
  fc.integer({ min: 1, max: 8 }).chain((n) => fc.constantFrom(typed(`p${n}@x.org`), typed(`P${n}@X.org `))),
);

describe('adding to the audience', () => {
  it('counts what was there already, without regard to case', () => {
    const result = addTokens(
      [ann],
      [typed('bob@example.org'), typed('BOB@example.org'), typed('ann@example.org')],
    );
    expect(result).toMatchObject({ added: 1, repeated: 2, replaced: null });
  });

  it('puts a project in the place of the one before', () => {
    const result = addTokens([ann, seven], [eight]);
    expect(result.tokens).toEqual([ann, eight]);
    expect(result.replaced).toEqual(seven);
  });

  it('keeps keys unique, one project at most, and what was there before', () => {
    fc.assert(
      fc.property(fc.array(anyToken), fc.array(anyToken), (before, more) => {
        const current = addTokens([], before).tokens;
        const { tokens, added, repeated } = addTokens(current, more);
        expect(new Set(tokens.map(tokenKey)).size).toBe(tokens.length);
        expect(tokens.filter((token) => token.kind === 'project').length).toBeLessThanOrEqual(1);
        expect(added + repeated).toBe(more.length);
        const kept = current.filter((token) => token.kind !== 'project');
        expect(tokens.filter((token) => token.kind !== 'project').slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('removes one by its key', () => {
    expect(removeToken([ann, seven], tokenKey(ann))).toEqual([seven]);
  });
});

describe('the audience as main is asked for it', () => {
  it('takes the type from what was chosen', () => {
    expect(audienceRequest([])).toEqual({ audienceType: 'employees' });
    expect(audienceRequest([ann])).toEqual({ audienceType: 'employees', employeeIds: ['E1'] });
    expect(audienceRequest([seven])).toEqual({ audienceType: 'project', projectId: 'P7' });
    expect(audienceRequest([seven, typed('x@y.org')])).toEqual({
      audienceType: 'custom',
      projectId: 'P7',
      employeeEmails: ['x@y.org'],
    });
  });

  it('never chooses a type that would leave a project out', () => {
    fc.assert(
      fc.property(fc.array(anyToken), (tokens) => {
        const request = audienceRequest(tokens);
        expect(request?.projectId !== undefined).toBe(request?.audienceType !== 'employees');
      }),
    );
  });
});
