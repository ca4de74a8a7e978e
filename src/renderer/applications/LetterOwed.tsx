import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ApplicationAction } from '#shared/applications/lifecycle.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import { formatPhone } from '#shared/formats/phone.ts';
import { isToldStep, letterNeed, letterWay, toldSteps, type LetterNeed } from '#shared/notices/telling.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';

const needs = ['only', 'due'] as const satisfies readonly LetterNeed[];

/** What is true of a letter: that it was announced, or else how alone its citizen can be told. */
function useLetterWords(): (need: LetterNeed, application: ApplicationDetail) => string {
  const { t } = useTranslation();
  return (need, application) => {
    if (need === 'due') return t('notices.letter.due');
    const way = letterWay(application);
    return way === 'call' ? t('notices.letter.call', { phone: formatPhone(application.phone ?? '') }) : t(way === 'post' ? 'notices.letter.only' : 'notices.letter.desk');
  };
}

/** Says quietly which letters the citizen has yet to get, each at hand until it was printed or saved, or somebody noted that they were told otherwise. */
export function LetterOwed({ application, onTold }: { application: ApplicationDetail; /** Notes that they were told otherwise; not given: not the person's to note. */ onTold?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  const words = useLetterWords();
  if (!may('notices.issue')) return null;
  return needs.map((need) => {
    const letters = application.owed.filter((each) => each.need === need);
    if (letters.length === 0) return null;
    return (
      <Alert key={need} severity="info" variant="outlined" sx={{ mb: 4, '& .MuiAlert-message': { flex: 1, py: 0.5 } }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, minHeight: 30 }}>
          <Box sx={{ flex: '1 1 240px' }}>{words(need, application)}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
            {letters.map(({ paper }) => (
              <Button key={paper} variant="text" size="small" onClick={() => notice.open({ kind: paper, id: application.id })}>
                {t(`notices.kind.${paper}`)}
              </Button>
            ))}
            {onTold && (
              <Button variant="text" color="secondary" size="small" onClick={onTold}>
                {t('notices.letter.told')}
              </Button>
            )}
          </Box>
        </Box>
      </Alert>
    );
  });
}

/** What the news of a step says of the letter, and offers to open: nothing where the citizen needs none. */
export function useLetterNews(): (step: ApplicationAction, application: ApplicationDetail) => { readonly words: string; readonly open?: { readonly label: string; readonly run: () => void } } {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  const words = useLetterWords();
  return (step, application) => {
    if (!isToldStep(step) || !may('notices.issue')) return { words: '' };
    const { event, paper } = toldSteps[step];
    const need = letterNeed(event, application, true);
    if (need === null) return { words: '' };
    return { words: need === 'only' ? ` ${words(need, application)}` : '', open: { label: t(`notices.kind.${paper}`), run: () => notice.open({ kind: paper, id: application.id }) } };
  };
}
