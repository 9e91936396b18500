import type { ParticipantViewProps } from '../definition.ts'
import { typeInFile, type UnknownItem } from './schema.ts'

/** Stands in for an item that this designer cannot draw. */
export function UnknownItemView({ item }: ParticipantViewProps<UnknownItem>) {
  return <p className="participant-empty">{`Unknown item type ${typeInFile(item)}, kept as it is`}</p>
}
