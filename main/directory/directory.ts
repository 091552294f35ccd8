import type { Audience } from '../../preload/contract/audience.ts';
import type { Person, Project } from '../../preload/contract/directory.ts';
import type { Result } from '../result.ts';

export interface AudienceRequest {
  readonly audienceType?: string | undefined;
  readonly employeeIds?: readonly string[] | undefined;
  readonly employeeEmails?: readonly string[] | undefined;
  readonly projectId?: string | undefined;
}

/** People, projects and who belongs to them. */
export interface Directory {
  searchPeople(query: string, limit: number): Promise<Result<readonly Person[]>>;
  projects(query: string): Promise<Result<readonly Project[]>>;
  projectMembers(projectId: string): Promise<Result<readonly Person[]>>;
  resolveAudience(request: AudienceRequest): Promise<Result<Audience>>;
  /** As many audiences as asked for, in that order, out of as few requests as one of them all would need. */
  resolveAudiences(requests: readonly AudienceRequest[]): Promise<Result<readonly Audience[]>>;
  /**
   * Everybody whose id or whole name is one of `texts`, by `sameName` of the text; texts that mean nobody are left out.
   * Fails with `dataverse-missing` when no directory is connected.
   */
  peopleCalled(texts: readonly string[]): Promise<Result<ReadonlyMap<string, readonly Person[]>>>;
}

/** Names are the same without regard to case, accents and the number of spaces. */
export const sameName = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ');
