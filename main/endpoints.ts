/** Every remote address. The roots are origins: Google's client drops any path of its `rootUrl`. */
export interface Endpoints {
  readonly google: {
    readonly authorize: string;
    readonly token: string;
    readonly revoke: string;
    readonly apiRoot: string;
    readonly adminRoot: string;
    readonly meetRoot: string;
    readonly peopleRoot: string;
  };
  readonly microsoft: { readonly authority: string };
  readonly zoom: { readonly token: string; readonly apiRoot: string };
}

export const productionEndpoints: Endpoints = {
  google: {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    apiRoot: 'https://www.googleapis.com',
    adminRoot: 'https://admin.googleapis.com',
    meetRoot: 'https://meet.googleapis.com',
    peopleRoot: 'https://people.googleapis.com',
  },
  microsoft: { authority: 'https://login.microsoftonline.com' },
  zoom: { token: 'https://zoom.us/oauth/token', apiRoot: 'https://api.zoom.us' },
};

/** `overrides` is the parsed content of the file that MUSTER_ENDPOINTS names; unknown keys are an error. */
export function withOverrides(base: Endpoints, overrides: unknown): Endpoints {
  return {
    google: section('google', base.google, overrides),
    microsoft: section('microsoft', base.microsoft, overrides),
    zoom: section('zoom', base.zoom, overrides),
  };
}

function section<T extends Record<keyof T, string>>(name: string, base: T, overrides: unknown): T {
  const values = isRecord(overrides) ? overrides[name] : undefined;
  if (values === undefined) return base;
  if (!isRecord(values)) throw new TypeError(`MUSTER_ENDPOINTS: "${name}" is not an object`);
  for (const [key, value] of Object.entries(values)) {
    if (!(key in base)) throw new TypeError(`MUSTER_ENDPOINTS: unknown key "${name}.${key}"`);
    if (typeof value !== 'string' || !URL.canParse(value)) {
      throw new TypeError(`MUSTER_ENDPOINTS: "${name}.${key}" is not a URL`);
    }
  }
  return { ...base, ...values };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
