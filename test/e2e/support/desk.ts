import type { Running } from './launch.ts';
import { type Organisation, startOrganisation } from './organisation.ts';
import { connectCoordinator } from './sign-in.ts';

/** A fresh organisation and a Muster in it. */
export interface Desk {
  readonly organisation: Organisation;
  /** Another after a restart. */
  running: Running;
  close(): Promise<void>;
}

/** On its first screen, nobody signed in. */
export async function openDesk(): Promise<Desk> {
  const organisation = await startOrganisation();
  const desk: Desk = {
    organisation,
    running: await organisation.launch(),
    close: async () => {
      await desk.running.close();
      await organisation.close();
    },
  };
  return desk;
}

/** With the coordinator signed in. */
export interface CoordinatorsDesk extends Desk {
  /** Their address. */
  readonly coordinator: string;
}

export async function openCoordinatorsDesk(): Promise<CoordinatorsDesk> {
  const desk = await openDesk();
  const coordinator = await connectCoordinator(desk.running, desk.organisation);
  return Object.assign(desk, { coordinator });
}
