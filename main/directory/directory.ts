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
}
