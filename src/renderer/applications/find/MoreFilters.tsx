import Close from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cardDates, type CardCode, type CardMark } from '#shared/applications/cardFilter.ts';
import type { Found } from '#shared/applications/found.ts';
import { useFormats } from '../../app/i18n/format.ts';
import { useClassifiers } from '../../app/useClassifiers.ts';
import { filterOf, type ApplicationSearch } from '../search.ts';
import { cardSearch, codeKeys, type CardSearch } from './cardSearch.ts';
import { PickOne, PickSome, PickTyped } from './choices.tsx';
import { SpanField, TypedField } from './TypedField.tsx';
import { narrowingFields, useCardChoices } from './useCardChoices.ts';

interface Props {
  readonly open: boolean;
  readonly search: ApplicationSearch;
  readonly found: Found | undefined;
  readonly onChange: (search: ApplicationSearch) => void;
  readonly onClose: () => void;
}

/** Narrowing by everything else that the card holds, beside the list, which follows each change at once. */
export function MoreFilters({ open, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer anchor="right" open={open} onClose={rest.onClose} slotProps={{ paper: { role: 'dialog', 'aria-label': t('finding.more'), sx: { width: 420, maxWidth: '92vw' } }, backdrop: { invisible: true } }}>
      {open && <Filters {...rest} />}
    </Drawer>
  );
}

function Filters({ search, found, onChange, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { set } = useClassifiers();
  const choices = useCardChoices(filterOf(search));
  const change = (part: CardSearch) => onChange({ ...search, ...part });
  const fields = narrowingFields(set?.services.find(({ code }) => code === search.service)?.fields ?? []);
  const any = t('finding.any');
  const code = (part: CardCode) => <PickTyped label={t(`finding.parts.${part}`)} any={any} choices={choices.codes[part]} value={search[codeKeys[part]]} onChange={(value) => change({ [codeKeys[part]]: value })} />;
  const mark = (part: CardMark) => (
    <PickOne label={t(`finding.parts.${part}`)} any={any} choices={choices.marks[part]} value={search[part]?.toString()} onChange={(value) => change({ [part]: value === undefined ? undefined : value === 'true' })} />
  );
  const field = (key: string, value: string | undefined) => {
    const { [key]: _before, ...others } = search.fields ?? {};
    const next = value === undefined ? others : { ...others, [key]: value };
    change({ fields: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', px: 5, py: 3, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h2">{t('finding.more')}</Typography>
        <IconButton aria-label={t('common.close')} onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ overflow: 'auto', px: 5, py: 4, display: 'flex', flexDirection: 'column', gap: 5 }}>
        <Group title={t('finding.groups.dates')}>
          {cardDates.map((part) => (
            <SpanField key={part} label={t(`finding.parts.${part}`)} value={search[part]} onChange={(text) => change({ [part]: text })} />
          ))}
        </Group>
        <Group title={t('finding.groups.author')}>
          <PickSome label={t('finding.parts.channel')} any={any} choices={choices.channels} value={search.channel ?? []} onChange={(channel) => change({ channel: channel.length > 0 ? channel : undefined })} />
          <PickSome label={t('finding.parts.author')} any={any} choices={choices.authors} value={search.author ?? []} onChange={(author) => change({ author: author.length > 0 ? author : undefined })} />
          {code('socialStatus')}
          {code('privilege')}
        </Group>
        <Group title={t('finding.groups.matter')}>
          {code('subject')}
          {code('district')}
          {mark('repeat')}
          {mark('attachments')}
        </Group>
        <Group title={t('finding.groups.work')}>
          {code('executor')}
          {code('department')}
          <PickSome label={t('finding.parts.outcome')} any={any} choices={choices.outcomes} value={search.outcome ?? []} onChange={(outcome) => change({ outcome: outcome.length > 0 ? outcome : undefined })} />
          {mark('extended')}
        </Group>
        {fields.length > 0 && (
          <Group title={t('finding.groups.service')}>
            {fields.map((each) => {
              const offered = choices.ofField(each);
              const value = search.fields?.[each.key];
              const common = { label: each[formats.locale], onChange: (next: string | undefined) => field(each.key, next) };
              return offered ? <PickTyped key={each.key} {...common} any={any} choices={offered} value={value} /> : <TypedField key={each.key} {...common} value={value} />;
            })}
          </Group>
        )}
        {search.service === undefined && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('finding.chooseService')}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', px: 5, py: 3, borderTop: 1, borderColor: 'divider' }}>
        <Button variant="text" onClick={() => onChange({ ...search, ...cardSearch({}) })} disabled={Object.values(cardSearch({ ...search })).every((each) => each === undefined)}>
          {t('finding.clear')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {found ? t('finding.show', { number: `${formats.number(found.count)}${found.more ? '+' : ''}` }) : t('common.close')}
        </Button>
      </Box>
    </Box>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box role="group" aria-label={title}>
      <Typography variant="h3" component="h3" sx={{ color: 'primary.main', mb: 2 }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 3, rowGap: 3, alignItems: 'start' }}>{children}</Box>
    </Box>
  );
}
