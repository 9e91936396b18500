import type { FieldMessage } from '../ui/field-frame.tsx'

/** Findings about a part of an item that is no single field, such as a whole list. Nothing when there are none. */
export function FindingLines({ findings }: { findings: readonly FieldMessage[] }) {
  return findings.map(({ message, severity }) => (
    <p key={message} className={severity === 'error' ? 'text-xs text-danger' : 'text-xs text-warning'}>
      {message}
    </p>
  ))
}
