import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/classifiers/views.ts';

const events = ['registered', 'answered', 'returned', 'forwarded', 'extended', 'leftWithoutReview', 'reopened'] as const;
const channels = ['sms', 'email'] as const;
/** What the law wants told goes both ways where the card is silent. */
const usual: Readonly<Record<(typeof events)[number], ReadonlyArray<'sms' | 'email'>>> = {
  registered: [],
  answered: [],
  returned: channels,
  forwarded: channels,
  extended: channels,
  leftWithoutReview: channels,
  reopened: channels,
};

interface Props {
  readonly notify: ServiceView['notify'];
  readonly readOnly: boolean;
  readonly onChange: (notify: ServiceView['notify']) => void;
}

/** What the citizen is told of, and by which ways. */
export function NoticesEditor({ notify, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const waysOf = (event: (typeof events)[number]) => notify.find((entry) => entry.event === event)?.channels ?? usual[event];
  const toggle = (event: (typeof events)[number], channel: 'sms' | 'email', on: boolean) => {
    const ways = channels.filter((each) => (each === channel ? on : waysOf(event).includes(each)));
    onChange([...notify.filter((entry) => entry.event !== event), { event, channels: ways }]);
  };
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', fontSize: '0.8125rem', '& th': { fontWeight: 560, textAlign: 'left', px: 2, py: 1 }, '& td': { px: 2, borderTop: 1, borderColor: 'divider' } }}>
      <thead>
        <tr>
          <th scope="col">{t('services.notices.event')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(`timeline.ways.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event}>
            <td>{t(`services.notices.${event}`)}</td>
            {channels.map((channel) => (
              <td key={channel}>
                <Checkbox
                  size="small"
                  checked={waysOf(event).includes(channel)}
                  disabled={readOnly}
                  slotProps={{ input: { 'aria-label': `${t(`services.notices.${event}`)}: ${t(`timeline.ways.${channel}`)}` } }}
                  onChange={(_event, on) => toggle(event, channel, on)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
