import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine, quotePython, quoteShell } from '../../../../src/outputs/runbook/quote.ts'
import { runProgram, toolPath } from '../../../support/run-script.ts'

const HOSTILE = [
  '',
  "'",
  "it's",
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '${HOME}',
  '"quoted" \\ back\\slash\\',
  '-n',
  '--upload-file',
  '!! !$ ~ * ? [a] {a,b} # & | ; < > ( )',
  'line\nbreak\r\nand\ttab',
  '\n',
  'ends with a line break\n\n',
  'NUL\0in',
  '\u001b[31mred\u0007',
  'ünï 漢字 👩‍🔬 \u202eright to left',
  '"""',
  "'''",
  '\\N{BULLET} \\x41 {braces} %s',
  '\ud800 half',
  'EOF\nEOF\n',
]

const texts = fc.sample(
  fc.array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  { numRuns: 250, seed: 1 },
)
const all = [...HOSTILE, ...texts.map((parts) => parts.join(''))]

// One run of each for all texts, written apart by a sign that none of them holds.
const END = '\u{10FFFD}'
const wanted = all.map((text) => Buffer.from(text.replaceAll(END, ''), 'utf8').toString('utf8'))

test('the shell gets exactly the text, and does nothing with it', async () => {
  const lines = wanted.map((text) => `printf '%s%s' ${quoteShell(text)} '${END}'`)
  const { out, left } = await runText('bash', 'quoted.sh', lines.join('\n'))
  expect(out).toEqual(wanted.map((text) => text.replaceAll('\0', '')))
  expect(left).toBe(false)
}, 60_000)

test('Python gets exactly the text', async () => {
  const lines = wanted.map((text) => `sys.stdout.buffer.write((${quotePython(text)} + "\\U0010fffd").encode("utf-8"))`)
  const { out, left } = await runText('python3', 'quoted.py', ['import sys', ...lines].join('\n'))
  expect(out).toEqual(wanted)
  expect(left).toBe(false)
}, 60_000)

test('half a surrogate pair becomes the sign that stands for it', () => {
  expect(quoteShell('\ud800a\udc00')).toBe("'\ufffda\ufffd'")
  expect(quotePython('\ud800a\udc00')).toBe('"\\ufffda\\ufffd"')
})

test('a text on one line holds no line break, no control character and nothing that turns it round', () => {
  expect(oneLine('a\nb\u2028c\u001b[0m \u202e d\0 ')).toBe('a b c [0m d')
})

async function runText(tool: string, name: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'quote-'))
  await writeFile(join(folder, name), text)
  const { out, err } = await runProgram(toolPath(tool), [name], folder)
  expect(err).toBe('')
  const left = await readFile(join(folder, 'pwned')).then(
    () => true,
    () => false,
  )
  await rm(folder, { recursive: true })
  return { out: out.split(END).slice(0, -1), left }
}
