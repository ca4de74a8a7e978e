import Close from '@mui/icons-material/CloseOutlined';
import Contrast from '@mui/icons-material/ContrastOutlined';
import Fullscreen from '@mui/icons-material/FullscreenOutlined';
import VolumeOff from '@mui/icons-material/VolumeOffOutlined';
import VolumeUp from '@mui/icons-material/VolumeUpOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallPreferences } from '#shared/shell.ts';
import type { Look } from './looks.ts';

/** The controls go away when nobody moves the mouse for so long. */
const shownMs = 4_000;

interface Props {
  readonly look: Look;
  readonly preferences: HallPreferences;
  readonly onChange: (changes: Partial<HallPreferences>) => void;
}

/** Sound, look, the whole screen and closing: there while the mouse moves or a key goes there, then out of the way. */
export function HallControls({ look, preferences, onChange }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), shownMs);
    };
    const onKey = (event: KeyboardEvent) => {
      show();
      if (event.key === 'F11') void window.shell.hall.toggleFullScreen();
    };
    window.addEventListener('mousemove', show);
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('mousemove', show);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  // Nobody wants an arrow on a wall.
  useEffect(() => {
    document.documentElement.style.cursor = shown ? '' : 'none';
  }, [shown]);
  const button = (label: string, icon: ReactNode, run: () => void, pressed?: boolean) => (
    <ButtonBase aria-label={label} title={label} aria-pressed={pressed} onClick={run} onDoubleClick={(event) => event.stopPropagation()} sx={{ width: 52, height: 52, borderRadius: 2, color: look.text, bgcolor: look.ground, border: `1px solid ${look.line}`, '& svg': { fontSize: 28 } }}>
      {icon}
    </ButtonBase>
  );
  return (
    <Box role="toolbar" aria-label={t('board.hall.controls')} sx={{ position: 'fixed', right: 20, bottom: 'calc(9vh + 16px)', display: 'flex', gap: 2, p: 2, borderRadius: 3, bgcolor: look.panel, border: `1px solid ${look.line}`, opacity: shown ? 1 : 0, transition: 'opacity 200ms', pointerEvents: shown ? 'auto' : 'none', '&:focus-within': { opacity: 1, pointerEvents: 'auto' } }}>
      {button(t(preferences.sound ? 'board.hall.soundOff' : 'board.hall.soundOn'), preferences.sound ? <VolumeUp /> : <VolumeOff />, () => onChange({ sound: !preferences.sound }), preferences.sound)}
      {button(t('board.hall.look'), <Contrast />, () => onChange({ look: preferences.look === 'dark' ? 'light' : 'dark' }))}
      {button(t('board.hall.fullScreen'), <Fullscreen />, () => void window.shell.hall.toggleFullScreen())}
      {button(t('common.close'), <Close />, () => window.close())}
    </Box>
  );
}
