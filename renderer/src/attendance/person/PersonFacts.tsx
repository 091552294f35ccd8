import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import { useWords } from '../../i18n/words.ts';
import { Address } from '../../parts/Address.tsx';
import panel from '../../parts/SidePanel.module.css';
import { answerWords, besidesJudgement } from '../barWords.ts';
import { lengthInWords, shareInWords } from '../headline.ts';
import { JudgementMark } from '../JudgementMark.tsx';
import type { Assign } from '../useAssign.ts';

/** The judgement and what it rests on; what was set by hand never hides what stood there before. */
export function PersonFacts(props: { person: Participant; presenceOnly: boolean; assign: Assign }) {
  const t = useWords();
  const formats = useFormats();
  const { person, assign } = props;
  const { by, linkId } = person.identity;
  const isKnown = !props.presenceOnly && !person.estimated;
  const facts: readonly (readonly [FactName, ReactNode])[] = [
    [
      'judgement',
      <JudgementMark key="mark" judgement={person.judgement} besides={besidesJudgement(person, t)} />,
    ],
    ...(person.machineJudgement === person.judgement
      ? []
      : [['machine', <JudgementMark key="machine" judgement={person.machineJudgement} />] as const]),
    ['answer', answerWords(person, t)],
    ...(isKnown && person.firstIn !== null ? [['firstIn', formats.time(person.firstIn)] as const] : []),
    ...(isKnown && person.lastOut !== null
      ? [['lastOut', person.inNow ? t('attendance:stillInside') : formats.time(person.lastOut)] as const]
      : []),
    ...(isKnown && person.seconds !== null ? [['inside', lengthInWords(person.seconds, t)] as const] : []),
    ...(isKnown && person.share !== null ? [['share', shareInWords(person.share, formats)] as const] : []),
    ...(person.email === null
      ? []
      : [
          ['email', <Address key="email" email={person.email} />] as const,
          [
            'history',
            <Link key="history" to="/attendance/person/$email" params={{ email: person.email }}>
              {t('overview:all')}
            </Link>,
          ] as const,
        ]),
    [
      'identity',
      <span key="identity">
        {t(`attendance:identity.${by}`)}
        {linkId === null ? null : (
          <Button
            ml="xs"
            size="compact-xs"
            variant="default"
            loading={assign.isUndoing}
            onClick={() => assign.undo(linkId)}
          >
            {t('attendance:forgetLink')}
          </Button>
        )}
      </span>,
    ],
  ];
  return (
    <dl className={panel.facts}>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
      {person.estimated ? (
        <>
          <dt>{t('attendance:estimate')}</dt>
          <dd>{t('attendance:estimated')}</dd>
        </>
      ) : null}
    </dl>
  );
}

type FactName =
  | 'judgement'
  | 'machine'
  | 'answer'
  | 'firstIn'
  | 'lastOut'
  | 'inside'
  | 'share'
  | 'email'
  | 'history'
  | 'identity';

function Fact({ name, value }: { name: FactName; value: ReactNode }) {
  const t = useWords();
  return (
    <>
      <dt>{name === 'history' ? t('overview:section') : t(`attendance:facts.${name}`)}</dt>
      <dd>{value}</dd>
    </>
  );
}
