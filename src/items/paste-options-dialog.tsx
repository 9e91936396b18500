import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { SwitchField } from '../ui/switch-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { OptionText } from './multiple-choice/option-edits.ts'
import { chosenOptions, readOptions, type ReadingChoices, type Separator } from './multiple-choice/read-options.ts'

type PasteOptionsDialogProps = {
  /** What one entry is called in lower case: `option` or `unit`. */
  readonly noun: string
  readonly existing: readonly { readonly label: string; readonly value: unknown }[]
  readonly hasHeadings: boolean
  /** What stands in the box at first. */
  readonly text: string
  onAdd(options: readonly OptionText[]): void
  onReplace(options: readonly OptionText[]): void
  onClose(): void
}

/** A box for options from a spreadsheet, with how they are read and what they will become, before anything is put in. */
export function PasteOptionsDialog(props: PasteOptionsDialogProps) {
  const { noun, existing, hasHeadings, onAdd, onReplace, onClose } = props
  const [text, setText] = useState(props.text)
  const [choices, setChoices] = useState<ReadingChoices>({})
  const [withDuplicates, setWithDuplicates] = useState(false)
  // Then replacing is what is meant, and the main button.
  const areUntouched = existing.length > 0 && existing.every(isUntouched)
  const added = readOptions(text, existing, hasHeadings, choices)
  const toAdd = chosenOptions(added.options, withDuplicates)
  const toReplace = chosenOptions(readOptions(text, [], hasHeadings, choices).options, withDuplicates)
  const duplicates = added.options.filter(({ duplicate }) => duplicate !== null).length
  const finish = (put: (options: readonly OptionText[]) => void, options: readonly OptionText[]) => {
    onClose()
    put(options)
  }
  const count = (number: number) => (number === 0 ? `${noun}s` : number === 1 ? `1 ${noun}` : `${number} ${noun}s`)
  const replace = (
    <Button
      variant={areUntouched ? 'primary' : 'secondary'}
      disabled={toReplace.length === 0}
      onClick={() => finish(onReplace, toReplace)}
    >
      {toReplace.length === 0 ? `Replace all ${noun}s` : `Replace all by ${count(toReplace.length)}`}
    </Button>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Paste ${noun}s`}
      description={`One ${noun} a line. A second column gives the values${hasHeadings ? ', a third the headings' : ''}; values that are missing are made from the labels.`}
      footer={
        <>
          {/* The main one stands last. */}
          {!areUntouched && replace}
          <Button
            variant={areUntouched ? 'secondary' : 'primary'}
            disabled={toAdd.length === 0}
            onClick={() => finish(onAdd, toAdd)}
          >
            {`Add ${count(toAdd.length)}`}
          </Button>
          {areUntouched && replace}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea label="From a spreadsheet, a list or CSV" rows={5} value={text} onChange={setText} />
        {added.separators.length > 0 && (
          <Segmented
            label="Split lines at"
            value={added.separator ?? NOWHERE}
            choices={[
              ...added.separators.map((one) => ({ value: one, label: SEPARATOR_NAMES[one] })),
              { value: NOWHERE, label: 'Nowhere' },
            ]}
            onChange={(one) => setChoices({ separator: one === NOWHERE ? null : one })}
          />
        )}
        {added.hasNames !== null && (
          <SwitchField
            label="The first line names the columns"
            isOn={added.hasNames}
            onChange={(hasNames) => setChoices({ ...choices, hasNames })}
          />
        )}
        <div role="status" className="flex flex-col gap-1 text-sm text-muted empty:-mt-4">
          {added.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {duplicates > 0 && (
            <p className="text-warning">
              {duplicates === 1 ? '1 duplicate, marked below.' : `${duplicates} duplicates, marked below.`}
            </p>
          )}
        </div>
        {duplicates > 0 && (
          <SwitchField label="Put the duplicates in as well" isOn={withDuplicates} onChange={setWithDuplicates} />
        )}
        {added.options.length > 0 && (
          <div
            className="max-h-64 overflow-auto rounded-md border border-line"
            role="region"
            aria-label="What they become"
            tabIndex={0}
          >
            <table className="w-full text-sm">
              <thead className="bg-sunken text-start text-xs text-muted">
                <tr>
                  <th className="px-3 py-1.5 text-start font-medium">Label</th>
                  <th className="px-3 py-1.5 text-start font-medium">Value</th>
                  {hasHeadings && <th className="px-3 py-1.5 text-start font-medium">Heading</th>}
                </tr>
              </thead>
              <tbody>
                {added.options.map(({ label, value, heading, line, duplicate }) => (
                  <tr key={line} className="border-t border-line align-top">
                    <td className="px-3 py-1.5 wrap-anywhere">
                      {label}
                      {duplicate !== null && <span className="block text-xs text-warning">{duplicate}</span>}
                    </td>
                    <td className="px-3 py-1.5 font-mono text-xs wrap-anywhere">{value}</td>
                    {hasHeadings && <td className="px-3 py-1.5 wrap-anywhere">{heading ?? 'As the last one'}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** Whether an option is as a new question brings it: `Option 1` with `option_1`. */
function isUntouched({ label, value }: PasteOptionsDialogProps['existing'][number]): boolean {
  return /^Option \d+$/.test(label) && value === label.toLowerCase().replace(' ', '_')
}

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { '\t': 'Tabs', ';': 'Semicolons', ',': 'Commas' }
const NOWHERE = 'nowhere'
