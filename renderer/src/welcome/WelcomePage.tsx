import { Button } from '@mantine/core';
import IconBrandGoogle from '@tabler/icons-react/dist/esm/icons/IconBrandGoogle.mjs';
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs';
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs';
import { Link, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useRead } from '../bridge/queries.ts';
import { Mark } from '../frame/Mark.tsx';
import { useWords } from '../i18n/words.ts';
import { useFocusOnArrival } from '../parts/arrival.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Page } from '../parts/Page.tsx';
import { useEnterDemo } from './useEnterDemo.ts';
import { Way } from './Way.tsx';
import styles from './WelcomePage.module.css';

const DataverseForm = lazy(async () => ({
  default: (await import('../connections/DataverseForm.tsx')).DataverseForm,
}));
const GoogleSignIn = lazy(async () => ({
  default: (await import('../connections/GoogleSignIn.tsx')).GoogleSignIn,
}));

/** The first screen: what Muster does in one sentence, and three ways on. */
export function WelcomePage() {
  const t = useWords();
  const router = useRouter();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const accounts = useRead('accounts', 'list').data?.accounts ?? [];
  const isDemo = useRead('app', 'info').data?.workspace === 'demo';
  const demo = useEnterDemo();
  const [opened, setOpened] = useState<'google' | 'dataverse' | null>(null);
  const google = accounts.find((account) => account.provider === 'google');
  const dataverse = accounts.find((account) => account.provider === 'dataverse');

  const onGoogleDone = (): void => {
    setOpened(null);
    void router.navigate({ to: '/' });
  };
  return (
    <Page>
      <div className={styles.welcome}>
        <header className={styles.header}>
          <Mark size={36} />
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {t('welcome:title')}
          </h1>
          <p className={styles.lead}>{t('welcome:lead')}</p>
        </header>
        <div className={styles.ways}>
          <Way
            icon={<IconBrandGoogle size={20} stroke={1.6} />}
            title={t('welcome:google')}
            what={t('welcome:googleWhat')}
            connectedAs={google && opened !== 'google' ? google.address : undefined}
            isPrimary
            isOpen={opened === 'google'}
            onOpen={() => setOpened('google')}
            onClose={() => setOpened(null)}
          >
            <Suspense>
              <GoogleSignIn onDone={onGoogleDone} />
            </Suspense>
          </Way>
          <Way
            icon={<IconDatabase size={20} stroke={1.6} />}
            title={t('welcome:dataverse')}
            what={t('welcome:dataverseWhat')}
            connectedAs={dataverse?.name}
            isOpen={opened === 'dataverse'}
            onOpen={() => setOpened('dataverse')}
            onClose={() => setOpened(null)}
          >
            <Suspense>
              <DataverseForm onDone={() => setOpened(null)} />
            </Suspense>
          </Way>
          {isDemo ? null : (
            <Way
              icon={<IconSchool size={20} stroke={1.6} />}
              title={t('welcome:demo')}
              what={t('welcome:demoWhat')}
              isPending={demo.isPending}
              onOpen={demo.enter}
            />
          )}
        </div>
        {demo.error ? <ErrorState inline error={demo.error} /> : null}
        {accounts.length > 0 ? (
          <Button component={Link} to="/" className={styles.continue ?? ''}>
            {t('welcome:continue')}
          </Button>
        ) : null}
        <p className={styles.privacy}>{t('welcome:privacy')}</p>
      </div>
    </Page>
  );
}
