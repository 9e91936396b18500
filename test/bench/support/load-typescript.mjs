import { join } from 'node:path'
import { runnerImport } from 'vite'

/** A module of this project, named by its path from the project's root. Node 20 runs no TypeScript by itself. */
export async function loadTypeScript(path) {
  const root = join(import.meta.dirname, '../../..')
  const { module } = await runnerImport(join(root, path), { configFile: false, logLevel: 'error' })
  return module
}
