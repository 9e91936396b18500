import { expect, it } from 'vitest'
import { createIndexing } from '../../../../src/dataset/worker/index-file.ts'
import { CHUNK_BYTES } from '../../../../src/dataset/worker/read-blob.ts'
import { openSource } from '../../../../src/dataset/worker/open-source.ts'

it('indexes each datapoint once when a run begins before the one before it has ended', async () => {
  const count = 30_000
  const blob = new Blob(Array.from({ length: count }, (_, n) => `{"id": "${n}", "text": "${'word '.repeat(25)}"}\n`))
  expect(blob.size).toBeGreaterThan(3 * CHUNK_BYTES)
  const opening = await openSource(blob, 'x.jsonl')
  if (!opening.ok) throw new Error(opening.message)
  const { source } = opening
  const indexing = createIndexing(source)
  const broken = indexing.run(source, () => Promise.reject(new Error('The pass was stopped.')))
  const rest = indexing.run(source, () => Promise.resolve())
  await expect(broken).rejects.toThrow('The pass was stopped.')
  await rest
  expect(source.index.count).toBe(count)
  expect(indexing.bytes()).toBe(blob.size)
})
