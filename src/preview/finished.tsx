import { useEffect, useRef, type ReactNode } from 'react'

/** The screen after the last one. It takes the focus, so that it is heard and the next key press is about it. */
export function Finished({ onRestart, children }: { onRestart(): void; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.focus(), [])
  return (
    <div ref={frame} role="status" tabIndex={-1} className="participant-finished">
      <h2>That was the last screen.</h2>
      <p>A participant would be done here. Nothing was sent.</p>
      <div className="participant-actions">
        {children}
        <button type="button" className="participant-button" onClick={onRestart}>
          Start again
        </button>
      </div>
    </div>
  )
}
