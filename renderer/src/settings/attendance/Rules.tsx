import { Button, Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.layer.css';
import { useId, useState } from 'react';
import type { AttendanceRules } from '../../../../preload/contract/attendance-facts.ts';
import { expectedWords } from '../../attendance/rules/expectedWords.ts';
import { isBuiltIn } from '../../attendance/rules/ruleForm.ts';
import { useRead, useWrite } from '../../bridge/queries.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { ErrorState } from '../../parts/ErrorState.tsx';
import { useMinute } from '../../parts/useNow.ts';
import { Row } from '../Row.tsx';
import page from '../SettingsPage.module.css';
import styles from './attendance.module.css';
import { exampleOf } from './example.ts';
import { RulesOf } from './RulesOf.tsx';

/** The rules for everything, and the templates that have their own. */
export function Rules() {
  const t = useWords();
  const formats = useFormats();
  const defaultId = useId();
  const templatesId = useId();
  const now = useMinute();
  const kept = useRead('attendance', 'rules');
  const templates = useRead('templates', 'list').data?.templates ?? [];
  const takeBack = useWrite('attendance', 'setRules');
  const [changing, setChanging] = useState<string | null>(null);
  const example = exampleOf(formats.dayKey(now), formats.timeZone);
  const words = (rules: AttendanceRules): string =>
    t('attendanceSettings:example', {
      from: formats.time(example.start),
      to: formats.time(example.end),
      words: expectedWords(rules, example, t, formats),
    });
  const own = kept.data?.templates ?? [];
  const nameOf = (templateId: string): string =>
    templates.find((one) => one.templateId === templateId)?.name ?? t('attendanceSettings:templateGone');
  const others = templates.filter(({ templateId }) => !own.some((one) => one.templateId === templateId));
  const rules = changing === '' ? kept.data?.default : own.find((one) => one.templateId === changing)?.rules;
  return (
    <>
      <Row
        labelId={defaultId}
        label={t('attendanceSettings:rules')}
        hint={t('attendanceSettings:rulesOwn')}
        note={
          <>
            {kept.data ? <p className={page.hint}>{words(kept.data.default)}</p> : null}
            {kept.error ? <ErrorState inline error={kept.error} onRetry={kept.retry} /> : null}
          </>
        }
      >
        <Button variant="default" disabled={!kept.data} onClick={() => setChanging('')}>
          {t('attendanceSettings:change')}
        </Button>
      </Row>
      <Row
        labelId={templatesId}
        label={t('attendanceSettings:templates')}
        hint={t(own.length === 0 ? 'attendanceSettings:templatesNone' : 'attendanceSettings:templatesHint')}
        note={
          <>
            <ul className={styles.templates}>
              {own.map(({ templateId, rules: its }) => (
                <li key={templateId} className={styles.template}>
                  <div>
                    <p className={styles.name}>{nameOf(templateId)}</p>
                    <p className={page.hint}>{words(its)}</p>
                  </div>
                  <span className={styles.buttons}>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('attendanceSettings:changeOf', { name: nameOf(templateId) })}
                      onClick={() => setChanging(templateId)}
                    >
                      {t('attendanceSettings:change')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('attendanceSettings:takeBackOf', { name: nameOf(templateId) })}
                      onClick={() =>
                        takeBack.mutate({ scope: { kind: 'template', templateId }, rules: null })
                      }
                    >
                      {t('attendanceSettings:takeBack')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
            {takeBack.error ? <ErrorState inline error={takeBack.error} /> : null}
          </>
        }
      >
        {others.length > 0 ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">{t('attendanceSettings:templateAdd')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ templateId, name }) => (
                <Menu.Item key={templateId} onClick={() => setChanging(templateId)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </Row>
      {changing === null || !kept.data ? null : (
        <RulesOf
          templateId={changing === '' ? null : changing}
          name={changing === '' ? null : nameOf(changing)}
          example={example}
          rules={rules ?? kept.data.default}
          hasOwn={changing === '' ? !isBuiltIn(kept.data.default) : rules !== undefined}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
