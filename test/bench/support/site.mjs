import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../../..')
const pages = join(import.meta.dirname, '../pages')

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Builds the app for production into a folder. */
export function buildApp(folder) {
  return new Promise((resolve, reject) => {
    const args = [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ]
    const build = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    build.on('error', reject)
    build.on('close', (code) => (code === 0 ? resolve() : reject(new Error('The build failed.'))))
  })
}

/** Serves the built app at `/` and the pages it is measured beside at `/bench/`, compressed once, on a free port or this one. */
export async function serve(folder, port = 0) {
  const answers = new Map()
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname)
    if (!answers.has(path)) answers.set(path, readAnswer(folder, path))
    const answer = answers.get(path)
    if (answer === null) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': answer.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' })
    response.end(answer.body)
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

function readAnswer(folder, path) {
  const [base, rest] = path.startsWith('/bench/') ? [pages, path.slice('/bench'.length)] : [folder, path]
  const file = join(base, rest.endsWith('/') ? `${rest}index.html` : rest)
  if (!existsSync(file) || !statSync(file).isFile()) return null
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: gzipSync(readFileSync(file)) }
}
