import people from '../../../assets/demo/people.json' with { type: 'json' };
import projects from '../../../assets/demo/projects.json' with { type: 'json' };

interface DemoPerson {
  readonly employeeId: string;
  readonly name: string;
  /** As it stands in the directory: may be missing or wrong. */
  readonly email: string | null;
}

interface DemoAccountEntry {
  readonly address: string;
  readonly name: string;
  readonly role: string;
  /** With an administrator role in Workspace that may read reports. */
  readonly administrator?: boolean;
}

/** Everything the stand-ins start with, but for the calendars' meetings. */
export interface DemoData {
  readonly people: readonly DemoPerson[];
  readonly projects: readonly { readonly projectId: string; readonly name: string }[];
  readonly contributors: readonly { readonly employeeId: string; readonly projectId: string }[];
  /** Google accounts on the sign-in page, the coordinator first. */
  readonly accounts: readonly DemoAccountEntry[];
  /** Fill the calendars with the school's meetings; off for made-up directories. */
  readonly meetings: boolean;
}

/** Harbour School: 28 staff, 32 pupils, 6 projects, three Google accounts. */
export function harbourSchool(): DemoData {
  return {
    people,
    projects: projects.projects,
    contributors: projects.contributors,
    accounts: [
      {
        address: 'amara.osei@harbour.example.com',
        name: 'Amara Osei',
        role: 'Coordinator',
        administrator: true,
      },
      { address: 'tomas.vidal@harbour.example.com', name: 'Tomás Vidal', role: 'Teacher' },
      {
        address: 'ingrid.solheim@harbour.example.com',
        name: 'Ingrid Solheim',
        role: 'Head of school',
        administrator: true,
      },
    ],
    meetings: true,
  };
}
