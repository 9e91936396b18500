import type { ParticipantViewProps } from '../definition.ts'
import { ChoiceQuestion } from './choice-question.tsx'
import type { MultipleChoice } from './schema.ts'

/** A choice of one or several options. */
export function MultipleChoiceView(props: ParticipantViewProps<MultipleChoice>) {
  return <ChoiceQuestion {...props} />
}
