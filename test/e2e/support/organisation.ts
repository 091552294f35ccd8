import { type Demo, startDemo } from '../../../main/demo/start.ts';
import { conformanceListener } from '../../support/discovery.ts';
import { launchMuster, type Running } from './launch.ts';

/** The stand-ins as an organisation outside of Muster: the application knows them only by their addresses. */
export interface Organisation {
  readonly services: Demo;
  readonly conformance: ReturnType<typeof conformanceListener>;
  /** Starts Muster with an empty profile and this organisation's client; `userData` continues an earlier one. */
  launch(userData?: string): Promise<Running>;
  close(): Promise<void>;
}

export async function startOrganisation(): Promise<Organisation> {
  const services = await startDemo({ now: Date.now, timeZone: 'Europe/Madrid' });
  const conformance = conformanceListener();
  services.observe(conformance);
  return {
    services,
    conformance,
    launch: (userData) =>
      launchMuster({
        ...(userData === undefined ? {} : { userData }),
        endpoints: services.endpoints,
        env: {
          GOOGLE_CLIENT_ID: services.googleClient.clientId,
          GOOGLE_CLIENT_SECRET: services.googleClient.clientSecret,
        },
      }),
    close: () => services.close(),
  };
}
