import { Tabs } from '@base-ui/react/tabs'
import { FolderOpen } from 'lucide-react'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Everything about the dataset: its fields, its faults, its datapoints, its schema. */
export function DataDialog({ onClose, onOpen }: { onClose(): void; onOpen(): void }) {
  const state = useDesigner((current) => current.dataset.state)
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title={state?.fileName ?? 'Dataset'}
      footer={
        <Button onClick={onOpen}>
          <FolderOpen size={15} aria-hidden /> Open another dataset
        </Button>
      }
    >
      <Tabs.Root defaultValue="fields">
        <Tabs.List aria-label="Dataset" />
      </Tabs.Root>
    </Dialog>
  )
}
