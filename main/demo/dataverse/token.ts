import { randomBytes } from 'node:crypto';
import { type Answer, formField, type Route } from '../http/exchange.ts';

export interface DataverseApplication {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const seconds = 3599;

/** Entra's token endpoint for client credentials, and the check of the bearer tokens it gave. */
export function tokenService(application: DataverseApplication, origin: string, now: () => number) {
  const live = new Map<string, number>();
  const refuse = (status: number, error: string, code: number, text: string): Answer => ({
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text}`,
      error_codes: [code],
      timestamp: `${new Date(now()).toISOString().slice(0, 19).replace('T', ' ')}Z`,
    },
  });

  const route: Route = {
    method: 'POST',
    path: /^\/([^/]+)\/oauth2\/v2\.0\/token$/,
    handle(request, [tenant = '']) {
      if (tenant !== application.tenantId) {
        return refuse(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
      }
      if (formField(request, 'grant_type') !== 'client_credentials') {
        return refuse(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
      }
      const clientId = formField(request, 'client_id') ?? '';
      if (clientId !== application.clientId) {
        return refuse(
          400,
          'unauthorized_client',
          700016,
          `Application '${clientId}' was not found in the directory.`,
        );
      }
      if (formField(request, 'client_secret') !== application.clientSecret) {
        return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
      }
      const scope = formField(request, 'scope');
      if (scope !== `${origin}/.default`) {
        const resource = scope?.replace(/\/\.default$/, '') ?? '';
        return refuse(
          400,
          'invalid_resource',
          500011,
          `The resource principal named ${resource} was not found.`,
        );
      }
      return {
        status: 200,
        body: { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: issue() },
      };
    },
  };

  const issue = () => {
    const token = `eyJ.${randomBytes(32).toString('base64url')}`;
    live.set(token, now() + seconds * 1000);
    return token;
  };
  return {
    route,
    /** A token as a person would paste it. */
    issue,
    isLive: (token: string | undefined) => (live.get(token ?? '') ?? 0) > now(),
    expireAll: () => live.clear(),
  };
}
