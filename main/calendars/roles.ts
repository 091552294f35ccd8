/** Roles that may write events; a role that is not known here may only read. */
const writers: ReadonlySet<string> = new Set(['owner', 'writer', 'writerWithoutPrivateAccess']);

export const isWritable = (accessRole: string): boolean => writers.has(accessRole);
