import { useMemo, useState } from 'react'
import type { Json, JsonObject } from '../src/base/json.ts'
import type { Key } from '../src/base/key.ts'
import { memoryDataset } from '../src/dataset/memory-dataset.ts'
import { readValues } from '../src/dataset/read-values.ts'
import type { Schema } from '../src/dataset/schema.ts'
import { CommandDialog } from '../src/designer/commands/command-dialog.tsx'
import { listCommands } from '../src/designer/commands/commands.ts'
import { ShortcutsDialog } from '../src/designer/commands/shortcuts-dialog.tsx'
import { MediaDialog } from '../src/designer/media/media-dialog.tsx'
import { MoveToDialog } from '../src/designer/move-to-dialog.tsx'
import { itemName } from '../src/designer/names.ts'
import { ProblemsPanel } from '../src/designer/problems/problems-panel.tsx'
import { ServerAnswerDialog } from '../src/designer/problems/server-answer-dialog.tsx'
import { FormatSwitch } from '../src/items/rich-text/format-switch.tsx'
import { listItems } from '../src/layout/find.ts'
import type { DesignerStore } from '../src/store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../src/store/store-context.tsx'
import { Button } from '../src/ui/button.tsx'
import { DesignerScene, type Opened } from './designer-scene.tsx'
import { quietTools } from './support/quiet-shell.ts'

type DialogSceneProps = {
  readonly shows: 'commands' | 'shortcuts' | 'media' | 'move' | 'server' | 'format'
  readonly opened: Opened
  /** Whether keys have the names of a Mac. */
  readonly isMac: boolean
  /** The items to move, by their places in reading order, from 0. */
  readonly moved: readonly number[]
  readonly onClose: () => void
  /** Told what a command opens, and the words to say. */
  readonly onDone: (what: string) => void
}

/** A dialog over what is open in the designer; it goes when it is closed. */
export function DialogScene({ opened, ...rest }: DialogSceneProps) {
  return (
    <DesignerScene opened={opened}>
      <OpenDialog {...rest} />
    </DesignerScene>
  )
}

/** Datapoints with links in `picture` and `sound`. When it `isGone`, their file can't be read any more. */
export function openMedia(datapoints: readonly JsonObject[], { isGone = false } = {}): Opened {
  const schema: Schema = {
    strict: false,
    fields: [
      { name: 'picture', type: 'image_url' },
      { name: 'sound', type: 'audio_url' },
    ],
  }
  const memory = memoryDataset('links.jsonl', readValues([...datapoints]), () => {}, schema)
  const refuse = () => Promise.reject(new Error('The file is gone or was changed. Open it again.'))
  return {
    after: (store) => {
      store.commit('Open', (document) => ({ ...document, schema }))
      void store.setDataset(isGone ? { ...memory, datapoints: refuse } : memory)
    },
  }
}

/** A page of items below each other, as a file holds it. */
export function pageOf(items: readonly Json[], more: JsonObject = {}): JsonObject {
  return { ...more, rows: items.map((item) => ({ columns: [{ items: [item] }] })) }
}

function OpenDialog({ shows, isMac, moved, onClose, onDone }: Omit<DialogSceneProps, 'opened'>) {
  const store = useDesignerStore()
  const [isOpen, setOpen] = useState(true)
  const [done, setDone] = useState('')
  const tools = useMemo(
    () => ({
      ...quietTools,
      openTemplates: () => {
        onDone('Templates')
        setDone('Templates')
      },
    }),
    [onDone],
  )
  const [keys] = useState(() => keysAt(store, moved))
  const close = () => {
    setOpen(false)
    onClose()
  }
  return (
    <>
      {shows === 'server' && <ProblemsPanel />}
      {shows === 'move' && <Items />}
      {!isOpen && shows !== 'server' && (
        <div className="space-y-3 p-4 text-sm">
          <p>{done === '' ? 'The dialog has closed.' : `The dialog has closed, and ${done} opens.`}</p>
          <Button onClick={() => setOpen(true)}>Open it again</Button>
        </div>
      )}
      {isOpen && shows === 'commands' && <CommandDialog store={store} tools={tools} mac={isMac} onClose={close} />}
      {isOpen && shows === 'shortcuts' && (
        <ShortcutsDialog commands={listCommands(store, tools)} mac={isMac} onClose={close} />
      )}
      {isOpen && shows === 'media' && <MediaDialog onClose={close} />}
      {isOpen && shows === 'move' && <MoveToDialog keys={keys} onClose={close} say={onDone} />}
      {isOpen && shows === 'format' && <FormatSwitch content={SPANNING} from="html" onTake={onDone} onClose={close} />}
      {isOpen && shows === 'server' && <ServerAnswerDialog onClose={close} />}
    </>
  )
}

/** A text of which Markdown keeps all but one thing. */
const SPANNING =
  '<h2>Read both answers</h2><table><tbody><tr><th>Mark</th><th>Meaning</th></tr><tr><td colspan="2">Take your time</td></tr></tbody></table>'

/** What is open, as far as it moves. */
function Items() {
  const layout = useDesigner((state) => state.history.present.layout)
  return (
    <ol
      aria-label="The layout"
      className="m-4 max-w-prose divide-y divide-line rounded-lg border border-line bg-surface text-sm wrap-anywhere"
    >
      {listItems(layout).map(({ node }) => (
        <li key={node.key} className="px-4 py-2">
          {itemName(node.data)}
        </li>
      ))}
    </ol>
  )
}

function keysAt(store: DesignerStore, places: readonly number[]): readonly Key[] {
  const items = listItems(store.getState().history.present.layout)
  return places.flatMap((place) => items[place]?.node.key ?? [])
}
