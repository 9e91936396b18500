import { checkLayout } from '../../../src/checks/check-layout.ts'
import { importLayoutText } from '../../../src/layout/wire/import-text.ts'
import { serializeLayout } from '../../../src/layout/wire/serialize.ts'

/** How long it takes to check a layout and write it out, in ms, each time for a layout that was not seen before. Without a browser. */
export function timeChecks(layout: unknown, times: number): readonly number[] {
  const text = JSON.stringify(layout)
  let key = 0
  return Array.from({ length: times }, () => {
    const reading = importLayoutText(text, () => String(++key))
    if (!reading.ok) throw new Error(reading.problems.join('\n'))
    const start = performance.now()
    checkLayout(reading.layout, null)
    serializeLayout(reading.layout, { ids: 'keep' })
    return performance.now() - start
  })
}
