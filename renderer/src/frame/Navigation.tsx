import { ActionIcon, Tooltip } from '@mantine/core';
import IconCalendarPlus from '@tabler/icons-react/dist/esm/icons/IconCalendarPlus.mjs';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import IconLayoutSidebarLeftCollapse from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarLeftCollapse.mjs';
import IconLayoutSidebarLeftExpand from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarLeftExpand.mjs';
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs';
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/words.ts';
import { Mark } from './Mark.tsx';
import styles from './Navigation.module.css';
import { useCollapsed } from './useCollapsed.ts';

const main = [
  { to: '/', word: 'frame:today', Icon: IconSun },
  { to: '/schedule', word: 'frame:schedule', Icon: IconCalendarPlus },
  { to: '/meetings', word: 'frame:meetings', Icon: IconListDetails },
  { to: '/attendance', word: 'frame:attendance', Icon: IconChecklist },
  { to: '/people', word: 'frame:people', Icon: IconUsers },
] as const;
const below = [
  { to: '/connections', word: 'frame:connections', Icon: IconPlugConnected },
  { to: '/settings', word: 'frame:settings', Icon: IconSettings },
] as const;
type Item = (typeof main)[number] | (typeof below)[number];

export function Navigation() {
  const t = useWords();
  const { isCollapsed, toggle } = useCollapsed();
  const Toggle = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const items = (list: readonly Item[]) => (
    <ul>
      {list.map((item) => (
        <NavigationItem key={item.to} item={item} isCollapsed={isCollapsed} />
      ))}
    </ul>
  );
  return (
    <nav aria-label={t('frame:navigation')} className={isCollapsed ? styles.narrow : styles.wide}>
      <div className={styles.head}>
        <Mark />
        {isCollapsed ? null : <span className={styles.name}>Muster</span>}
      </div>
      {items(main)}
      <div className={styles.rest} />
      {items(below)}
      <ActionIcon
        className={styles.toggle}
        aria-label={isCollapsed ? t('frame:expand') : t('frame:collapse')}
        aria-expanded={!isCollapsed}
        onClick={toggle}
      >
        <Toggle size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </nav>
  );
}

function NavigationItem({ item: { to, word, Icon }, isCollapsed }: { item: Item; isCollapsed: boolean }) {
  const t = useWords();
  return (
    <li>
      <Tooltip label={t(word)} position="right" disabled={!isCollapsed}>
        <Link
          to={to}
          className={styles.item}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          aria-label={t(word)}
        >
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {isCollapsed ? null : <span className={styles.word}>{t(word)}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}
