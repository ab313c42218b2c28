import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Ten steps of one ink; step 7 is the one that is printed, the rest only serve Mantine's own hover and disabled states. */
const ink: MantineColorsTuple = [
  '#eef0f4',
  '#dde1e9',
  '#b9c0ce',
  '#959fb2',
  '#717e96',
  '#556480',
  '#3b4b67',
  '#24344f',
  '#1b2841',
  '#161d2b',
]
const red: MantineColorsTuple = [
  '#fbedea',
  '#f5d6d2',
  '#e8aaa6',
  '#db7f7b',
  '#cd5753',
  '#bf3a39',
  '#b2292b',
  '#a61b1f',
  '#8b1519',
  '#6f0f13',
]
const gold: MantineColorsTuple = [
  '#faf3e0',
  '#f2e3b8',
  '#e5c878',
  '#d2a941',
  '#b07f16',
  '#a07212',
  '#8e650a',
  '#7d5800',
  '#664800',
  '#503800',
]

const font = 'var(--font)'

/** Mantine dressed in the register's two inks; what it cannot say is in styles/kit.css. */
export const theme = createTheme({
  colors: { ink, red, gold },
  white: '#ffffff',
  black: '#161d2b',
  primaryColor: 'ink',
  primaryShade: 7,
  fontFamily: font,
  fontFamilyMonospace: font,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '22px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.57', xl: '1.5' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '32px' },
      h2: { fontSize: '16px', lineHeight: '26px' },
      h3: { fontSize: '14px', lineHeight: '22px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: '4px',
  focusRing: 'never',
  focusClassName: 'focus-halo',
  activeClassName: '',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' }, classNames: { root: 'button' } }),
  },
})

/** Mantine's own variables, answered with ours, so that a bare Mantine part already has the right ink. */
export const inks: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--wash)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-disabled': 'var(--chosen)',
    '--mantine-color-disabled-color': 'var(--ink2)',
  },
})
