import { AfterPaint } from './after-paint.tsx'
import { late } from './late.ts'

const ToastStack = late(async () => (await import('./toast-stack.tsx')).ToastStack)

/** Where messages appear. Once, near the root. */
export function ToastArea() {
  return (
    <AfterPaint>
      <ToastStack />
    </AfterPaint>
  )
}
