import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ApplicationAction } from '#shared/applications/lifecycle.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { isToldStep, letterNeed, letterOwed, toldSteps } from '#shared/notices/telling.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';

/** Says quietly that the citizen has yet to get a letter, with the paper at hand; gone once it was printed or saved. */
export function LetterOwed({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  const owed = letterOwed(application);
  if (!owed || !application.papers.includes(owed.paper) || !may('notices.issue')) return null;
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ mb: 4, alignItems: 'center' }}
      action={
        <Button color="inherit" size="small" onClick={() => notice.open({ kind: owed.paper, id: application.id })}>
          {t(`notices.kind.${owed.paper}`)}
        </Button>
      }
    >
      {t(owed.need === 'only' ? 'notices.letter.only' : 'notices.letter.due')}
    </Alert>
  );
}

/** What the news of a step says of the letter, and offers to open: nothing where the citizen needs none. */
export function useLetterNews(): (step: ApplicationAction, application: ApplicationDetail) => { readonly words: string; readonly open?: { readonly label: string; readonly run: () => void } } {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  return (step, application) => {
    if (!isToldStep(step) || !may('notices.issue')) return { words: '' };
    const { event, paper } = toldSteps[step];
    const need = letterNeed(event, application, true);
    if (need === null) return { words: '' };
    return { words: need === 'only' ? ` ${t('notices.letter.only')}` : '', open: { label: t(`notices.kind.${paper}`), run: () => notice.open({ kind: paper, id: application.id }) } };
  };
}
