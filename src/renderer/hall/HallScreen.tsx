import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallPreferences } from '#shared/shell.ts';
import { useNow } from '../ui/useNow.ts';
import { chime, newCalls } from './chime.ts';
import { Called, Doors, Last } from './HallParts.tsx';
import { HallControls } from './HallControls.tsx';
import { HallHead } from './HallHead.tsx';
import { listenToHall, type HallState } from './hallLine.ts';
import { looks } from './looks.ts';

/** How long a new call stands out. */
const freshMs = 12_000;

/** The screen in the hall: who is called and where to, who was called before, who is next at each door. */
export function HallScreen({ initial }: { initial: HallPreferences }) {
  const { t } = useTranslation();
  const [preferences, setPreferences] = useState(initial);
  const [state, setState] = useState<HallState>({ view: null, line: 'waiting' });
  const [fresh, setFresh] = useState<ReadonlyMap<string, number>>(new Map());
  const [chimes, setChimes] = useState(0);
  const [office, setOffice] = useState('');
  const now = useNow(1_000);
  const heard = useRef<HallState['view']>(null);
  const sound = useRef(preferences.sound);
  useEffect(() => {
    sound.current = preferences.sound;
  }, [preferences.sound]);

  useEffect(
    () =>
      listenToHall((next) => {
        setState(next);
        if (!next.view) {
          if (next.line === 'dark') heard.current = null;
          return;
        }
        setOffice(next.view.office);
        const calls = newCalls(heard.current, next.view);
        heard.current = next.view;
        if (calls.length === 0) return;
        setFresh((before) => new Map([...before, ...calls.map((key) => [key, Date.now()] as const)]));
        if (!sound.current) return;
        chime();
        setChimes((count) => count + 1);
      }),
    [],
  );

  const change = (changes: Partial<HallPreferences>) => {
    const next = { ...preferences, ...changes };
    setPreferences(next);
    void window.shell.hall.setPreferences(next);
    if (changes.sound) chime();
  };
  const look = looks[preferences.look];
  const { view, line } = state;
  const isFresh = (key: string) => now - (fresh.get(key) ?? 0) < freshMs;

  return (
    <Box
      data-hall={line}
      data-chimes={chimes}
      onDoubleClick={() => void window.shell.hall.toggleFullScreen()}
      sx={{ height: '100vh', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', bgcolor: look.ground, color: look.text, userSelect: 'none', overflow: 'hidden', fontVariantNumeric: 'tabular-nums' }}
    >
      <HallHead look={look} office={office} now={now} stale={line === 'stale'} />
      {view ? (
        <Box sx={{ minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1.55fr) minmax(0, 1fr)', gap: '1.6vw', px: '1.6vw', py: '1.4vw' }}>
          <Called look={look} calls={view.called} isFresh={isFresh} />
          <Doors look={look} doors={view.doors} now={now} />
        </Box>
      ) : (
        <Box sx={{ display: 'grid', placeItems: 'center', fontSize: '3vw', lineHeight: 1.35, color: look.quiet, textAlign: 'center', px: '6vw' }}>{t(line === 'dark' ? 'board.hall.dark' : 'board.hall.waiting')}</Box>
      )}
      {view ? <Last look={look} calls={view.last} /> : <span />}
      <HallControls look={look} preferences={preferences} onChange={change} />
    </Box>
  );
}
