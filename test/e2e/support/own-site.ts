import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'

/** A copy of the built app behind a plain static server below a path of its own, to be stopped and to be given a new version. */
export type OwnSite = {
  /** Ends with a slash. */
  readonly url: string
  /** The paths that were asked for, in turn, from the site's own folder on. */
  readonly asked: readonly string[]
  /** From now on nothing is answered and open connections are cut, as when a network goes away. */
  cut(): Promise<void>
  /** Puts a new version in place of the one that is there: the page has another title. */
  publish(title: string): Promise<void>
  close(): Promise<void>
}

/** Serves the build at `/labs/designer/`. */
export async function openOwnSite(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'designer-site-'))
  await cp(join(import.meta.dirname, '../../../dist'), folder, { recursive: true })
  const asked: string[] = []
  const server = createServer(({ url, method }, response) => {
    const { pathname } = new URL(url!, 'http://localhost')
    const path = normalize(pathname.slice(BASE.length))
    asked.push(`${method === 'GET' ? '' : `${method} `}${pathname.startsWith(BASE) ? path : pathname}`)
    readFile(join(folder, path === '.' ? 'index.html' : path)).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    asked,
    cut,
    publish: async (title) => {
      const page = join(folder, 'index.html')
      await writeFile(page, (await readFile(page, 'utf8')).replace(/<title>.*<\/title>/, `<title>${title}</title>`))
      const worker = join(folder, 'sw.js')
      // As a build does: the page's new content has a new mark in the worker's list.
      await writeFile(worker, (await readFile(worker, 'utf8')).replace(/("index\.html",revision:")[^"]*/, `$1${title}`))
    },
    close: async () => {
      if (server.listening) await cut()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const BASE = '/labs/designer/'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}
