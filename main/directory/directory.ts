import type { Audience } from '../../preload/contract/audience.ts';
import type { Person, Project } from '../../preload/contract/directory.ts';
import type { Result } from '../result.ts';

export interface AudienceRequest {
  readonly audienceType?: string | undefined;
  readonly employeeIds?: readonly string[] | undefined;
  readonly employeeEmails?: readonly string[] | undefined;
  readonly projectId?: string | undefined;
}

/** An answer with when it was read, as an instant; null: Dataverse was asked now. */
export type Dated<T> = T & { readonly asOf: string | null };

/** People, projects and who belongs to them. */
export interface Directory {
  searchPeople(query: string, limit: number): Promise<Result<Dated<{ people: readonly Person[] }>>>;
  projects(query: string): Promise<Result<Dated<{ projects: readonly Project[] }>>>;
  projectMembers(projectId: string): Promise<Result<Dated<{ people: readonly Person[] }>>>;
  resolveAudience(request: AudienceRequest): Promise<Result<Audience>>;
  /** As many audiences as asked for, in that order, out of as few requests as one of them all would need. */
  resolveAudiences(requests: readonly AudienceRequest[]): Promise<Result<readonly Audience[]>>;
  /**
   * Everybody whose id or whole name is one of `texts`, by `sameName` of the text; texts that mean nobody are left out.
   * Fails with `dataverse-missing` when no directory is connected.
   */
  peopleCalled(texts: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Person[]>>>;
  /**
   * Names by address as it was given, of those whose address is exactly that; read from what is kept here, at once. An
   * address that several people share names nobody.
   */
  namesOf(addresses: readonly string[]): ReadonlyMap<string, string>;
}

/** Names are the same without regard to case, accents and the number of spaces. */
export const sameName = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ');
