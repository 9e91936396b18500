import { listItems } from '../../layout/find.ts'
import { positionOf } from '../../participant/flow.ts'
import { behindNextPaint } from '../../store/behind-next-paint.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { focusWhenDrawn } from '../focus-when-drawn.ts'
import { sayStep } from '../say-step.ts'
import { listStarts } from './list-starts.ts'
import { startBlank } from './start-blank.ts'
import { STARTS_LABEL } from './start-cards.tsx'

/**
 * Shows the layouts that can be made of the data, on an empty page. A layout that holds something gives way to one, which undo takes back.
 * Nothing changes where the data has no field to show.
 */
export function startFromData(store: DesignerStore, tools: Pick<DesignerTools, 'say'>) {
  const { history, dataset } = store.getState()
  const { layout, schema } = history.present
  if (schema === null || listStarts(schema, dataset.state?.report?.profile ?? null).length === 0)
    return tools.say('The dataset has no field that can be shown. Set the types of its fields in its schema.')
  const bodies = layout.filter((page) => positionOf(page) === 'body')
  const [first] = bodies
  store.setMode('design')
  if (first !== undefined && bodies.every(({ rows }) => rows.length === 0)) store.showPage(first.key)
  else {
    startBlank(store)
    const description = 'The page is empty for it now. Undo brings back what was there.'
    sayStep(store, 'Choose a layout made from your data.', listItems(layout).length > 0 ? { description } : {})
  }
  behindNextPaint(() => focusWhenDrawn(`[aria-label="${STARTS_LABEL}"] button`))
}
