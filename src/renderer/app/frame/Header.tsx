import Box from '@mui/material/Box';
import type { Ref } from 'react';
import { CommentInboxButton } from '../../comments/CommentInboxButton.tsx';
import { InboxButton } from './InboxButton.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SearchField } from './SearchField.tsx';
import { SyncChip } from './SyncChip.tsx';

interface Props {
  readonly titleRef: Ref<HTMLElement>;
  readonly actionRef: Ref<HTMLElement>;
}

/** One line: the page's title, the search in the middle, the page's main action, the line to the portal and the person. */
export function Header({ titleRef, actionRef }: Props) {
  return (
    <Box
      component="header"
      sx={{
        gridColumn: 2,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) clamp(220px, 30vw, 460px) minmax(max-content, 1fr)',
        // In a narrow window the buttons keep their width and the search gives way.
        '@media (max-width: 1150px)': { gridTemplateColumns: 'minmax(90px, 1fr) minmax(110px, 1fr) auto' },
        alignItems: 'center',
        gap: 3,
        minHeight: 60,
        px: 4,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box ref={titleRef} sx={{ minWidth: 0 }} />
      <SearchField />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 2, minWidth: 0 }}>
        <Box ref={actionRef} sx={{ display: 'flex', gap: 2 }} />
        <CommentInboxButton />
        <InboxButton />
        <SyncChip />
        <PersonMenu />
      </Box>
    </Box>
  );
}
