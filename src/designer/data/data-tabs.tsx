import { Tabs } from '@base-ui/react/tabs'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { RuleCount } from '../../dataset/check-datapoints.ts'
import type { DataTab } from '../designer-tools.tsx'
import { formatCount } from '../../base/number-words.ts'

const TABS: readonly { readonly value: DataTab; readonly label: string }[] = [
  { value: 'fields', label: 'Fields' },
  { value: 'checks', label: 'Checks' },
  { value: 'datapoints', label: 'Datapoints' },
  { value: 'schema', label: 'Schema' },
]

type DataTabsProps = { start: DataTab; counts: readonly RuleCount[]; schemaFaults: number; children: ReactNode }

/** The tabs of the dialog; the one of the checks says how many errors or warnings there are. */
export function DataTabs({ start, counts, schemaFaults, children }: DataTabsProps) {
  return (
    <Tabs.Root defaultValue={start} className="flex min-h-0 flex-1 flex-col">
      <Tabs.List
        aria-label="Dataset"
        className="-mx-5 -mt-4 flex shrink-0 gap-1 overflow-x-auto border-b border-line px-4 max-sm:gap-0 max-sm:ps-3.5 max-sm:pe-0"
      >
        {TABS.map(({ value, label }) => (
          <Tabs.Tab
            key={value}
            value={value}
            className="flex h-10 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm whitespace-nowrap max-sm:px-1.5 text-muted outline-offset-[-3px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {label}
            {value === 'checks' && <CheckSign counts={counts} schemaFaults={schemaFaults} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {children}
    </Tabs.Root>
  )
}

function CheckSign({ counts, schemaFaults }: { counts: readonly RuleCount[]; schemaFaults: number }) {
  const errors = counts.filter(({ severity }) => severity === 'error').length + schemaFaults
  const shown = errors > 0 ? errors : counts.filter(({ severity }) => severity === 'warning').length
  if (shown === 0) return null
  return (
    <span
      className={clsx(
        'rounded-full px-1.5 text-2xs leading-4 font-semibold tabular-nums',
        errors > 0 ? 'bg-danger-soft text-danger' : 'bg-warning-soft text-warning',
      )}
    >
      {' '}
      {formatCount(shown)}
      <span className="sr-only"> {`${shown === 1 ? 'kind' : 'kinds'} of ${errors > 0 ? 'errors' : 'warnings'}`}</span>
    </span>
  )
}
