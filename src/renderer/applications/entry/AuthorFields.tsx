import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { authorKinds } from '#shared/applications/entry.ts';
import { isFin, normaliseFin } from '#shared/formats/fin.ts';
import { formatPhone, isMobileAz, normalisePhone } from '#shared/formats/phone.ts';
import { formatInstantDate, fullName } from '../../app/i18n/format.ts';
import { useTRPC } from '../../app/rpc/client.ts';
import { ChoiceField } from '../../bookings/ChoiceField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { filledFrom } from './entryDraft.ts';
import { Cell, Flag, Grid, Radios, type PartProps } from './parts.tsx';

type TextField =
  | 'surname' | 'name' | 'patronymic' | 'documentNumber' | 'registeredAddress' | 'currentAddress' | 'email'
  | 'representativeSurname' | 'representativeName' | 'representativePatronymic' | 'powerOfAttorney' | 'signatureCount';

/** Who appeals and how they are reached. The FİN first: of one whom the office knows it fills in the rest. */
export function AuthorFields({ draft, set, errorAt, mobileRequired }: PartProps & { readonly mobileRequired: boolean }) {
  const { t } = useTranslation();
  const text = (name: TextField, required = false) => (
    <Labelled label={t(`entry.fields.${name}`)} required={required} value={draft[name]} onChange={(event) => set({ [name]: event.target.value })} error={errorAt(name)} autoComplete="off" spellCheck={false} />
  );
  const phone = normalisePhone(draft.phone);
  const phoneHint = phone === null || isMobileAz(phone) ? undefined : phone.startsWith('+994') ? t('bookings.fixedPhone') : t('bookings.foreignPhone');
  const isNamed = draft.author === 'named';
  const isAnonymous = draft.author === 'anonymous';
  return (
    <Grid>
      <Cell span={6}>
        <Radios label={t('entry.fields.author')} value={draft.author} options={authorKinds.map((value) => ({ value, text: t(`entry.author.${value}`) }))} onChange={(author) => set({ author })} error={errorAt('author')} />
      </Cell>
      {draft.author !== 'named' && (
        <Cell span={6}>
          <Alert severity={isAnonymous ? 'warning' : 'info'}>{t(`entry.authorNote.${draft.author}`)}</Alert>
        </Cell>
      )}
      {(!isAnonymous || draft.fin !== '' || draft.birthDate !== '' || draft.documentNumber !== '') && (
        <>
          <FinField draft={draft} set={set} errorAt={errorAt} />
          <Cell>
            <DateField label={t('entry.fields.birthDate')} value={draft.birthDate} onChange={(birthDate) => set({ birthDate })} error={errorAt('birthDate')} near="1985-01-01" />
          </Cell>
          <Cell>{text('documentNumber')}</Cell>
        </>
      )}
      {(!isAnonymous || draft.surname !== '' || draft.name !== '' || draft.patronymic !== '') && (
        <>
          <Cell>{text('surname', isNamed)}</Cell>
          <Cell>{text('name', isNamed)}</Cell>
          <Cell>{text('patronymic')}</Cell>
        </>
      )}
      {(!isAnonymous || draft.phone !== '' || draft.email !== '' || draft.registeredAddress !== '' || draft.currentAddress !== '') && (
        <>
          <Cell span={6}>{text('registeredAddress')}</Cell>
          <Cell span={6}>{text('currentAddress')}</Cell>
          <Cell span={3}>
            <Labelled
              label={t('entry.fields.phone')}
              required={mobileRequired}
              value={draft.phone}
              onChange={(event) => set({ phone: event.target.value })}
              onBlur={() => phone !== null && set({ phone: formatPhone(phone) })}
              error={errorAt('phone')}
              hint={phoneHint}
              autoComplete="off"
              inputProps={{ maxLength: 40, inputMode: 'tel' }}
            />
          </Cell>
          <Cell span={3}>{text('email')}</Cell>
        </>
      )}
      <Cell span={3}>
        <ChoiceField list="socialStatus" label={t('entry.fields.socialStatus')} value={draft.socialStatus} onChange={(socialStatus) => set({ socialStatus })} error={errorAt('socialStatus')} />
      </Cell>
      <Cell span={3}>
        <ChoiceField list="privilege" label={t('entry.fields.privilege')} value={draft.privilege} onChange={(privilege) => set({ privilege })} error={errorAt('privilege')} />
      </Cell>
      <Cell span={3}>
        <Flag label={t('entry.fields.isCollective')} checked={draft.isCollective} onChange={(isCollective) => set({ isCollective })} />
        {draft.isCollective && text('signatureCount', true)}
      </Cell>
      <Cell span={3}>
        <Flag label={t('entry.fields.hasRepresentative')} checked={draft.hasRepresentative} onChange={(hasRepresentative) => set({ hasRepresentative })} />
      </Cell>
      {draft.hasRepresentative && (
        <>
          <Cell>{text('representativeSurname', true)}</Cell>
          <Cell>{text('representativeName', true)}</Cell>
          <Cell>{text('representativePatronymic')}</Cell>
          <Cell span={6}>{text('powerOfAttorney', true)}</Cell>
        </>
      )}
    </Grid>
  );
}

function FinField({ draft, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const fin = normaliseFin(draft.fin);
  const known = useQuery(trpc.applications.entry.known.queryOptions({ fin }, { enabled: isFin(fin), staleTime: 30_000 })).data ?? null;
  const filling = known && filledFrom(draft, known);
  const fills = filling !== null && Object.keys(filling).length > 0;
  const isOther = known !== null && known.surname !== '' && draft.surname.trim() !== '' && fullName(known).toLowerCase() !== fullName(draft).trim().toLowerCase();
  return (
    <>
      <Cell>
        <Labelled
          label={t('entry.fields.fin')}
          value={draft.fin}
          onChange={(event) => set({ fin: event.target.value })}
          onBlur={() => isFin(draft.fin) && set({ fin: normaliseFin(draft.fin) })}
          onKeyDown={(event: KeyboardEvent) => {
            // Enter fills in what is known; it does not send the form yet.
            if (event.key !== 'Enter' || event.ctrlKey) return;
            event.preventDefault();
            if (filling) set(filling);
          }}
          error={errorAt('fin')}
          hint={t('bookings.finHint')}
          autoComplete="off"
          spellCheck={false}
          // A FİN is in capitals by the plain rule: an i never becomes an İ.
        inputProps={{ maxLength: 20, lang: 'en', style: { textTransform: draft.fin ? 'uppercase' : 'none' } }}
        />
      </Cell>
      {known && (isOther || fills) && (
        <Cell span={6}>
          {isOther ? (
            <Alert severity="warning" sx={{ py: 0.5 }}>
              {t('bookings.knownOther', { name: fullName(known), number: known.number })}
            </Alert>
          ) : (
            <Alert
              severity="info"
              sx={{ py: 0.5 }}
              action={
                <Button color="inherit" onClick={() => filling && set(filling)}>
                  {t('bookings.fill')}
                </Button>
              }
            >
              {t(known.source === 'booking' ? 'bookings.knownBooking' : 'bookings.knownApplication', { name: fullName(known), number: known.number, date: formatInstantDate(known.at) })}
            </Alert>
          )}
        </Cell>
      )}
    </>
  );
}
