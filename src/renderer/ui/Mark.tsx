import Box from '@mui/material/Box';

/** The program's mark: an open door before a counter, in the accent colour. */
export function Mark({ size }: { size: number }) {
  return (
    <Box component="svg" viewBox="0 0 40 40" aria-hidden sx={{ width: size, height: size, flex: 'none', display: 'block' }}>
      <Box component="rect" x="0" y="0" width="40" height="40" rx="9" sx={{ fill: 'var(--mui-palette-primary-main)' }} />
      <Box
        component="path"
        d="M12 29V16.5a8 8 0 0 1 16 0V29M9 29h22M17.5 29v-7.5h5V29"
        sx={{ fill: 'none', stroke: 'var(--mui-palette-primary-contrastText)', strokeWidth: 2.4, strokeLinecap: 'round', strokeLinejoin: 'round' }}
      />
    </Box>
  );
}
