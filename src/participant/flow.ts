import type { Key } from '../base/key.ts'
import type { DisplayPosition, Layout, PageNode } from '../layout/layout.ts'

/** Where a participant is: a page, and the datapoint it is filled with (from 0; null on intro and outro pages). */
export type Step = { readonly page: Key; readonly datapoint: number | null }

/** When a page is shown. Absent is body. Source: format.md §1 (sure). */
export function positionOf(page: PageNode): DisplayPosition {
  return page.display_position ?? 'body'
}

/**
 * The participant's way through a layout: intro pages once, every body page for each datapoint, outro pages once; within each, in the
 * file's order. Source: format.md §1 (sure; the order of the three is ours). Without datapoints the body pages are walked once.
 */
export function listSteps(layout: Layout, datapoints: readonly number[]): readonly Step[] {
  const at = (position: DisplayPosition) => layout.filter((page) => positionOf(page) === position)
  const once = (pages: readonly PageNode[]) => pages.map(({ key }): Step => ({ page: key, datapoint: null }))
  const body = at('body')
  const rounds = datapoints.length === 0 ? [0] : datapoints
  const loop = rounds.flatMap((datapoint) => body.map(({ key }): Step => ({ page: key, datapoint })))
  return [...once(at('intro')), ...loop, ...once(at('outro'))]
}
