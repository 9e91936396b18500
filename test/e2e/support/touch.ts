import type { Page } from '@playwright/test'
import type { Spot } from './pointer.ts'

/** A finger on the screen. */
export type Finger = {
  down(at: Spot): Promise<void>
  /** Moves in steps from where it is. */
  move(to: Spot, steps?: number): Promise<void>
  up(): Promise<void>
}

/** One finger, by touch events of the browser itself, so that scrolling and pointer events follow as on a phone. */
export async function finger(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  let last: Spot = { x: 0, y: 0 }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Spot) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at.x, y: at.y }] })
  return {
    down: async (at) => {
      last = at
      await send('touchStart', at)
    },
    move: async (to, steps = 10) => {
      const from = last
      for (let step = 1; step <= steps; step++) {
        const share = step / steps
        last = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
        await send('touchMove', last)
      }
    },
    up: async () => void (await send('touchEnd')),
  }
}
