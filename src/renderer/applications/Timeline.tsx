import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '#shared/applications/eventSentence.ts';
import type { ApplicationDetail, TimelineEvent } from '#shared/applications/views.ts';
import { formatDate, formatInstant } from '../app/i18n/format.ts';
import { ChangedShortly } from './CitizenChanges.tsx';

/** What has happened, newest first, each in a sentence. */
export function Timeline({ events, undo, paperOf, form = null }: { events: readonly TimelineEvent[]; /** What takes the newest step back. */ undo?: ReactNode; /** What shows the notice of a step. */ paperOf?: (event: TimelineEvent) => ReactNode; /** The form of an application, for the names of what its citizen changed. */ form?: ApplicationDetail['form'] }) {
  const { t, i18n } = useTranslation();
  const sentence = useEventSentence();
  return (
    <Box component="section" aria-label={t('timeline.title')}>
      <Typography variant="h3" component="h2" sx={{ mb: 3, color: 'primary.main' }}>
        {t('timeline.title')}
      </Typography>
      {events.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('timeline.empty')}
        </Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {events.toReversed().map((event, index) => (
            <Box
              component="li"
              key={`${event.at}-${event.action}-${index}`}
              sx={{
                position: 'relative',
                pl: 5,
                pb: 3.5,
                '&:last-child': { pb: 0 },
                '&::before': { content: '""', position: 'absolute', left: 4, top: 6, width: 8, height: 8, borderRadius: '50%', bgcolor: index === 0 ? 'primary.main' : 'text.disabled' },
                '&:not(:last-child)::after': { content: '""', position: 'absolute', left: 7.5, top: 18, bottom: -2, width: '1px', bgcolor: 'divider' },
              }}
            >
              <Typography variant="body2" sx={{ fontWeight: index === 0 ? 560 : 400 }}>
                {sentence(event)}
              </Typography>
              {typeof event.values['resolution'] === 'string' && (
                <Typography variant="body2" sx={{ color: 'text.secondary', borderLeft: 2, borderColor: 'divider', pl: 2, my: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {event.values['resolution']}
                </Typography>
              )}
              {event.changed && <ChangedShortly changes={event.changed} form={form} />}
              <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }} lang={i18n.language}>
                {formatInstant(event.at)}
                {event.actor && ` · ${event.actor}`}
              </Typography>
              {paperOf?.(event)}
              {index === 0 && undo && <div>{undo}</div>}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Where the words for the codes among an event's values are. */
const wordings: Readonly<Record<string, readonly string[]>> = {
  channel: ['applications.channel'],
  ground: ['branches.ground'],
  outcome: ['applications.outcome', 'reception.outcome'],
  kind: ['notices.kind', 'timeline.messages'],
  status: ['timeline.delivery'],
  way: ['timeline.ways'],
  by: ['reception.cancelledBy'],
  step: ['flow.step'],
  from: ['applications.status', 'reception.status'],
  to: ['applications.status', 'reception.status'],
};

/** Words for a code among the values of events; the code itself where there are none. */
export function useEventWords(): (name: string, code: string) => string {
  const { t, i18n } = useTranslation();
  return (name, code) => {
    const key = wordings[name]?.map((list) => `${list}.${code}`).find((each) => i18n.exists(each));
    return key ? t(key) : code;
  };
}

/** Words for one event: dates among its values are written as dates, codes in words. */
export function useEventSentence(): (event: TimelineEvent) => string {
  const { t, i18n } = useTranslation();
  const wordsOf = useEventWords();
  return ({ action, values }) => {
    const words = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [name, formatDate(value)];
        return [name, typeof value === 'string' ? wordsOf(name, value) : value];
      }),
    );
    // What the portal sends for the office has a fate of its own; what was printed or saved is done.
    const isMessage = action === 'notice' && (values['way'] === 'sms' || values['way'] === 'email');
    const key = `timeline.${isMessage ? 'message' : sentenceOf({ action, values })}`;
    return i18n.exists(key) ? t(key, words) : t('timeline.other');
  };
}
