import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { Refused } from './app/api.ts'
import { KeysProvider } from './kit/keys.tsx'
import { UndoProvider } from './kit/undo.tsx'
import { router } from './routes.tsx'
import { inks, theme } from './theme.ts'
import './styles/index.css'

/** A lost connection is tried once more. A refusal stays what it is: asking again would only keep the person waiting. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => !(error instanceof Refused) && failures < 1 },
  },
})

/** The server writes a nonce into each page: only the component library's own style element is let through. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={inks} forceColorScheme="light" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <KeysProvider>
          <UndoProvider>
            <RouterProvider router={router} />
          </UndoProvider>
        </KeysProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
