import { useEffect } from 'react'
import { useDesignerStore } from '../store/store-context.tsx'
import { announceChanges } from './announce-changes.ts'
import { useDesignerTools } from './designer-tools.tsx'

/** Says aloud what changes, for as long as it is there. Shows nothing. */
export function ChangeVoice() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  useEffect(() => announceChanges(store, tools), [store, tools])
  return null
}
