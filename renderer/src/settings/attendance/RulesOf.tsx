import { Modal } from '@mantine/core';
import type { AttendanceRules } from '../../../../preload/contract/attendance-facts.ts';
import { RulesForm } from '../../attendance/rules/RulesForm.tsx';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';

/** The form of rules, for everything or for a template; what they mean is said of an example. */
export function RulesOf(props: {
  /** Null: the rules for everything. */
  templateId: string | null;
  name: string | null;
  example: { readonly start: string; readonly end: string };
  rules: AttendanceRules;
  hasOwn: boolean;
  onClose: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { templateId, name, example } = props;
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={name === null ? t('attendanceSettings:rulesTitle') : t('attendanceSettings:rulesOf', { name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <RulesForm
        scope={templateId === null ? 'default' : 'template'}
        meeting={{ meetingId: '', ...example }}
        means={t('attendanceSettings:exampleMeans', {
          from: formats.time(example.start),
          to: formats.time(example.end),
        })}
        templateId={templateId}
        rules={props.rules}
        hasOwn={props.hasOwn}
        onDone={props.onClose}
      />
    </Modal>
  );
}
