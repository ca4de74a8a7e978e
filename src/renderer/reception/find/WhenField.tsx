import CalendarToday from '@mui/icons-material/CalendarTodayOutlined';
import Close from '@mui/icons-material/CloseOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What was typed is no date. */
  readonly wrong: boolean;
  /** The id of the words that say how it was understood. */
  readonly explainedBy: string;
}

/** A key typed this soon after the one before belongs to the same date. */
const restMs = 250;

/** One box for a date in any form: a day, a month, a year, or a span of them. */
export function WhenField({ value, onChange, wrong, explainedBy }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (next: string, rest: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = next.trim();
      onChange(next.trim());
    }, rest);
  };

  return (
    <OutlinedInput
      size="small"
      value={text}
      placeholder={t('find.whenPlaceholder')}
      error={wrong}
      onChange={(event) => tell(event.target.value, restMs)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell(text, 0);
        else if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          tell('', 0);
        }
      }}
      inputProps={{ 'aria-label': t('find.when'), 'aria-describedby': explainedBy, 'aria-invalid': wrong, maxLength: 80, spellCheck: false, autoComplete: 'off' }}
      startAdornment={
        <InputAdornment position="start">
          <CalendarToday sx={{ fontSize: 17 }} />
        </InputAdornment>
      }
      endAdornment={
        text !== '' && (
          <IconButton edge="end" aria-label={t('find.clearWhen')} onClick={() => tell('', 0)}>
            <Close sx={{ fontSize: 17 }} />
          </IconButton>
        )
      }
      sx={{ height: 32, width: 214, fontSize: '0.8125rem' }}
    />
  );
}
