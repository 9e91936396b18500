import type { EditorFormProps } from '../definition.ts'
import { KeptJson } from '../kept-json.tsx'
import type { UnknownItem } from './schema.ts'

/** Shows an unknown item as it came; it goes out again unchanged. */
export function UnknownItemForm({ item }: EditorFormProps<UnknownItem>) {
  return (
    <KeptJson
      why="This designer does not know the type. The item is kept and exported as it came; change it in the JSON view."
      value={item.raw}
    />
  )
}
