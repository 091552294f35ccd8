import { Button, Checkbox, NumberInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import { type FormEvent, useState } from 'react';
import type {
  AttendanceRules,
  AttendanceSummary,
  RulesScope,
} from '../../../../preload/contract/attendance-facts.ts';
import { useWrite } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { expectedWords } from './expectedWords.ts';
import { expectedOf, formOf, ruleBounds, ruleNames, rulesOf, scopeInput } from './ruleForm.ts';
import styles from './rules.module.css';

export function RulesForm(props: {
  scope: RulesScope;
  meeting: Pick<AttendanceSummary, 'meetingId' | 'start' | 'end'>;
  /** Over what the rules mean for it; without: that it is this meeting. */
  means?: string;
  templateId: string | null;
  rules: AttendanceRules;
  hasOwn: boolean;
  onDone: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const { meeting } = props;
  const write = useWrite('attendance', 'setRules');
  const [form, setForm] = useState(() => formOf(props.rules));
  const rules = rulesOf(form);
  const isEmpty = rules !== null && expectedOf(rules, meeting) === null;
  const save = (next: AttendanceRules | null): void => {
    const scope = scopeInput(props.scope, meeting.meetingId, props.templateId);
    if (scope) write.mutate({ scope, rules: next }, { onSuccess: props.onDone });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (rules !== null && !isEmpty) save(rules);
  };
  return (
    <form className={styles.dialog} onSubmit={onSubmit} noValidate>
      <div className={styles.fields}>
        {ruleNames.map((name) => {
          const [min, max] = ruleBounds[name];
          return (
            <NumberInput
              key={name}
              label={t(`attendance:rule.${name}`)}
              min={min}
              max={max}
              clampBehavior="none"
              allowDecimal={false}
              value={form[name]}
              onChange={(value) =>
                setForm((before) => ({ ...before, [name]: value === '' ? '' : Number(value) }))
              }
            />
          );
        })}
      </div>
      <p className={styles.quiet}>{t('attendance:rulesOffsetHint')}</p>
      <Checkbox
        label={t('attendance:ruleEndsWithClass')}
        description={t('attendance:ruleEndsWithClassHint')}
        checked={form.endsWithClass}
        onChange={({ currentTarget: { checked } }) =>
          setForm((before) => ({ ...before, endsWithClass: checked }))
        }
      />
      <div className={styles.means} role="status">
        <p className={styles.meansTitle}>{props.means ?? t('attendance:rulesMeans')}</p>
        <p>{rules === null ? t('attendance:rulesWrong') : expectedWords(rules, meeting, t, formats)}</p>
      </div>
      {write.error ? <ErrorState inline error={write.error} /> : null}
      <div className={styles.actions}>
        {props.hasOwn ? (
          <Button variant="default" loading={write.isPending} onClick={() => save(null)}>
            {t(props.scope === 'default' ? 'attendance:rulesBuiltIn' : 'attendance:rulesBack')}
          </Button>
        ) : null}
        <Button type="submit" loading={write.isPending} disabled={rules === null || isEmpty}>
          {t('attendance:rulesSave')}
        </Button>
      </div>
    </form>
  );
}
