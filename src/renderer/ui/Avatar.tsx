import Box from '@mui/material/Box';

/** Initials in a circle; the name itself stands beside it. */
export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('az'))
    .join('');
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        width: size,
        height: size,
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        fontSize: size * 0.38,
        fontWeight: 640,
        bgcolor: 'primary.light',
        color: 'primary.main',
        // Drawn, not written: the name itself is what is read aloud.
        '&::before': { content: `"${initials.replaceAll('"', '')}"` },
      }}
    />
  );
}
