import { Button } from '@mantine/core';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useWords } from '../../i18n/words.ts';
import panel from '../../parts/SidePanel.module.css';
import type { Assign } from '../useAssign.ts';
import styles from './person.module.css';

/** An address that is invited and never comes may be nobody's own. */
export function MarkGroup(props: { person: Participant; assign: Assign; onDone: () => void }) {
  const t = useWords();
  const { person, assign } = props;
  return (
    <section className={styles.form}>
      <h3 className={panel.title}>{t('attendance:groupTitle')}</h3>
      <p className={panel.quiet}>
        {t('attendance:groupHint')} {t('attendance:remembers.group')}
      </p>
      <div>
        <Button
          size="xs"
          variant="default"
          loading={assign.isMarking}
          onClick={() => assign.group(person.personId, props.onDone)}
        >
          {t('attendance:markGroup')}
        </Button>
      </div>
    </section>
  );
}
