/** How a table of the pages looks: small text, quiet heads, a hairline above each row. Each table adds where its columns stand. */
export const plainTable = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& thead th': { color: 'text.secondary', fontWeight: 580, fontSize: '0.75rem' },
  '& tbody tr': { borderTop: 1, borderColor: 'divider' },
} as const;
