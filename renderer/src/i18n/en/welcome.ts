export const welcome = {
  title: 'Welcome to Muster',
  lead: 'Schedule meetings for exactly the right people, with a video link, in one step.',
  google: 'Connect Google',
  googleWhat: 'Your calendar: Muster creates the meetings, their Meet links and the invitations.',
  dataverse: 'Connect Dataverse',
  dataverseWhat:
    'Your directory: people and projects, so that you choose an audience instead of typing addresses.',
  demo: 'Try the demo workspace',
  demoWhat: 'A school with sample people, projects and a calendar. Nothing leaves this computer.',
  connectedAs: 'Connected as {{address}}',
  continue: 'Go to Today',
  privacy: 'Sign-ins are kept in this computer’s keychain. Muster has no server of its own.',
} as const;
