import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExportInput } from '../../src/outputs/export-catalogue.ts'
import { listExports } from '../../src/outputs/list-exports.ts'
import { collectFiles } from '../../src/outputs/zip/collect-files.ts'
import { findOrInstallTools, findTool } from '../find-tools.mjs'
import { TOKEN } from './fake-platform.ts'

/** The path of a tool that the tests of the scripts need; without it they fail with what to install. */
export function toolPath(name: string): string {
  const path = findTool(name)
  if (path === undefined) throw new Error(findOrInstallTools().advice)
  return path
}

/** What the ZIP holds for the scripts, laid down in a new folder. What they never touch is left out: it would only take time. */
export async function layDown(input: ExportInput): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'runbook-'))
  const entries = listExports(input).filter(({ group }) => group !== 'platforms' && group !== 'answers')
  const { files } = await collectFiles(input.projectName, entries, new AbortController().signal)
  for (const { path, content } of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(
      target,
      typeof content === 'string' ? content : new Uint8Array(await new Blob([content]).arrayBuffer()),
    )
  }
  return folder
}

/** How a script ended, and what it said. */
export type Outcome = { readonly exitCode: number; readonly out: string; readonly err: string }

/** Runs a program in a folder, with an environment that is nobody's own. */
export function runProgram(
  file: string,
  args: readonly string[],
  folder: string,
  environment: { readonly [name: string]: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      LANG: 'C.UTF-8',
      PYTHONDONTWRITEBYTECODE: '1',
      ...environment,
    }
    execFile(file, [...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ exitCode, out, err })
    })
  })
}

/** The environment of a run against the fake platform, without pauses. */
export function quickly(url: string): { readonly [name: string]: string } {
  return {
    PROLIFIC_TOKEN: TOKEN,
    PROLIFIC_API_URL: url,
    RUN_PAUSE: '0',
    RUN_TIMEOUT: '1',
    RUN_TRIES: '3',
    RUN_ASKS: '5',
  }
}
