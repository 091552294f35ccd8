import type { CallInput } from '../../../preload/contract.ts';

export type AudienceMode = 'employees' | 'project' | 'custom';

export type Token =
  | {
      readonly kind: 'person';
      readonly employeeId: string;
      readonly name: string;
      readonly email: string | null;
    }
  | { readonly kind: 'project'; readonly projectId: string; readonly name: string }
  | { readonly kind: 'address'; readonly text: string };

/** Two tokens with one key are the same person or project; addresses are compared without regard to case. */
export function tokenKey(token: Token): string {
  if (token.kind === 'person') return `person:${token.employeeId}`;
  if (token.kind === 'project') return `project:${token.projectId}`;
  return `address:${token.text.trim().toLowerCase()}`;
}

export const tokenLabel = (token: Token): string => (token.kind === 'address' ? token.text : token.name);

export interface Added {
  readonly tokens: readonly Token[];
  readonly added: number;
  /** How many stood there already, or came twice in what was added. */
  readonly repeated: number;
  /** A meeting has one project: the one whose place was taken. */
  readonly replaced: Token | null;
}

/** Adds at the end, keeping what is there; a project takes the place of the project that was there. */
export function addTokens(current: readonly Token[], more: readonly Token[]): Added {
  const keys = new Set(current.map(tokenKey));
  const addresses = new Set(current.flatMap((token) => addressOf(token) ?? []));
  let tokens = [...current];
  let replaced: Token | null = null;
  let added = 0;
  for (const token of more) {
    const address = token.kind === 'address' ? addressOf(token) : null;
    if (keys.has(tokenKey(token)) || (address !== null && addresses.has(address))) continue;
    if (token.kind === 'project') {
      replaced = tokens.find((one) => one.kind === 'project') ?? replaced;
      tokens = tokens.filter((one) => one.kind !== 'project');
    }
    tokens.push(token);
    keys.add(tokenKey(token));
    if (address !== null) addresses.add(address);
    added += 1;
  }
  return { tokens, added, repeated: more.length - added, replaced };
}

function addressOf(token: Token): string | null {
  if (token.kind === 'project') return null;
  return (token.kind === 'address' ? token.text : token.email)?.trim().toLowerCase() ?? null;
}

export const removeToken = (tokens: readonly Token[], key: string): readonly Token[] =>
  tokens.filter((token) => tokenKey(token) !== key);

export type AudienceRequest = CallInput<'audience', 'resolve'>;

/**
 * The tokens as the audience fields of the contract. The type follows from what was chosen and not from the
 * segmented control, which only says what is searched first: main leaves project members out for `employees`.
 */
export function audienceRequest(tokens: readonly Token[]): AudienceRequest {
  const employeeIds = tokens.flatMap((token) => (token.kind === 'person' ? [token.employeeId] : []));
  const employeeEmails = tokens.flatMap((token) => (token.kind === 'address' ? [token.text] : []));
  const project = tokens.find((token) => token.kind === 'project');
  const others = employeeIds.length + employeeEmails.length > 0;
  return {
    audienceType: project === undefined ? 'employees' : others ? 'custom' : 'project',
    ...(employeeIds.length > 0 ? { employeeIds } : {}),
    ...(employeeEmails.length > 0 ? { employeeEmails } : {}),
    ...(project === undefined ? {} : { projectId: project.projectId }),
  };
}
