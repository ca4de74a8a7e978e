import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { cardCodes, cardDates, cardMarks } from '#shared/applications/cardFilter.ts';
import { today, useFormats } from '../../app/i18n/format.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { useSpanWords } from '../../reception/spanWords.ts';
import type { ApplicationSearch } from '../search.ts';
import { codeKeys, readTyped, type CardSearch } from './cardSearch.ts';
import { useCardChoices } from './useCardChoices.ts';

/** A part of the filter in words, and the address without it. */
interface Set {
  readonly id: string;
  readonly text: string;
  readonly without: CardSearch;
  readonly wrong?: boolean;
}

/** What of the card the list is narrowed by, each part removable. Nothing where it is not. */
export function Chips({ search, onChange }: { readonly search: ApplicationSearch; readonly onChange: (search: ApplicationSearch) => void }) {
  const { t } = useTranslation();
  const set = useChips(search);
  if (set.length === 0) return null;
  return (
    <Box role="group" aria-label={t('finding.set')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, px: 4, pb: 1.5 }}>
      {set.map(({ id, text, without, wrong }) => (
        <Chip
          key={id}
          size="small"
          variant="outlined"
          label={text}
          {...(wrong && { color: 'error' })}
          onDelete={() => onChange({ ...search, ...without })}
          slotProps={{ root: { 'aria-label': t('finding.remove', { text }) } }}
          sx={{ maxWidth: 420, height: 26 }}
        />
      ))}
    </Box>
  );
}

function useChips(search: ApplicationSearch): Set[] {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const spans = useSpanWords();
  const choices = useCardChoices(null);
  const classifiers = useClassifiers();
  const part = (name: string, value: string) => `${t(`finding.parts.${name}`)}: ${value}`;
  const several = (chosen: readonly string[], offered: ReadonlyArray<{ value: string; text: string }>) => offered.filter(({ value }) => chosen.includes(value)).map(({ text }) => text).join(', ');
  const set: Set[] = [];
  if (search.channel) set.push({ id: 'channel', text: part('channel', several(search.channel, choices.channels)), without: { channel: undefined } });
  if (search.author) set.push({ id: 'author', text: part('author', several(search.author, choices.authors)), without: { author: undefined } });
  if (search.outcome) set.push({ id: 'outcome', text: part('outcome', several(search.outcome, choices.outcomes)), without: { outcome: undefined } });
  for (const date of cardDates) {
    const reading = readTyped(search[date], today());
    if (reading) set.push({ id: date, text: part(date, 'span' in reading ? spans.days(reading.span) : `${search[date] ?? ''} ?`), without: { [date]: undefined }, wrong: 'problem' in reading });
  }
  for (const code of cardCodes) {
    const value = search[codeKeys[code]];
    if (value !== undefined) set.push({ id: code, text: part(code, choices.codes[code].find((each) => each.value === value)?.text ?? value), without: { [codeKeys[code]]: undefined } });
  }
  for (const mark of cardMarks) {
    const is = search[mark];
    if (is !== undefined) set.push({ id: mark, text: part(mark, is ? t('finding.yes') : t('finding.no')), without: { [mark]: undefined } });
  }
  const fields = classifiers.set?.services.flatMap((service) => service.fields) ?? [];
  for (const [key, value] of Object.entries(search.fields ?? {})) {
    const field = fields.find((each) => each.key === key);
    const { [key]: _gone, ...others } = search.fields ?? {};
    const text = (field && choices.ofField(field)?.find((each) => each.value === value)?.text) ?? value;
    set.push({ id: `field ${key}`, text: `${field?.[locale] ?? key}: ${text}`, without: { fields: Object.keys(others).length > 0 ? others : undefined } });
  }
  return set;
}

/** Where a date was typed into the search: to see what came, was registered, is due or was answered then, by one press. Nothing where it reads as none. */
export function DateOffer({ search, onChange }: { readonly search: ApplicationSearch; readonly onChange: (search: ApplicationSearch) => void }) {
  const { t } = useTranslation();
  const spans = useSpanWords();
  const reading = readTyped(search.q, today());
  if (!reading || !('span' in reading)) return null;
  return (
    <Box role="group" aria-label={t('finding.asDate')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 4, pb: 1.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
      {t('finding.byDate', { date: spans.days(reading.span) })}
      {cardDates.map((date) => (
        <Chip key={date} size="small" clickable label={t(`finding.parts.${date}`)} onClick={() => onChange({ ...search, q: undefined, [date]: search.q })} sx={{ height: 26 }} />
      ))}
    </Box>
  );
}

/** How many parts of the card narrow the list. */
export function countOfCard(search: CardSearch): number {
  const { channel, author, outcome, fields, received, registered, dueOn, answered, repeat, extended, attachments, executor, unit, district, subject, socialStatus, privilege } = search;
  const parts = [channel, author, outcome, received, registered, dueOn, answered, repeat, extended, attachments, executor, unit, district, subject, socialStatus, privilege];
  return parts.filter((each) => each !== undefined).length + Object.keys(fields ?? {}).length;
}
