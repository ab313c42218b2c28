import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'

/** Where the officers' web is served; what stands under it opens without loading the page anew. */
export const OFFICE = '/can-bo'

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** The real address, e.g. `/can-bo/ho-so/HS-2021-0187` or `/api/ho-so.xlsx`. */
  href: string
  children: ReactNode
}

/** Liên kết: a plain anchor with a real address; within the office it goes through the router. */
export function Link({ href, children, onClick, ...rest }: LinkProps) {
  const go = useGo()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isOffice(href) || rest.target === '_blank' || !isPlainClick(event)) return
    event.preventDefault()
    go(href)
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

/** Goes to an address as a link would; for keys and rows. */
export function useGo(): (href: string) => void {
  const router = useRouter({ warn: false })
  return (href) => {
    if (isOffice(href) && router) router.history.push(href)
    else window.location.assign(href)
  }
}

function isOffice(href: string): boolean {
  return href === OFFICE || href.startsWith(`${OFFICE}/`) || href.startsWith(`${OFFICE}?`)
}

/** Ctrl, middle button and the like belong to the browser: a new tab. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
