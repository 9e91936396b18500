import type { Key } from '../../base/key.ts'
import { isQuestion, type Item } from '../../items/schemas.ts'
import { isChoice, readSharedFields, withAnswers, withHelper, withOpenOptions } from '../../items/shared-fields.ts'
import { resolveItems } from '../../layout/moved.ts'
import { updateItems } from '../../layout/operations/update-items.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The settings that several selected questions share: each change reaches all of them in one step. Nothing where there are none. */
export function SharedFieldsForm({ keys }: { keys: readonly Key[] }) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const items = resolveItems(layout, keys).map(({ node }) => node.data)
  const { isOpen, answers, helpers } = readSharedFields(items)
  const [helper, other] = helpers
  if (helper === undefined) return null
  const questions = items.filter(isQuestion).length
  const choices = items.filter(isChoice).length
  const change = (name: string, make: (item: Item) => Item, mergeKey?: string) => {
    if (mergeKey === undefined) store.closeRun()
    store.commitLayout(
      name,
      (current) => updateItems(current, keys, make),
      mergeKey === undefined ? {} : { mergeKey: `${keys.join()}.${mergeKey}` },
    )
  }
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4" onBlur={store.closeRun}>
      <h3 className={HEADING}>{questions === 1 ? 'For the question among them' : `For all ${questions} questions`}</h3>
      <TextField
        label="Helper text"
        help="Shown below each question."
        value={other === undefined ? helper : ''}
        placeholder={other !== undefined ? 'They differ; typing replaces them all' : ''}
        onChange={(text) =>
          change(
            `Set the helper text of ${count(questions, 'question')}`,
            (item) => withHelper(item, text),
            'helper_text',
          )
        }
      />
      {choices > 0 && choices < questions && (
        <h3 className={HEADING}>
          {choices === 1 ? 'For the one with options' : `For the ${choices} of them with options`}
        </h3>
      )}
      {answers !== null && (
        <Segmented
          label="Answers"
          help={answers === 'mixed' ? 'They differ now.' : ''}
          value={answers}
          choices={ANSWERS}
          onChange={(next) => {
            if (next !== 'mixed')
              change(`Set how many answers ${count(choices, 'choice')} take`, (item) => withAnswers(item, next))
          }}
        />
      )}
      {isOpen !== null && (
        <Segmented
          label="Options"
          help={isOpen === 'mixed' ? 'They differ now.' : 'By number: 5 or more options become a dropdown.'}
          value={isOpen === 'mixed' ? 'mixed' : isOpen ? 'open' : 'number'}
          choices={OPTIONS}
          onChange={(next) =>
            change(`Set how ${count(choices, 'choice')} show their options`, (item) =>
              withOpenOptions(item, next === 'open'),
            )
          }
        />
      )}
    </div>
  )
}

const HEADING = 'text-xs font-semibold text-muted'

const ANSWERS: readonly { value: 'one' | 'any' | 'mixed'; label: string }[] = [
  { value: 'one', label: 'One answer' },
  { value: 'any', label: 'Any number' },
]

const OPTIONS: readonly { value: 'open' | 'number' | 'mixed'; label: string }[] = [
  { value: 'open', label: 'Always open' },
  { value: 'number', label: 'By number' },
]

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
