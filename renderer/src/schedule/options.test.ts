import { describe, expect, it } from 'vitest';
import { narrowed, optionGroups } from './options.ts';

const found = {
  people: [
    { employeeId: 'E1', name: 'Ann', email: 'ann@example.org' },
    { employeeId: 'E2', name: 'Bob', email: null },
  ],
  projects: [{ projectId: 'P7', name: 'Class 7' }],
};
const kinds = (groups: ReturnType<typeof optionGroups>): string[] => groups.map((group) => group.kind);

describe('what the audience field offers', () => {
  it('puts first what the segmented control asks for', () => {
    expect(kinds(optionGroups('employees', 'a', found, []))).toEqual(['people', 'projects']);
    expect(kinds(optionGroups('project', 'a', found, []))).toEqual(['projects', 'people']);
  });

  it('offers a complete address first, unless somebody found has it', () => {
    expect(kinds(optionGroups('employees', 'new@example.org', found, []))).toEqual([
      'address',
      'people',
      'projects',
    ]);
    expect(kinds(optionGroups('employees', 'ANN@example.org', found, []))).toEqual(['people', 'projects']);
  });

  it('offers nobody of an earlier answer whom the present text does not mean', () => {
    const earlier = {
      ...found,
      people: [...found.people, { employeeId: 'E3', name: 'Tomás Vidal', email: null }],
    };
    expect(narrowed(earlier, 'vidal tomas').people.map((one) => one.employeeId)).toEqual(['E3']);
    expect(narrowed(earlier, 'ANN@example').people.map((one) => one.employeeId)).toEqual(['E1']);
    expect(narrowed(earlier, 'class').projects).toHaveLength(1);
    expect(narrowed(earlier, 'nobody here')).toEqual({ people: [], projects: [] });
  });

  it('leaves out who is in, and a group that is empty by that', () => {
    const groups = optionGroups('employees', 'a', found, [
      { kind: 'person', employeeId: 'E1', name: 'Ann', email: 'ann@example.org' },
      { kind: 'project', projectId: 'P7', name: 'Class 7' },
    ]);
    expect(groups.flatMap((group) => group.tokens.map((token) => token.kind))).toEqual(['person']);
    expect(kinds(groups)).toEqual(['people']);
  });
});
