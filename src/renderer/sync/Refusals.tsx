import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly kind: string;
  readonly refusals: ReadonlyArray<{ readonly path: string; readonly code: string }>;
}

/** What the portal has against a change: where, and what. */
export function Refusals({ kind, refusals }: Props) {
  const { t, i18n } = useTranslation();
  if (refusals.length === 0) return null;
  const where = (path: string) => {
    const [, list, index = '0', field = ''] = /^\/(rules|exceptions)\/(\d+)\/?(\w*)$/.exec(path) ?? [];
    if (kind !== 'schedule' || list === undefined) return path;
    const name = i18n.exists(`officials.fields.${field}`) ? t(`officials.fields.${field}`) : field;
    return [t(list === 'rules' ? 'officials.ruleNumber' : 'officials.exceptionNumber', { n: Number(index) + 1 }), name].filter(Boolean).join(', ');
  };
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 4 }}>
      {refusals.map(({ path, code }, i) => (
        <li key={i}>
          {where(path)}: {i18n.exists(`sync.refusals.${code}`) ? t(`sync.refusals.${code}`) : t('sync.refusals.other', { code })}
        </li>
      ))}
    </Box>
  );
}
