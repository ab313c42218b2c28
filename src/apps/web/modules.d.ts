/// <reference types="vite/client" />

/** The package of icons types only its whole; this types its single files. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { Icon } from '@tabler/icons-react'

  const icon: Icon
  export default icon
}
