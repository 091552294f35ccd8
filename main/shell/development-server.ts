/**
 * Origin of Vite's server (MUSTER_DEV_SERVER), for unpackaged builds only; undefined when none is named. Only a
 * loopback address is taken: the page it serves may call everything.
 */
export function developmentServer(environment: NodeJS.ProcessEnv, packaged: boolean): string | undefined {
  const value = environment.MUSTER_DEV_SERVER;
  if (packaged || !value || !URL.canParse(value)) return undefined;
  const { protocol, hostname, origin } = new URL(value);
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname) ? origin : undefined;
}
