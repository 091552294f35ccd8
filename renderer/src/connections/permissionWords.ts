import type { PermissionId } from '../../../preload/contract/accounts.ts';
import type { Words } from '../i18n/words.ts';

/** What a permission allows, what for, and what is not possible without it. */
export function permissionWords(t: Words, id: PermissionId): { what: string; why: string; without: string } {
  const words: Readonly<Record<PermissionId, { what: string; why: string; without: string }>> = {
    identity: {
      what: t('connections:permission_identity'),
      why: t('connections:permission_identity_why'),
      without: t('connections:permission_identity_without'),
    },
    events: {
      what: t('connections:permission_events'),
      why: t('connections:permission_events_why'),
      without: t('connections:permission_events_without'),
    },
    calendars: {
      what: t('connections:permission_calendars'),
      why: t('connections:permission_calendars_why'),
      without: t('connections:permission_calendars_without'),
    },
    freebusy: {
      what: t('connections:permission_freebusy'),
      why: t('connections:permission_freebusy_why'),
      without: t('connections:permission_freebusy_without'),
    },
    reports: {
      what: t('connections:permission_reports'),
      why: t('connections:permission_reports_why'),
      without: t('connections:permission_reports_without'),
    },
    meet: {
      what: t('connections:permission_meet'),
      why: t('connections:permission_meet_why'),
      without: t('connections:permission_meet_without'),
    },
    people: {
      what: t('connections:permission_people'),
      why: t('connections:permission_people_why'),
      without: t('connections:permission_people_without'),
    },
  };
  return words[id];
}
