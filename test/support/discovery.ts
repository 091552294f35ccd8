import { readdirSync, readFileSync } from 'node:fs';
import type { Exchange } from '../../main/demo/http/exchange.ts';
import { parameterProblems, type Schema, schemaProblems } from './discovery-schema.ts';

interface Parameter extends Schema {
  readonly location?: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
}

interface MethodDocument {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly flatPath?: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly request?: Schema;
  readonly response?: Schema;
}

interface Resource {
  readonly methods?: Readonly<Record<string, MethodDocument>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Document extends Resource {
  readonly servicePath: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Method {
  readonly document: Document;
  readonly method: MethodDocument;
  readonly path: RegExp;
}

interface Verdict {
  /** `calendar.events.insert`; null when no document knows the request. */
  readonly method: string | null;
  readonly problems: readonly string[];
}

/** Checks requests and answers against Google's discovery documents. */
export interface Discovery {
  /** Null for a request that is none of the documented APIs' (sign-in pages, tokens, Dataverse). */
  check(exchange: Exchange): Verdict | null;
}

const documented = /^\/(calendar|oauth2|admin|v1|v2)\//;

export function loadDiscovery(): Discovery {
  const folder = new URL('../fixtures/discovery/', import.meta.url);
  const methods = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      // The documents are fixtures with one known shape (discovery#restDescription).
      const document = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Document;
      return methodsOf(document).map((method) => ({ document, method, path: patternOf(document, method) }));
    });
  return {
    check(exchange) {
      if (!documented.test(exchange.path)) return null;
      const known = methods.filter(({ path }) => path.test(exchange.path));
      const found = known.find(({ method }) => method.httpMethod === exchange.method);
      if (found === undefined) {
        const what = known.length === 0 ? 'path' : 'method for this path';
        return { method: null, problems: [`${exchange.method} ${exchange.path}: unknown ${what}`] };
      }
      const problems = [
        ...queryProblems(found, exchange),
        ...bodyProblems(found, exchange),
        ...answerProblems(found, exchange),
      ];
      const { id } = found.method;
      return { method: id, problems: problems.map((problem) => `${id}: ${problem}`) };
    },
  };
}

/** To hang on `observe`: gathers what does not conform, and which methods were seen. */
export function conformanceListener(discovery: Discovery = loadDiscovery()) {
  const problems: string[] = [];
  const methods = new Set<string>();
  const listener = (exchange: Exchange): void => {
    const verdict = discovery.check(exchange);
    if (verdict === null) return;
    if (verdict.method !== null) methods.add(verdict.method);
    problems.push(...verdict.problems);
  };
  return Object.assign(listener, {
    problems: problems as readonly string[],
    methods: methods as ReadonlySet<string>,
  });
}

function methodsOf(resource: Resource): readonly MethodDocument[] {
  return [
    ...Object.values(resource.methods ?? {}),
    ...Object.values(resource.resources ?? {}).flatMap(methodsOf),
  ];
}

function patternOf(document: Document, method: MethodDocument): RegExp {
  const path = `/${document.servicePath}${method.flatPath ?? method.path}`;
  const parts = path.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function queryProblems({ document, method }: Method, exchange: Exchange): readonly string[] {
  const own = Object.entries(method.parameters ?? {}).filter(([, { location }]) => location === 'query');
  const parameters = new Map([...Object.entries(document.parameters ?? {}), ...own]);
  const missing = own
    .filter(([name, { required }]) => required === true && !exchange.query.has(name))
    .map(([name]) => `query ${name}: required and not there`);
  const wrong = [...new Set(exchange.query.keys())].flatMap((name) => {
    const parameter = parameters.get(name);
    if (parameter === undefined) return [`query ${name}: unknown`];
    const values = exchange.query.getAll(name);
    if (values.length > 1 && parameter.repeated !== true)
      return [`query ${name}: given ${values.length} times`];
    return values.flatMap((value) => parameterProblems(value, parameter, `query ${name}`));
  });
  return [...missing, ...wrong];
}

function bodyProblems({ document, method }: Method, { body }: Exchange): readonly string[] {
  if (method.request === undefined) return body === undefined ? [] : ['body: there must be none'];
  const nulls = method.httpMethod === 'PATCH';
  return schemaProblems(
    body,
    method.request,
    { schemas: document.schemas, required: method.id, nulls },
    'body',
  );
}

function answerProblems({ document, method }: Method, exchange: Exchange): readonly string[] {
  const { status, response, faithful } = exchange;
  if (!faithful) return [];
  if (status >= 400)
    return schemaProblems(response, errorAnswerOf(exchange.path), errorCheck, 'error').concat(
      codeProblems(status, response),
    );
  if (status < 200 || status >= 300) return [`answer: status ${status}`];
  if (method.response === undefined) return response === undefined ? [] : ['answer: there must be none'];
  // Through JSON, as a client gets it.
  const received: unknown = response === undefined ? undefined : JSON.parse(JSON.stringify(response));
  const check = { schemas: document.schemas, required: null, nulls: false };
  return schemaProblems(received, method.response, check, 'answer');
}

const text: Schema = { type: 'string' };

const required = { annotations: { required: ['error'] } };
const code: Schema = { type: 'integer', ...required };
const message: Schema = { ...text, ...required };
const details: Schema = { type: 'array', items: { type: 'any' } };
const errorsOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties: { error: { type: 'object', properties, ...required } },
});

/** Errors stand in no discovery document; this is the shape of developers.google.com/workspace/calendar/api/guides/errors. */
const olderError = errorsOf({
  code,
  message,
  status: text,
  details,
  errors: {
    type: 'array',
    ...required,
    items: {
      type: 'object',
      properties: { domain: message, reason: message, message, locationType: text, location: text },
    },
  },
});

/** Meet and People have the newer one, without a list of reasons (AIP-193, google.rpc.Status). */
const newerError = errorsOf({ code, message, status: { ...text, ...required }, details });

const errorAnswerOf = (path: string): Schema => (/^\/v[12]\//.test(path) ? newerError : olderError);

const errorCheck = { schemas: {}, required: 'error', nulls: false };

function codeProblems(status: number, response: unknown): readonly string[] {
  const code = /"code":(\d+)/.exec(JSON.stringify(response) ?? '')?.[1];
  return code === String(status) ? [] : [`error.code: ${code} with status ${status}`];
}
