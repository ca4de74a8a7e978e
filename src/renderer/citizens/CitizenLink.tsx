import Link from '@mui/material/Link';
import { Link as RouterLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isTellable, type Identity } from '#shared/citizens/samePerson.ts';
import type { Anchor } from '#shared/citizens/views.ts';
import { useMay } from '../app/rpc/session.ts';
import { anchorText } from './search.ts';

/** The way from an application or a booking to everything of its citizen; nothing for who may not see it, and where nobody can tell who it is. */
export function CitizenLink({ of, citizen }: { readonly of: Anchor; readonly citizen: Identity }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!may('citizens.view') || !isTellable(citizen)) return null;
  return (
    <Link component={RouterLink} to={`/citizens/${anchorText(of)}`} variant="body2">
      {t('citizens.all')}
    </Link>
  );
}
