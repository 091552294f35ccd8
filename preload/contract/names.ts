/**
 * The names alone, so that the preload script carries no schemas. `contract.ts` does not compile when a name is
 * missing here or too many.
 */
export const methodNames = {
  app: ['info', 'shown', 'enterDemo', 'leaveDemo', 'testNotification', 'openHelp'],
  accounts: [
    'list',
    'connect',
    'cancelConnect',
    'pending',
    'disconnect',
    'test',
    'importClient',
    'forgetClient',
  ],
  calendars: ['list', 'sync', 'configure'],
  directory: ['searchPeople', 'people', 'person', 'projects', 'projectMembers', 'sync', 'status'],
  audience: ['resolve'],
  availability: ['check', 'suggest', 'setHours'],
  checks: ['run'],
  meetings: [
    'create',
    'list',
    'get',
    'join',
    'openEvent',
    'finish',
    'discard',
    'importPlan',
    'update',
    'cancel',
    'undo',
    'sendNow',
    'pendingChanges',
    'mailPreview',
    'drift',
  ],
  series: ['preview', 'get', 'update', 'cancel', 'mailPreview'],
  attendance: [
    'list',
    'get',
    'sync',
    'person',
    'overview',
    'assign',
    'unassign',
    'markGroup',
    'links',
    'correct',
    'uncorrect',
    'excuse',
    'unexcuse',
    'setRules',
    'rules',
    'export',
    'forget',
  ],
  jobs: ['list', 'retry'],
  bulk: ['start', 'get', 'list', 'pause', 'resume', 'cancel', 'retry', 'undo'],
  templates: ['list', 'save', 'remove'],
  settings: ['get', 'set'],
  diagnostics: ['export'],
} as const;

export const eventNames = ['changed', 'notice'] as const;

export const callChannel = 'muster:call';
export const eventChannel = 'muster:event';
