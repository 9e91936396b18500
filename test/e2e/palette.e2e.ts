import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

const fields = ['question', 'answer_a', 'answer_b', 'photo', 'case', 'source'].map((name, at) => [
  name,
  { type: at < 4 ? 'text' : 'metadata' },
])

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`in a window of ${viewport.width} by ${viewport.height} all types are in sight, and that fields follow`, async ({
    page,
    designer,
  }) => {
    await page.setViewportSize(viewport)
    await designer.open({
      layout: [{ rows: [] }],
      schema: { strict: false, fields: Object.fromEntries(fields) },
      datapoints: [Object.fromEntries(fields.map(([name]) => [name, 'x']))],
    })
    if (viewport.width < 768) await one(page, 'button', 'Add').click()
    const palette = one(page, 'region', 'Palette')
    await expect(one(page, 'region', 'Outline')).toBeInViewport({ ratio: 1 })
    for (const [group, count] of [
      ['Content', 2],
      ['Questions', 5],
    ] as const) {
      const entries = one(palette, 'group', group).getByRole('button')
      await expect(entries).toHaveCount(count)
      for (const entry of await entries.all()) await expect(entry).toBeInViewport({ ratio: 1 })
    }
    const data = one(palette, 'group', 'Your data')
    await expect(one(data, 'heading', 'Your data')).toBeInViewport({ ratio: 1 })
    await expect(data.getByRole('button').first()).toBeInViewport()
    await expect(data.getByText('Not shown to participants')).not.toBeInViewport()
  })
}
