import { SelectionBar } from '../src/designer/canvas/selection-bar.tsx'
import { selectAllOnPage } from '../src/designer/commands/group-actions.ts'
import { HistoryList } from '../src/designer/history/history-list.tsx'
import { ManyInspector } from '../src/designer/inspector/many-inspector.tsx'
import { JsonMode } from '../src/designer/json-mode/json-mode.tsx'
import type { OptionText } from '../src/items/multiple-choice/option-edits.ts'
import { PasteOptionsDialog } from '../src/items/paste-options-dialog.tsx'
import { useDesigner, useDesignerStore } from '../src/store/store-context.tsx'
import { Button } from '../src/ui/button.tsx'
import { DesignerScene, type Opened } from './designer-scene.tsx'

type Shown = 'history' | 'selection' | 'many' | 'options' | 'json'
type SceneProps = {
  /** Which part is shown. */
  readonly shown: Shown
  /** What is open, and what was done to it. */
  readonly opened: Opened
  /** What stands in the dialog of pasted options. */
  readonly pasted: string
  /** Takes the pasted options. */
  onAdd(options: readonly OptionText[]): void
}

/** A part that works on several things at once, with what it is about. */
export function EditingScene({ shown, opened, pasted, onAdd }: SceneProps) {
  return (
    <DesignerScene opened={opened}>
      {shown === 'history' && (
        <div className="w-80 rounded-lg border border-line bg-raised">
          <HistoryList />
        </div>
      )}
      {shown === 'selection' && (
        <div className="relative h-40 bg-ground p-4">
          <SelectAll />
          <SelectionBar />
        </div>
      )}
      {shown === 'many' && <Many />}
      {shown === 'json' && (
        <div className="flex h-120 overflow-hidden rounded-lg border border-line">
          <JsonMode />
        </div>
      )}
      {shown === 'options' && (
        <PasteOptionsDialog
          noun="option"
          existing={[{ label: 'Neither', value: 'neither' }]}
          hasHeadings={false}
          text={pasted}
          onAdd={onAdd}
          onReplace={() => {}}
          onClose={() => {}}
        />
      )}
    </DesignerScene>
  )
}

function SelectAll() {
  const store = useDesignerStore()
  return <Button onClick={() => selectAllOnPage(store)}>Select all</Button>
}

function Many() {
  const keys = useDesigner((state) => state.session.selection)
  return (
    <div className="w-72 border border-line bg-surface">
      <ManyInspector keys={keys} />
    </div>
  )
}
