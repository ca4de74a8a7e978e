import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#shared/classifiers/views.ts';
import { channelsFor, citizenEvents, messageChannels, type CitizenEvent, type MessageChannel } from '#shared/services/notices.ts';

interface Props {
  readonly notify: ServiceView['notify'];
  readonly readOnly: boolean;
  readonly onChange: (notify: ServiceView['notify']) => void;
}

/** What the citizen is told of, and by which ways. */
export function NoticesEditor({ notify, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const toggle = (event: CitizenEvent, channel: MessageChannel, on: boolean) => {
    const ways = messageChannels.filter((each) => (each === channel ? on : channelsFor(notify, event).includes(each)));
    onChange([...notify.filter((entry) => entry.event !== event), { event, channels: ways }]);
  };
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', fontSize: '0.8125rem', '& th': { fontWeight: 560, textAlign: 'left', px: 2, py: 1 }, '& td': { px: 2, borderTop: 1, borderColor: 'divider' } }}>
      <thead>
        <tr>
          <th scope="col">{t('services.notices.event')}</th>
          {messageChannels.map((channel) => (
            <th key={channel} scope="col">
              {t(`timeline.ways.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {citizenEvents.map((event) => (
          <tr key={event}>
            <td>{t(`services.notices.${event}`)}</td>
            {messageChannels.map((channel) => (
              <td key={channel}>
                <Checkbox
                  size="small"
                  checked={channelsFor(notify, event).includes(channel)}
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
