import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useTranslation } from 'react-i18next';
import { toldWays, type ToldPaper } from '#shared/notices/telling.ts';
import { FieldLabel } from '../ui/Labelled.tsx';

interface Props {
  readonly offered: readonly ToldPaper[];
  readonly papers: readonly ToldPaper[];
  readonly way: string;
  readonly onPapers: (papers: readonly ToldPaper[]) => void;
  readonly onWay: (way: string) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** Of what a citizen was told, where there is a choice, and how. */
export function ToldFields({ offered, papers, way, onPapers, onWay, errorAt }: Props) {
  const { t } = useTranslation();
  const [papersFault, wayFault] = [errorAt('papers'), errorAt('way')];
  const small = { typography: { variant: 'body2' } } as const;
  return (
    <>
      {offered.length !== 1 && (
        <Box role="group" aria-labelledby="told-papers">
          <FieldLabel id="told-papers" required requiredText={t('common.required')}>
            {t('work.told.papers')}
          </FieldLabel>
          {offered.map((paper) => (
            <FormControlLabel
              key={paper}
              sx={{ display: 'flex' }}
              control={<Checkbox size="small" checked={papers.includes(paper)} onChange={(_event, on) => onPapers(offered.filter((each) => (each === paper ? on : papers.includes(each))))} />}
              label={t(`notices.kind.${paper}`)}
              slotProps={small}
            />
          ))}
          {papersFault && (
            <FormHelperText error sx={{ mx: 0 }}>
              {papersFault}
            </FormHelperText>
          )}
        </Box>
      )}
      <Box>
        <FieldLabel id="told-way" required requiredText={t('common.required')}>
          {t('work.told.way')}
        </FieldLabel>
        <RadioGroup row aria-labelledby="told-way" value={way} onChange={(_event, value) => onWay(value)}>
          {toldWays.map((each, index) => (
            <FormControlLabel key={each} value={each} control={<Radio size="small" autoFocus={index === 0} />} label={t(`work.told.ways.${each}`)} slotProps={small} />
          ))}
        </RadioGroup>
        {wayFault && (
          <FormHelperText error sx={{ mx: 0 }}>
            {wayFault}
          </FormHelperText>
        )}
      </Box>
    </>
  );
}
