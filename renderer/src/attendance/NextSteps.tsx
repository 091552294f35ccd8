import { Button } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import { useState } from 'react';
import type { SourceStanding } from '../../../preload/contract/attendance-facts.ts';
import { useRead, useWrite } from '../bridge/queries.ts';
import { SignInAgain } from '../connections/SignInAgain.tsx';
import { useWords } from '../i18n/words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { type Step, stepsOf } from './steps.ts';

/** A button for each step that opens a source; afterwards the meeting is looked at again. */
export function NextSteps(props: {
  standings: readonly SourceStanding[];
  size?: 'xs' | 'sm';
  quiet?: boolean;
  /** So many of them, the best first. */
  most?: number;
  onOpened: () => void;
}) {
  const t = useWords();
  const accounts = useRead('accounts', 'list').data?.accounts ?? [];
  const help = useWrite('app', 'openHelp');
  const [step, setStep] = useState<Step | null>(null);
  const steps = stepsOf(props.standings).slice(0, props.most);
  const account =
    step === null || step.kind === 'open-api'
      ? undefined
      : accounts.find((one) => one.accountId === step.accountId);
  const label = (one: Step): string => {
    if (one.kind === 'open-api') return t('attendance:openApi');
    if (one.kind === 'sign-in') return t('attendance:signInAgain');
    return one.source === 'meet' ? t('attendance:askMeet') : t('attendance:askReports');
  };
  const leave = (): void => {
    setStep(null);
    props.onOpened();
  };
  return (
    <>
      {steps.map((one, at) => (
        <Button
          key={label(one)}
          size={props.size ?? 'sm'}
          variant={at === 0 && !props.quiet ? 'filled' : 'default'}
          title={one.kind === 'ask' ? t(`attendance:askWho.${one.source}`) : undefined}
          rightSection={
            one.kind === 'open-api' ? (
              <IconExternalLink size={15} stroke={1.75} aria-hidden="true" />
            ) : undefined
          }
          onClick={() => (one.kind === 'open-api' ? help.mutate({ topic: 'google-api' }) : setStep(one))}
        >
          {label(one)}
        </Button>
      ))}
      {help.error ? <ErrorState inline error={help.error} /> : null}
      {account && step ? (
        <SignInAgain account={account} ask={step.kind === 'ask' ? [step.source] : []} onClose={leave} />
      ) : null}
    </>
  );
}
