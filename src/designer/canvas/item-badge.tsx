import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Key } from '../../base/key.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { useIsPainted } from '../../ui/after-paint.tsx'

/** Marks a node that has errors or warnings, with the first of them as its name. */
export function ItemBadge({ itemKey }: { itemKey: Key }) {
  // The first screen does not wait for the checks.
  const isPainted = useIsPainted()
  const issues = useDesignerSoon((state) => (isPainted ? selectIssues(state).byKey.get(itemKey) : undefined))
  const worst =
    issues?.find(({ severity }) => severity === 'error') ?? issues?.find(({ severity }) => severity === 'warning')
  if (worst === undefined) return null
  const error = worst.severity === 'error'
  const Icon = error ? CircleAlert : TriangleAlert
  return (
    <span
      role="img"
      aria-label={`${error ? 'Error' : 'Warning'}: ${worst.message}`}
      title={worst.message}
      className={`item-badge absolute z-10 grid size-5 place-items-center rounded-full bg-(--p-ground) shadow-md ${error ? 'text-(--p-danger)' : 'text-(--p-warning)'}`}
    >
      <Icon size={15} aria-hidden />
    </span>
  )
}
