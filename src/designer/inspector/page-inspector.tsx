import { File } from 'lucide-react'
import { DISPLAY_POSITIONS, type DisplayPosition, type PageNode } from '../../layout/layout.ts'
import { canSetPosition } from '../../layout/operations/can.ts'
import { updatePage } from '../../layout/operations/update.ts'
import { pageName } from '../../layout/page-name.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { NodeIssues } from '../problems/node-issues.tsx'
import { InspectorHead } from './inspector-head.tsx'

const WORDS: Record<DisplayPosition, { label: string; help: string }> = {
  intro: { label: 'Intro', help: 'Shown once, before the first datapoint. Holds rich text and images only.' },
  body: { label: 'Body', help: 'Shown for every datapoint.' },
  outro: { label: 'Outro', help: 'Shown once, after the last datapoint. Holds rich text and images only.' },
}

/** The settings of a page: its name for us, and when participants see it. */
export function PageInspector({ page, index }: { page: PageNode; index: number }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const layout = useDesigner((state) => state.history.present.layout)
  const position = page.display_position ?? 'body'
  const setPosition = (next: DisplayPosition) => {
    const reason = canSetPosition(layout, page.key, next)
    if (reason !== null) return tools.say(reason)
    store.commitLayout(`Make Page ${index + 1} ${next === 'body' ? 'a body' : `an ${next}`} page`, (current) =>
      updatePage(current, page.key, { display_position: next === 'body' ? undefined : next }),
    )
  }
  return (
    <div className="flex flex-col gap-4 p-4" onBlur={store.closeRun}>
      <InspectorHead
        nodeKey={page.key}
        icon={File}
        title={pageName(page, index)}
        place={`Page ${index + 1} of ${layout.length}`}
      />
      <TextField
        label="Page name"
        help="For you only. Participants and the export do not see it."
        value={page.name ?? ''}
        placeholder={`Page ${index + 1}`}
        onChange={(name) =>
          store.commitLayout(`Rename Page ${index + 1}`, (current) => updatePage(current, page.key, { name }), {
            mergeKey: `${page.key}.name`,
          })
        }
      />
      <Segmented
        label="Shown"
        help={WORDS[position].help}
        value={position}
        choices={DISPLAY_POSITIONS.map((value) => ({ value, label: WORDS[value].label }))}
        onChange={setPosition}
      />
      <NodeIssues nodeKey={page.key} />
    </div>
  )
}
