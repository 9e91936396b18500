import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/ui/error-boundary.tsx'
import { LateBoundary } from '../../../src/ui/late-boundary.tsx'
import { late } from '../../../src/ui/late.ts'

beforeEach(() => {
  // As in the browser, where React waits before it takes a fallback away; within `act` it never does. No time passes here.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date', 'performance'] })
  // React reports what a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const Greeting = () => <p>Hello</p>
const Gone = () => <p>Goodbye</p>

it('draws late code as soon as it has come, without a time in which its fallback stands', async () => {
  const coming = promised()
  const Part = late(() => coming.promise)
  const box = draw(<Part />)
  await turns()
  expect(box.textContent).toBe('waiting')
  coming.resolve(Greeting)
  await turns()
  expect(box.textContent).toBe('Hello')
})

it('draws two that come one after the other', async () => {
  const first = promised()
  const second = promised()
  const First = late(() => first.promise)
  const Second = late(() => second.promise)
  const box = draw(
    <>
      <LateBoundary fallback="waiting">
        <First />
      </LateBoundary>
      <LateBoundary fallback="waiting">
        <Second />
      </LateBoundary>
    </>,
  )
  await turns()
  second.resolve(Gone)
  await turns()
  expect(box.textContent).toBe('waitingGoodbye')
  first.resolve(Greeting)
  await turns()
  expect(box.textContent).toBe('HelloGoodbye')
})

it('tells at once that late code could not be fetched', async () => {
  const coming = promised()
  const Part = late(() => coming.promise)
  const box = draw(<Part />)
  await turns()
  coming.reject(new Error('no network'))
  await turns()
  expect(box.textContent).toContain('no network')
})

/** Code that comes when the test says so. */
function promised() {
  let resolve: (part: typeof Greeting) => void = () => {}
  let reject: (fault: Error) => void = () => {}
  const promise = new Promise<typeof Greeting>((...ends) => {
    ;[resolve, reject] = ends
  })
  return { promise, resolve, reject }
}

function draw(part: React.ReactNode): HTMLElement {
  const box = document.createElement('div')
  createRoot(box).render(
    <ErrorBoundary what="The greeting">
      <LateBoundary fallback="waiting">{part}</LateBoundary>
    </ErrorBoundary>,
  )
  return box
}

/** Lets React do all that it does without waiting for a timer. */
async function turns() {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
