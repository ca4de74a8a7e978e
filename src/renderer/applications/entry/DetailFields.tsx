import type { CardField } from '#shared/services/card.ts';
import { listOfField } from '#shared/services/check.ts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/format.ts';
import { ChoiceField } from '../../bookings/ChoiceField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Cell, Flag, Grid, type PartProps } from './parts.tsx';

/** The fields that the service's card asks for, in its order. */
export function DetailFields({ draft, set, errorAt, fields }: PartProps & { readonly fields: readonly CardField[] }) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <Grid>
      {fields.map((field) => {
        const { key, type, required } = field;
        const typed = draft.details[key] ?? '';
        const value = typeof typed === 'string' ? typed : '';
        const change = (next: string | boolean) => set({ details: { ...draft.details, [key]: next } });
        const common = { label: field[locale], required, value, error: errorAt(`details.${key}`) };
        const list = listOfField(field);
        const isWide = type === 'text' || type === 'longText' || type === 'finList';
        return (
          <Cell key={key} span={isWide ? 6 : 3}>
            {type === 'boolean' ? (
              <Flag label={field[locale]} checked={typed === true} onChange={change} />
            ) : list !== null ? (
              <ChoiceField {...common} list={list} onChange={change} />
            ) : type === 'date' ? (
              <DateField {...common} onChange={change} />
            ) : (
              <Labelled
                {...common}
                onChange={(event) => change(event.target.value)}
                multiline={type === 'longText' || type === 'finList'}
                {...(type === 'longText' && { minRows: 3, maxRows: 10 })}
                {...(type === 'finList' && { hint: t('entry.finListHint'), keepHint: true, maxRows: 6 })}
                autoComplete="off"
                spellCheck={type === 'longText'}
                inputProps={{ ...(type === 'number' && { inputMode: 'decimal' as const }), ...(type === 'phone' && { inputMode: 'tel' as const }) }}
              />
            )}
          </Cell>
        );
      })}
    </Grid>
  );
}
