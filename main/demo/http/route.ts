import type { Answer, DemoRequest, Route } from './exchange.ts';

/** Finds and runs the route of a request; `notFound` answers when there is none. */
export function dispatch(
  routes: readonly Route[],
  request: DemoRequest,
  notFound: (request: DemoRequest) => Answer,
): Answer {
  for (const route of routes) {
    if (route.method !== request.method) continue;
    const match = route.path.exec(request.path);
    if (match === null) continue;
    const parameters = match.slice(1).map(decode);
    if (parameters.some((parameter) => parameter === null)) break;
    return route.handle(
      request,
      parameters.filter((parameter) => parameter !== null),
    );
  }
  return notFound(request);
}

function decode(part: string | undefined): string | null {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return null;
  }
}
