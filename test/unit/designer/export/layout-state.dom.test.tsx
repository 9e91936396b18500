import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Issue } from '../../../../src/checks/issue.ts'
import { Ready } from '../../../../src/designer/export/layout-state.tsx'

const unknown = (type: string): Issue => ({
  rule: 'type-unknown',
  severity: 'warning',
  source: 'designer',
  message: 'No.',
  type,
})

test('a layout with item types that are not published is not called ready, and names them once', () => {
  const { container } = render(<Ready issues={[unknown('slider'), unknown('map'), unknown('slider')]} ofData={[]} />)
  expect(container.textContent).toBe(
    'The platform may refuse this layout: it publishes no item type “slider” or “map”. To look at: 3 warnings.',
  )
})

test('other warnings keep no layout from being ready', () => {
  const { container } = render(<Ready issues={[{ ...unknown('image'), rule: 'key-unknown' }]} ofData={[]} />)
  expect(container.textContent).toBe('Ready. The layout has no errors. To look at: 1 warning.')
})
