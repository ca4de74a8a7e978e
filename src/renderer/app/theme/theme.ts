import { createTheme } from '@mui/material/styles';

/** Figures of one width, so that columns of numbers and dates stand straight. */
export const tabular = { fontVariantNumeric: 'tabular-nums' } as const;

/**
 * The look: one accent (deep teal), warm neutral greys, colour otherwise only for meaning. Spacing counts in steps of four pixels.
 * Every pair of text and ground here keeps a contrast of at least 4.5 : 1.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  spacing: 4,
  shape: { borderRadius: 6 },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0B6E6E', dark: '#075757', light: '#D9ECEB', contrastText: '#FFFFFF' },
        secondary: { main: '#59605D', contrastText: '#FFFFFF' },
        error: { main: '#B3261E', light: '#FBE9E7', dark: '#8C1D18' },
        warning: { main: '#875300', light: '#FBF0DC', dark: '#6B4200', contrastText: '#FFFFFF' },
        success: { main: '#2B6A3C', light: '#E4F1E6', dark: '#1F5230' },
        info: { main: '#2F5F8A', light: '#E5EEF6', dark: '#234A6D' },
        background: { default: '#F6F5F2', paper: '#FFFFFF' },
        divider: '#E2DFD8',
        text: { primary: '#1E2422', secondary: '#59605D', disabled: '#8B918D' },
        action: { hover: 'rgba(30, 36, 34, 0.045)', selected: 'rgba(11, 110, 110, 0.10)', focus: 'rgba(11, 110, 110, 0.14)' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#5CC8C2', dark: '#3FA9A3', light: '#1C3B3A', contrastText: '#052A29' },
        secondary: { main: '#A9AEA9', contrastText: '#151716' },
        error: { main: '#F2A69E', light: '#43231F', dark: '#E57F74', contrastText: '#33100C' },
        warning: { main: '#EDBE6C', light: '#3D2F14', dark: '#D9A346', contrastText: '#2B1D02' },
        success: { main: '#93CFA0', light: '#1F3625', dark: '#6FB37E', contrastText: '#0A2411' },
        info: { main: '#9BC3E6', light: '#1E3143', dark: '#75A8D2', contrastText: '#0A2136' },
        background: { default: '#141615', paper: '#1C1F1E' },
        divider: '#333836',
        text: { primary: '#E9E7E2', secondary: '#A9AEA9', disabled: '#767B77' },
        action: { hover: 'rgba(233, 231, 226, 0.055)', selected: 'rgba(92, 200, 194, 0.14)', focus: 'rgba(92, 200, 194, 0.18)' },
      },
    },
  },
  typography: {
    fontFamily: '"Inter Variable", "Segoe UI", "Noto Sans", sans-serif',
    fontSize: 14,
    h1: { fontSize: '1.1875rem', lineHeight: '1.625rem', fontWeight: 640, letterSpacing: '-0.012em' },
    h2: { fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 640, letterSpacing: '-0.006em' },
    h3: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 620 },
    body1: { fontSize: '0.875rem', lineHeight: '1.375rem' },
    body2: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    caption: { fontSize: '0.75rem', lineHeight: '1rem' },
    button: { textTransform: 'none', fontWeight: 560, letterSpacing: 0 },
    overline: { fontSize: '0.75rem', lineHeight: '1rem', fontWeight: 600, letterSpacing: 0, textTransform: 'none' },
  },
  transitions: { duration: { enteringScreen: 140, leavingScreen: 100, standard: 140, short: 110, shorter: 90, shortest: 70, complex: 160 } },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        'html, body, #root': { height: '100%' },
        body: { overflow: 'hidden', fontFeatureSettings: '"cv05", "ss03"' },
        '::selection': { background: 'color-mix(in srgb, var(--mui-palette-primary-main) 26%, transparent)' },
        ':focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': { '*, ::before, ::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
        '*': { scrollbarColor: 'color-mix(in srgb, var(--mui-palette-text-secondary) 45%, transparent) transparent', scrollbarWidth: 'thin' },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 2 } } },
    },
    MuiButton: { defaultProps: { disableElevation: true, size: 'small' }, styleOverrides: { root: { minHeight: 32, paddingInline: 12, whiteSpace: 'nowrap' } } },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: { styleOverrides: { root: { fontSize: '0.875rem', backgroundColor: 'var(--mui-palette-background-paper)' }, input: { paddingBlock: 7 }, notchedOutline: { borderColor: 'color-mix(in srgb, var(--mui-palette-text-secondary) 42%, var(--mui-palette-divider))' } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTooltip: { defaultProps: { enterDelay: 350, arrow: false }, styleOverrides: { tooltip: { fontSize: '0.75rem', fontWeight: 500 } } },
    MuiPopover: { styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)', boxShadow: '0 8px 24px rgba(0, 0, 0, 0.14)' } } },
    MuiAutocomplete: { styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)', boxShadow: '0 8px 24px rgba(0, 0, 0, 0.14)' } } },
    MuiDialog: { styleOverrides: { paper: { borderRadius: 10, border: '1px solid var(--mui-palette-divider)' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1rem', fontWeight: 640, padding: '16px 20px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 34 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 36, padding: '6px 12px', minWidth: 0, '&.Mui-focusVisible': { outlineOffset: -3 } } } },
    MuiAlert: {
      styleOverrides: {
        root: { fontSize: '0.8125rem', borderRadius: 6, alignItems: 'center' },
        action: { paddingTop: 0, alignItems: 'center' },
        standard: ({ ownerState }) => {
          const severity = ownerState.severity ?? 'success';
          return {
            backgroundColor: `var(--mui-palette-${severity}-light)`,
            color: 'var(--mui-palette-text-primary)',
            '& .MuiAlert-icon': { color: `var(--mui-palette-${severity}-main)` },
          };
        },
        filled: ({ ownerState }) => {
          const severity = ownerState.severity ?? 'success';
          return { backgroundColor: `var(--mui-palette-${severity}-main)`, color: `var(--mui-palette-${severity}-contrastText)` };
        },
      },
    },
    MuiToggleButton: { styleOverrides: { root: { textTransform: 'none', padding: '3px 10px', minHeight: 32, color: 'var(--mui-palette-text-secondary)', '&.Mui-selected': { color: 'var(--mui-palette-primary-main)' } } } },
    MuiSkeleton: { defaultProps: { animation: 'wave' } },
    MuiLink: { defaultProps: { underline: 'hover' } },
  },
});
