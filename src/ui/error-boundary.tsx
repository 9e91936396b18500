import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'

type ErrorBoundaryProps = {
  /** What failed, as in "The canvas could not be shown." */
  readonly what: string
  /** Called with the reason, where it is told elsewhere: then nothing stands in the part's place. */
  readonly onFault?: (message: string) => void
  /** The part that may fail. */
  readonly children: ReactNode
}

/** Keeps a fault in one part from taking the rest down: says what failed and why, and offers to try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { message: string | null }> {
  override state = { message: null }

  static getDerivedStateFromError(error: unknown) {
    return { message: wordsOf(error) }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault?.(wordsOf(error))
  }

  override render() {
    const { message } = this.state
    if (message === null) return this.props.children
    if (this.props.onFault !== undefined) return null
    return (
      <div className="flex h-full min-h-0 w-full p-3">
        <div
          role="alert"
          className="m-auto max-w-md rounded-lg border border-danger bg-danger-soft p-4 font-sans text-sm text-ink"
        >
          <p className="font-medium">{this.props.what} could not be shown. Your work is kept.</p>
          <p className="mt-1 wrap-anywhere text-muted">{message}</p>
          <Button size="sm" className="mt-3" onClick={() => this.setState({ message: null })}>
            Try again
          </Button>
        </div>
      </div>
    )
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
