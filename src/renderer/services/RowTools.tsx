import ArrowDownward from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpward from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What the row is about, as a screen reader names it. */
  readonly name: string;
  /** Rows whose order says nothing. */
  readonly fixed?: boolean;
  /** Undefined where it can no longer be taken away. */
  readonly onRemove: (() => void) | undefined;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
}

/** Moves a row of an editor, or takes it away. */
export function RowTools({ name, fixed = false, onRemove, onUp, onDown }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ ml: 'auto', whiteSpace: 'nowrap' }}>
      {!fixed && (
        <>
          <IconButton size="small" aria-label={t('services.up', { name })} disabled={!onUp} onClick={onUp}>
            <ArrowUpward fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label={t('services.down', { name })} disabled={!onDown} onClick={onDown}>
            <ArrowDownward fontSize="small" />
          </IconButton>
        </>
      )}
      {onRemove && (
        <IconButton size="small" aria-label={t('services.removeRow', { name })} onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
