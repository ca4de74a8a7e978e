import type { SvgIconComponent } from '@mui/icons-material';
import ToggleButton from '@mui/material/ToggleButton';
import Tooltip from '@mui/material/Tooltip';
import { queueCountedAtMost } from '#shared/applications/views.ts';
import { useFormats } from '../app/i18n/format.ts';

interface Props {
  readonly value: string;
  readonly icon: SvgIconComponent;
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  /** How many it leaves; none, or not counted yet, is not said. */
  readonly count: number | null | undefined;
  readonly onChange: (on: boolean) => void;
}

/** Narrows the queue at one press to a kind of application, and says how many there are. */
export function QuickFilter({ value, icon: Icon, label, hint, on, count, onChange }: Props) {
  const formats = useFormats();
  const button = (
    <ToggleButton value={value} size="small" selected={on} onChange={() => onChange(!on)} sx={{ gap: 1.5 }}>
      <Icon sx={{ fontSize: 18 }} />
      {label}
      {count !== null && count !== undefined && count > 0 && <span>{formats.upTo(count, queueCountedAtMost)}</span>}
    </ToggleButton>
  );
  return hint === undefined ? (
    button
  ) : (
    <Tooltip describeChild title={hint}>
      {button}
    </Tooltip>
  );
}
