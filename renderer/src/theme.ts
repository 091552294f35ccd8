import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the one accent. Lightness steps are even, so 7 carries white text and 4 reads on the dark ground. */
const accent: MantineColorsTuple = [
  '#eaf6f7',
  '#d3eaec',
  '#a9d5da',
  '#7cc0c8',
  '#55b0bb',
  '#2c98a5',
  '#1a7f8c',
  '#0f6b78',
  '#0b5763',
  '#08454f',
];

/** Mantine draws inputs, menus and calendars of the dark theme from this scale: the tokens of theme.css again. */
const dark: MantineColorsTuple = [
  '#e7ecec',
  '#b9c3c5',
  '#a7b2b4',
  '#8b979a',
  '#3a4447',
  '#273033',
  '#191e20',
  '#131718',
  '#0e1112',
  '#0b0d0e',
];

/** For what takes something away: 7 and 6 carry white text, 4 reads on the dark ground. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadfdc',
  '#f3bdb8',
  '#f2a59e',
  '#f2938b',
  '#dd5d53',
  '#c23b32',
  '#b3261e',
  '#951d17',
  '#771611',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark, red },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '0.75rem' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontWeight: '600' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    },
  },
});

/** Mantine's own variables point to the tokens in theme.css, so that there is one place for colours. */
export const variables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad-text)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-light-color': 'var(--accent-text)',
    '--mantine-color-accent-light-color': 'var(--accent-text)',
    '--mantine-color-red-light-color': 'var(--bad-text)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
