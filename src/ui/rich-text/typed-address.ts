import { isHttpsUrl } from '../../base/https-url.ts'

/** What a typed address becomes: itself, or a bare domain with `https://` before it; null where it is neither. */
export function typedAddress(text: string): string | null {
  const typed = text.trim()
  const address = BARE_DOMAIN.test(typed) ? `https://${typed}` : typed
  return isHttpsUrl(address) ? address : null
}

/** The same address over https, for one that is typed with `http://`; null for every other. */
export function overHttps(text: string): string | null {
  const typed = text.trim()
  const address = typed.replace(/^http:\/\//i, 'https://')
  return address !== typed && isHttpsUrl(address) ? address : null
}

/** `example.org`, with a port and a path where they are: at least one dot, and letters at the end. */
const BARE_DOMAIN = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u
