import { lazy, Suspense } from 'react'
import type { Key } from '../base/key.ts'
import type { Command } from '../designer/commands/commands.ts'
import type { DataTab, PasteRequest } from '../designer/designer-tools.tsx'
import { useDesignerStore } from '../store/store-context.tsx'
import { templateActions } from './templates.ts'

// Each dialog is fetched when it is first opened: none of them is needed for the first screen.
const AdviceDialog = lazy(async () => ({
  default: (await import('../designer/advice/advice-dialog.tsx')).AdviceDialog,
}))
const CounterbalanceDialog = lazy(async () => ({
  default: (await import('../designer/counterbalance/counterbalance-dialog.tsx')).CounterbalanceDialog,
}))
const CommandDialog = lazy(async () => ({
  default: (await import('../designer/commands/command-dialog.tsx')).CommandDialog,
}))
const CompareDialog = lazy(async () => ({
  default: (await import('../designer/compare/compare-dialog.tsx')).CompareDialog,
}))
const ContactSheet = lazy(async () => ({ default: (await import('../designer/data/contact-sheet.tsx')).ContactSheet }))
const DataDialog = lazy(async () => ({ default: (await import('../designer/data/data-dialog.tsx')).DataDialog }))
const DetailsDialog = lazy(async () => ({
  default: (await import('../designer/details/details-dialog.tsx')).DetailsDialog,
}))
const ExportDialog = lazy(async () => ({
  default: (await import('../designer/export/export-dialog.tsx')).ExportDialog,
}))
const MediaDialog = lazy(async () => ({ default: (await import('../designer/media/media-dialog.tsx')).MediaDialog }))
const MoveToDialog = lazy(async () => ({ default: (await import('../designer/move-to-dialog.tsx')).MoveToDialog }))
const PasteOptionsDialog = lazy(async () => ({
  default: (await import('../items/paste-options-dialog.tsx')).PasteOptionsDialog,
}))
const ProjectsDialog = lazy(async () => ({
  default: (await import('../designer/projects/projects-dialog.tsx')).ProjectsDialog,
}))
const RestorePointsDialog = lazy(async () => ({
  default: (await import('../designer/projects/restore-points-dialog.tsx')).RestorePointsDialog,
}))
const ServerAnswerDialog = lazy(async () => ({
  default: (await import('../designer/problems/server-answer-dialog.tsx')).ServerAnswerDialog,
}))
const ShareDialog = lazy(async () => ({ default: (await import('../designer/share/share-dialog.tsx')).ShareDialog }))
const ShortcutsDialog = lazy(async () => ({
  default: (await import('../designer/commands/shortcuts-dialog.tsx')).ShortcutsDialog,
}))
const StudyDialog = lazy(async () => ({ default: (await import('../designer/study/study-dialog.tsx')).StudyDialog }))
const TemplatesDialog = lazy(async () => ({
  default: (await import('../designer/templates/templates-dialog.tsx')).TemplatesDialog,
}))

/** The dialog that is open, with what it is about. */
export type OpenDialog =
  | {
      readonly kind:
        | 'advice'
        | 'commands'
        | 'compare'
        | 'counterbalance'
        | 'details'
        | 'export'
        | 'media'
        | 'projects'
        | 'restore'
        | 'share'
        | 'server'
        | 'sheet'
        | 'shortcuts'
        | 'study'
        | 'templates'
    }
  | { readonly kind: 'data'; readonly tab: DataTab }
  | { readonly kind: 'move'; readonly keys: readonly Key[] }
  | { readonly kind: 'paste'; readonly request: PasteRequest }

type DialogsProps = {
  dialog: OpenDialog
  commands: readonly Command[]
  mac: boolean
  announce(words: string): void
  onOpenDataset(): void
  onClose(): void
}

/** The one dialog that is open. */
export function Dialogs(props: DialogsProps) {
  return (
    <Suspense>
      <CurrentDialog {...props} />
    </Suspense>
  )
}

function CurrentDialog({ dialog, commands, mac, announce, onOpenDataset, onClose }: DialogsProps) {
  const store = useDesignerStore()
  const templates = templateActions(store)
  switch (dialog.kind) {
    case 'advice':
      return <AdviceDialog onClose={onClose} />
    case 'counterbalance':
      return <CounterbalanceDialog onClose={onClose} />
    case 'commands':
      return <CommandDialog commands={commands} mac={mac} onClose={onClose} />
    case 'compare':
      return <CompareDialog onClose={onClose} />
    case 'data':
      return <DataDialog tab={dialog.tab} onClose={onClose} onOpen={onOpenDataset} />
    case 'details':
      return <DetailsDialog onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
    case 'media':
      return <MediaDialog onClose={onClose} />
    case 'move':
      return <MoveToDialog keys={dialog.keys} onClose={onClose} say={announce} />
    case 'paste':
      return (
        <PasteOptionsDialog
          {...dialog.request}
          onClose={() => {
            onClose()
            dialog.request.onClose()
          }}
        />
      )
    case 'projects':
      return <ProjectsDialog onClose={onClose} />
    case 'restore':
      return <RestorePointsDialog onClose={onClose} />
    case 'server':
      return <ServerAnswerDialog onClose={onClose} />
    case 'share':
      return <ShareDialog onClose={onClose} />
    case 'sheet':
      return <ContactSheet onClose={onClose} />
    case 'shortcuts':
      return <ShortcutsDialog commands={commands} mac={mac} onClose={onClose} />
    case 'study':
      return <StudyDialog onClose={onClose} onOpen={onOpenDataset} />
    case 'templates':
      return (
        <TemplatesDialog
          onBlank={templates.startBlank}
          onExample={(template) => void templates.openExample(template)}
          onUse={(template, fit) => void templates.useWithOwn(template, fit)}
          onClose={onClose}
        />
      )
  }
}
