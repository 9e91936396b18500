import { useDesignerTools } from '../designer/designer-tools.tsx'
import { useProjects } from '../designer/projects/projects-handle.tsx'
import { useDesignerStore } from '../store/store-context.tsx'
import { late } from '../ui/late.ts'
import type { DialogsProps } from './dialogs.tsx'
import { templateActions } from './template-actions.ts'
import { openTemplateBeside } from './template-beside.ts'

// Each dialog is fetched when it is first opened.
const AdviceDialog = late(async () => (await import('../designer/advice/advice-dialog.tsx')).AdviceDialog)
const CounterbalanceDialog = late(
  async () => (await import('../designer/counterbalance/counterbalance-dialog.tsx')).CounterbalanceDialog,
)
const CollectedDialog = late(async () => (await import('../designer/collected/collected-dialog.tsx')).CollectedDialog)
const CommandDialog = late(async () => (await import('../designer/commands/command-dialog.tsx')).CommandDialog)
const CompareDialog = late(async () => (await import('../designer/compare/compare-dialog.tsx')).CompareDialog)
const ContactSheet = late(async () => (await import('../designer/data/contact-sheet.tsx')).ContactSheet)
const DataDialog = late(async () => (await import('../designer/data/data-dialog.tsx')).DataDialog)
const DetailsDialog = late(async () => (await import('../designer/details/details-dialog.tsx')).DetailsDialog)
const ExportDialog = late(async () => (await import('../designer/export/export-dialog.tsx')).ExportDialog)
const MediaDialog = late(async () => (await import('../designer/media/media-dialog.tsx')).MediaDialog)
const MoveToDialog = late(async () => (await import('../designer/move-to-dialog.tsx')).MoveToDialog)
const PasteOptionsDialog = late(async () => (await import('../items/paste-options-dialog.tsx')).PasteOptionsDialog)
const ProjectsDialog = late(async () => (await import('../designer/projects/projects-dialog.tsx')).ProjectsDialog)
const RestorePointsDialog = late(
  async () => (await import('../designer/projects/restore-points-dialog.tsx')).RestorePointsDialog,
)
const ServerAnswerDialog = late(
  async () => (await import('../designer/problems/server-answer-dialog.tsx')).ServerAnswerDialog,
)
const ShareDialog = late(async () => (await import('../designer/share/share-dialog.tsx')).ShareDialog)
const ShortcutsDialog = late(async () => (await import('../designer/commands/shortcuts-dialog.tsx')).ShortcutsDialog)
const StudyDialog = late(async () => (await import('../designer/study/study-dialog.tsx')).StudyDialog)
const TemplatesDialog = late(async () => (await import('../designer/templates/templates-dialog.tsx')).TemplatesDialog)

/** The dialog that is open, by its kind. */
export function CurrentDialog({ dialog, commands, mac, announce, onOpenDataset, onClose }: DialogsProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const templates = templateActions(store)
  const projects = useProjects()
  switch (dialog.kind) {
    case 'advice':
      return <AdviceDialog onClose={onClose} />
    case 'counterbalance':
      return <CounterbalanceDialog onClose={onClose} />
    case 'collected':
      return <CollectedDialog onClose={onClose} />
    case 'commands':
      return <CommandDialog store={store} tools={tools} mac={mac} onClose={onClose} />
    case 'compare':
      return <CompareDialog onClose={onClose} />
    case 'data':
      return <DataDialog tab={dialog.tab} onClose={onClose} onOpen={onOpenDataset} />
    case 'details':
      return <DetailsDialog onClose={onClose} />
    case 'export':
      return <ExportDialog entry={dialog.entry} onClose={onClose} />
    case 'media':
      return <MediaDialog onClose={onClose} />
    case 'move':
      return <MoveToDialog keys={dialog.keys} onClose={onClose} say={announce} />
    case 'paste':
      return <PasteOptionsDialog {...dialog.request} onClose={onClose} />
    case 'projects':
      return (
        <ProjectsDialog
          onTemplate={(template) => void openTemplateBeside(store, projects, template)}
          onClose={onClose}
        />
      )
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
      return <StudyDialog tab={dialog.tab} onClose={onClose} onOpen={onOpenDataset} />
    case 'templates':
      return (
        <TemplatesDialog
          inPlace={{
            onBlank: templates.startBlank,
            onUse: (template, fit) => void templates.useWithOwn(template, fit),
          }}
          onExample={(template) => void templates.openExample(template)}
          onClose={onClose}
        />
      )
  }
}
