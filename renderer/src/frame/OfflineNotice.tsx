import { useNetwork } from '@mantine/hooks';
import IconWifiOff from '@tabler/icons-react/dist/esm/icons/IconWifiOff.mjs';
import { useWords } from '../i18n/words.ts';
import styles from './Notice.module.css';

export function OfflineNotice() {
  const t = useWords();
  const { online } = useNetwork();
  return (
    <div role="status">
      {online ? null : (
        <p className={styles.notice}>
          <IconWifiOff size={16} stroke={1.75} aria-hidden="true" />
          {t('frame:offline')}
        </p>
      )}
    </div>
  );
}
