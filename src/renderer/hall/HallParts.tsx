import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { HallCall, HallDoor } from '#shared/reception/hall.ts';
import { formatClock } from '../app/i18n/format.ts';
import { callKey } from './chime.ts';
import type { Look } from './looks.ts';

/** More than these would be too small to be read: the latest ones stand. */
const mostCalls = 6;
const doorsOnPage = 6;
const pageMs = 9_000;

/** How wide a figure is, in parts of its height. */
const figureWidth = 0.62;

/** A number as high as its card lets it be (of the window's height), yet no wider than its room (of the window's width): one of four figures keeps its margins on a narrow screen. */
function numberSize(ticket: number, height: number, room: number): string {
  return `min(${height}vh, ${(room / (Math.max(2, String(ticket).length) * figureWidth)).toFixed(2)}vw)`;
}

/** Those who are called now, each as large as there is room. */
export function Called({ look, calls, isFresh }: { look: Look; calls: readonly HallCall[]; isFresh: (key: string) => boolean }) {
  const { t } = useTranslation();
  const shown = calls.slice(0, mostCalls);
  const columns = shown.length > 3 ? 2 : 1;
  const rows = Math.ceil(shown.length / columns);
  // Of the height of the window: a card holds the number and two lines.
  /** Of the width of the window, for the number alone. */
  const room = shown.length <= 1 ? 46 : columns === 1 ? 26 : 15;
  const size = shown.length <= 1 ? 34 : rows === 2 ? 19 : 12.5;
  if (shown.length === 0)
    return (
      <Box component="section" aria-label={t('board.hall.called')} sx={{ display: 'grid', placeItems: 'center', border: `2px dashed ${look.line}`, borderRadius: '1.2vw', color: look.quiet, fontSize: '2.4vw' }}>
        {t('board.hall.nobody')}
      </Box>
    );
  return (
    <Box component="section" aria-label={t('board.hall.called')} aria-live="assertive" sx={{ minHeight: 0, display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`, gap: '1vw' }}>
      {shown.map((call) => {
        const key = callKey(call);
        const fresh = isFresh(key);
        return (
          <Box
            key={key}
            data-called={call.ticket}
            sx={{
              minWidth: 0,
              minHeight: 0,
              overflow: 'hidden',
              display: 'flex',
              flexDirection: shown.length === 1 ? 'column' : 'row',
              alignItems: 'center',
              justifyContent: shown.length === 1 ? 'center' : 'flex-start',
              columnGap: '2vw',
              px: '2vw',
              borderRadius: '1.2vw',
              bgcolor: fresh ? look.accent : look.panel,
              color: fresh ? look.onAccent : look.text,
              transition: 'background-color 600ms, color 600ms',
              ...(fresh && { '@keyframes calling': { '50%': { transform: 'scale(0.985)' } }, animation: 'calling 1.2s ease-in-out 4' }),
            }}
          >
            <Box sx={{ fontSize: numberSize(call.ticket, size, room), lineHeight: 1, fontWeight: 760, letterSpacing: '-0.03em', flex: 'none', minWidth: shown.length === 1 ? 0 : `${size * 1.25}vh`, textAlign: 'center', color: fresh ? look.onAccent : look.accent }}>{call.ticket}</Box>
            <Box sx={{ minWidth: 0, textAlign: shown.length === 1 ? 'center' : 'left', mt: shown.length === 1 ? '2vh' : 0 }}>
              <Box sx={{ fontSize: `${Math.max(4.6, size * (shown.length === 1 ? 0.3 : 0.42))}vh`, lineHeight: 1.15, fontWeight: 700 }}>{call.room && t('board.hall.room', { room: call.room })}</Box>
              <Box sx={{ fontSize: `${Math.max(2.8, size * (shown.length === 1 ? 0.155 : 0.2))}vh`, lineHeight: 1.2, mt: '0.6vh', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: columns === 1 ? 'nowrap' : 'normal' }}>{call.official}</Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** So many of those who wait stand beside a door: fewer where the numbers are long, so that the room and who is inside can be read. */
function nextAt({ next }: HallDoor): number {
  return next.some((ticket) => ticket > 99) ? 3 : 4;
}

/** Each official's door: who is inside, who is next. Where there are many, a page at a time. */
export function Doors({ look, doors, now }: { look: Look; doors: readonly HallDoor[]; now: number }) {
  const { t } = useTranslation();
  const pages = Math.max(1, Math.ceil(doors.length / doorsOnPage));
  const page = Math.floor(now / pageMs) % pages;
  return (
    <Box component="section" aria-label={t('board.hall.next')} sx={{ minHeight: 0, display: 'flex', flexDirection: 'column', borderRadius: '1.2vw', bgcolor: look.panel, overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', px: '1.4vw', py: '1.4vh', fontSize: '2.3vh', fontWeight: 620, color: look.quiet, borderBottom: `2px solid ${look.line}` }}>
        <span>{t('board.hall.next')}</span>
        {pages > 1 && <span>{`${page + 1} / ${pages}`}</span>}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateRows: `repeat(${doorsOnPage}, minmax(0, 1fr))` }}>
        {doors.slice(page * doorsOnPage, (page + 1) * doorsOnPage).map((door) => (
          <Box key={door.uid} data-door={door.room} sx={{ minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '1vw', px: '1.4vw', borderBottom: `1px solid ${look.line}` }}>
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ fontSize: '2.7vh', fontWeight: 640, lineHeight: 1.15, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{door.official}</Box>
              <Box sx={{ fontSize: '2.1vh', lineHeight: 1.25, color: look.quiet }}>
                {[door.room && t('board.hall.room', { room: door.room }), door.inside !== null ? t('board.hall.inside', { ticket: door.inside }) : ''].filter(Boolean).join(' · ')}
              </Box>
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: '0.9vw', whiteSpace: 'nowrap' }}>
              {door.next.slice(0, nextAt(door)).map((ticket, i) => (
                <Box key={ticket} component="span" sx={{ fontSize: i === 0 ? '4.6vh' : '3vh', fontWeight: i === 0 ? 740 : 560, color: i === 0 ? look.accent : look.text }}>
                  {ticket}
                </Box>
              ))}
              {door.waiting > nextAt(door) && (
                <Box component="span" sx={{ fontSize: '2.2vh', color: look.quiet }}>
                  +{door.waiting - nextAt(door)}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Those who were called before, in one line. */
export function Last({ look, calls }: { look: Look; calls: readonly HallCall[] }) {
  const { t } = useTranslation();
  return (
    <Box component="footer" sx={{ height: '9vh', display: 'flex', alignItems: 'center', gap: '2.2vw', px: '1.6vw', borderTop: `2px solid ${look.line}`, overflow: 'hidden', whiteSpace: 'nowrap' }}>
      {calls.length > 0 && <Box sx={{ fontSize: '2.2vh', color: look.quiet, flex: 'none' }}>{t('board.hall.last')}</Box>}
      {calls.map((call) => (
        <Box key={callKey(call)} sx={{ display: 'flex', alignItems: 'baseline', gap: '0.7vw', flex: 'none' }}>
          <Box component="span" sx={{ fontSize: '3.6vh', fontWeight: 680 }}>
            {call.ticket}
          </Box>
          <Box component="span" sx={{ fontSize: '2.1vh', color: look.quiet }}>
            {[call.room && t('board.hall.room', { room: call.room }), formatClock(call.calledAt)].filter(Boolean).join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
