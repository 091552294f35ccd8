import { readFileSync } from 'node:fs';
import { type Endpoints, productionEndpoints, withOverrides } from './endpoints.ts';
import type { Log } from './log/log.ts';
import type { Platform } from './platform.ts';

/**
 * The production endpoints, or what the file that MUSTER_ENDPOINTS names says instead. A packaged build ignores the
 * variable, because whoever could set it could send people's sign-ins elsewhere, and logs that it did.
 */
export function configuredEndpoints(
  { environment, packaged }: Pick<Platform, 'environment' | 'packaged'>,
  log: Log,
): Endpoints {
  const file = environment.MUSTER_ENDPOINTS;
  if (!file) return productionEndpoints;
  if (packaged) {
    log.warn({}, 'MUSTER_ENDPOINTS is ignored in a packaged build');
    return productionEndpoints;
  }
  log.info({}, 'endpoints are overridden by MUSTER_ENDPOINTS');
  return withOverrides(productionEndpoints, JSON.parse(readFileSync(file, 'utf8')));
}
