import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../app/frame/slots.tsx';
import { useErrorText } from '../../app/i18n/useErrorText.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ScreenFailure } from '../../ui/ScreenFailure.tsx';
import { EntryForm } from './EntryForm.tsx';

/** An application that came past the portal, entered on one card. What was begun is there again. */
export function EntryPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { set: classifiers } = useClassifiers();
  const [round, setRound] = useState(0);
  // Read anew whenever the page is opened: what another window kept since is what counts.
  const { data, error, refetch, isFetchedAfterMount } = useQuery(trpc.applications.entry.draft.queryOptions(undefined, { gcTime: 0 }));
  const isReady = data !== undefined && isFetchedAfterMount && classifiers !== undefined;
  if (isReady) {
    return (
      <EntryForm
        key={round}
        begun={round === 0 ? data.form : null}
        files={data.files}
        onFresh={async () => {
          await refetch();
          setRound((count) => count + 1);
        }}
      />
    );
  }
  return (
    <>
      <PageHeader name={t('entry.title')} title={<PageTitle title={t('entry.title')} subtitle={t('entry.subtitle')} back={{ label: t('applications.backToQueue'), go: () => void navigate({ to: '/applications' }) }} />} />
      {error && <ScreenFailure text={errorText.of(error)} onRetry={() => void refetch()} />}
    </>
  );
}
