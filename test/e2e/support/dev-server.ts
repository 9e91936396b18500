import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { freePort } from '../../free-port.mjs'

/** The development server of `npm start`, on a port of its own. */
export type DevServer = {
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

/** Starts the server and waits until it answers. Throws what it said when it could not start. */
export async function startDevServer(): Promise<DevServer> {
  const port = await freePort()
  const args = ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', String(port), '--strictPort']
  const server = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../../..') })
  const ended = once(server, 'exit')
  let said = ''
  const isReady = new Promise<void>((resolve) => {
    const hear = (words: Buffer) => {
      said += stripVTControlCharacters(words.toString())
      if (said.includes(`http://127.0.0.1:${port}/`)) resolve()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
  })
  await Promise.race([
    isReady,
    ended.then(() => {
      throw new Error(`The development server did not start: ${said}`)
    }),
  ])
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.kill()
      await ended
    },
  }
}
