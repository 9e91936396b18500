import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { listSwaps, type Swap } from '../../../../src/outputs/counterbalance/list-swaps.ts'
import { printUnswap } from '../../../../src/outputs/counterbalance/print-unswap.ts'

function swapsOf(id: string, first: string, second: string) {
  const template = TEMPLATES.find((one) => one.id === id)!
  const reading = parseLayout(template.layout, countingKeys())
  if (!reading.ok) throw new Error(id)
  return listSwaps(reading.layout, template.schema, [[first, second]])
}

describe('what a swap means for the answers', () => {
  it('is two values of a choice between the two', () => {
    expect(swapsOf('response-comparison', 'response_a', 'response_b')).toEqual({
      swaps: [{ kind: 'values', column: 'which_response_is_more_helpful', values: ['a', 'b'] }],
      unclear: [],
    })
    expect(swapsOf('query-selection', 'suggested_query_1', 'suggested_query_2').swaps).toEqual([
      { kind: 'values', column: 'which_query_fits_the_image_better', values: ['query_1', 'query_2'] },
    ])
  })

  it('is two columns for questions that are asked of each', () => {
    const { swaps, unclear } = swapsOf('image-comparison', 'image_1', 'image_2')
    expect(swaps.filter(({ kind }) => kind === 'columns')).toHaveLength(7)
    expect(swaps).toContainEqual({ kind: 'columns', columns: ['total_of_image_1', 'total_of_image_2'] })
    expect(swaps).toContainEqual({ kind: 'values', column: 'which_image_wins', values: ['image_1', 'image_2'] })
    expect(unclear).toEqual([])
  })

  it('is nothing where no question speaks of a side', () => {
    expect(swapsOf('factuality', 'answer', 'source').swaps).toEqual([])
  })
})

const swaps: readonly Swap[] = [
  { kind: 'values', column: 'better', values: ['a', 'b'] },
  { kind: 'values', column: 'several', values: ['"quoted"', 'line\nbreak \u2028 \\ {{ 🥧'] },
  { kind: 'columns', columns: ['score_a', 'score_b'] },
]
const row = { order: 'swapped', better: 'a', several: ['"quoted"', 'x'], score_a: '1', score_b: '5', other: 'a' }
const turned = { ...row, better: 'b', several: ['line\nbreak \u2028 \\ {{ 🥧', 'x'], score_a: '5', score_b: '1' }
const rows = [row, { ...row, order: 'original' }, { order: 'swapped', better: 'neither' }]
const expected = [turned, rows[1], { order: 'swapped', better: 'neither' }]

describe('the code that reads swapped answers back', () => {
  it('does so in JavaScript', () => {
    const program = `${printUnswap(swaps, 'order', 'javascript')}
console.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map(unswap)))`
    const output = execFileSync(process.execPath, ['-e', program], { input: JSON.stringify(rows), encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual(expected)
  })

  it('does so in Python', () => {
    const program = `import json, sys\n${printUnswap(swaps, 'order', 'python')}
rows = json.load(sys.stdin)
print(json.dumps([{k: v for k, v in unswap(row).items() if v is not None} for row in rows]))`
    const output = execFileSync('python3', ['-c', program], { input: JSON.stringify(rows), encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual(expected)
  })
})
