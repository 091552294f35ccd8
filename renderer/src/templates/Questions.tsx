import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TemplateContent } from '../../../preload/contract/templates.ts';
import { useWords } from '../i18n/words.ts';
import type { When } from '../schedule/when.ts';
import { ZoneField } from '../schedule/ZoneField.tsx';
import { type Answers, problemsIn, questionsIn } from './questions.ts';
import styles from './Templates.module.css';

type Place = Pick<When, 'date' | 'start' | 'zone'>;

/** What the template asks, and when the meeting is. */
export function Questions(props: {
  template: TemplateContent;
  when: Place;
  onBack: () => void;
  onFill: (answers: Answers, when: Place) => void;
}) {
  const t = useWords();
  const questions = questionsIn(props.template);
  const [answers, setAnswers] = useState<Answers>({});
  const [when, setWhen] = useState<Place>(props.when);
  const [isTried, setTried] = useState(false);
  const problems = problemsIn(questions, answers);
  const missing = (value: string): string | null => (isTried && value === '' ? t('templates:missing') : null);
  return (
    <form
      className={styles.questions}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problems.size > 0 || when.date === '' || when.start === '') return;
        props.onFill(answers, { date: when.date, start: when.start, zone: when.zone });
      }}
    >
      {questions.map(({ name, isOptional, isAddress }, index) => {
        const problem = isTried ? problems.get(name) : undefined;
        return (
          <TextInput
            key={name}
            label={isOptional ? t('templates:optional', { name }) : name}
            type={isAddress ? 'email' : 'text'}
            maxLength={isAddress ? 254 : 500}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            value={answers[name] ?? ''}
            error={
              problem === undefined
                ? null
                : t(problem === 'address' ? 'templates:addressWrong' : 'templates:missing')
            }
            onChange={(event) => {
              const { value } = event.currentTarget;
              setAnswers((current) => ({ ...current, [name]: value }));
            }}
          />
        );
      })}
      <div className={styles.pair}>
        <TextInput
          label={t('templates:date')}
          type="date"
          value={when.date}
          error={missing(when.date)}
          onChange={(event) => {
            const date = event.currentTarget.value;
            setWhen((current) => ({ ...current, date }));
          }}
        />
        <TextInput
          label={t('templates:start')}
          type="time"
          value={when.start}
          error={missing(when.start)}
          onChange={(event) => {
            const start = event.currentTarget.value;
            setWhen((current) => ({ ...current, start }));
          }}
        />
      </div>
      <ZoneField
        zone={when.zone}
        at={undefined}
        isLocked={false}
        error={null}
        onChange={(zone) => setWhen((current) => ({ ...current, zone }))}
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onBack}>
          {t('templates:back')}
        </Button>
        <Button type="submit">{t('templates:fill')}</Button>
      </div>
    </form>
  );
}
