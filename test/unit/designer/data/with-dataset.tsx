import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { vi } from 'vitest'
import type { DatasetHandle } from '../../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import type { DatasetState } from '../../../../src/dataset/worker/dataset-state.ts'
import { DesignerToolsProvider, type DesignerTools } from '../../../../src/designer/designer-tools.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { designer } from '../../../support/designer.ts'
import { openMade } from '../../../support/open-made.ts'

// Menus and dialogs take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 5_000 })

/** A part of the interface over a dataset, given as text. `change` puts other behaviour or another state in place of the dataset's own. */
export async function withDataset(part: ReactElement, text: string, change: Change = {}) {
  const { store } = designer('A')
  const opened: string[] = []
  const said: string[] = []
  const memory = memoryDataset('rows.jsonl', readDatasetText(text, 'rows.jsonl'))
  const state: DatasetState = { ...memory.state(), ...change.state }
  const handle: DatasetHandle = { ...memory, state: () => state, ...change.handle }
  await store.setDataset(handle)
  const tools: DesignerTools = {
    say: (sentence) => {
      if (sentence !== null) said.push(sentence)
    },
    announce: () => {},
    openHistory: () => {},
    openMoveTo: () => {},
    openExport: () => {},
    openPasteOptions: () => {},
    openCommands: () => {},
    openShortcuts: () => {},
    openTemplates: () => {},
    openServerAnswer: () => {},
    openData: (tab = 'fields') => void opened.push(tab),
    openMedia: () => {},
    openStudy: () => {},
    openFile: () => {},
    toggleTheme: () => {},
    openDetails: () => {},
    openDetailsFor: () => {},
    openAdvice: () => {},
    openCounterbalance: () => {},
    openDataset: openMade(store),
    openProjects: () => {},
    openRestorePoints: () => {},
    openCollected: () => {},
    openCompare: () => {},
    openShare: () => {},
    openContactSheet: () => void opened.push('contact sheet'),
  }
  render(
    <StoreProvider store={store}>
      <>
        <DesignerToolsProvider value={tools}>{part}</DesignerToolsProvider>
      </>
    </StoreProvider>,
  )
  return { store, user: userEvent.setup(), opened, said, shown: () => store.getState().dataset.index }
}

type Change = { readonly handle?: Partial<DatasetHandle>; readonly state?: Partial<DatasetState> }

/** Datapoints as JSONL. */
export function jsonl(...rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
