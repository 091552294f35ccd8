import type { Endpoints } from '../endpoints.ts';
import type { ZoomApp } from './zoom/zoom.ts';

/** Local stand-ins for Google, Dataverse and its token service, on one port of 127.0.0.1. */
export interface DemoServer {
  readonly origin: string;
  readonly endpoints: Endpoints;
  readonly googleClient: { readonly clientId: string; readonly clientSecret: string };
  readonly dataverse: {
    readonly url: string;
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  /** The app that people sign in with at Microsoft; a public client, so it has no secret. */
  readonly microsoft: { readonly tenantId: string; readonly clientId: string };
  /** The organisation's app at Zoom, which the demo does not connect to by itself. */
  readonly zoomApp: ZoomApp;
  /** Addresses of the accounts on the sign-in page, the coordinator first. */
  readonly accounts: readonly string[];
  /** Acts as a browser on the sign-in page at `authorizeUrl`: chooses the account, allows all or just the scopes given. */
  consent(authorizeUrl: string, options: { address: string; scopes?: readonly string[] }): Promise<void>;
  /** The same on Microsoft's pages, where the app is accepted as a whole. */
  consentMicrosoft(authorizeUrl: string, options: { address: string }): Promise<void>;
  close(): Promise<void>;
}
