import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { CollectedScene, questionPage } from './collected-scene.tsx'
import { HOSTILE, manyDatapoints } from './designer-scene.tsx'

const HEAD =
  'participant,record_index,which_is_better,what_is_wrong,what_is_wrong_explanation_spelling,what_is_wrong_explanation_facts,how_long_did_it_take,how_long_did_it_take_unit,why'
const BECAUSE = 'It says what happens, and why, in words that a child knows.'

/** As many participants as asked, each with an answer to every datapoint. */
function answersOf(participants: number, datapoints: number): string {
  const lines = Array.from({ length: participants * datapoints }, (_, at) => {
    const [participant, datapoint] = [Math.floor(at / datapoints) + 1, at % datapoints]
    const isFirst = (participant * datapoint) % 3 === 0
    return `5f3c9e1b2a-${participant},${datapoint},${isFirst ? 'a' : 'b'},spelling,Line ${datapoint + 1},,${4 + participant},min,"${BECAUSE}"`
  })
  return `${HEAD}\n${lines.join('\n')}\n`
}

/** The answers that came back: matched, looked at one after the other, judged and counted. */
const meta = {
  title: 'Designer/Collected answers',
  component: CollectedScene,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: {
    opened: { layout: questionPage(), datapoints: manyDatapoints(6) },
    file: answersOf(4, 6),
    fileName: 'answers.csv',
    onClose: fn(),
  },
} satisfies Meta<typeof CollectedScene>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const phone = { globals: { viewport: { value: 'phone' } } }
const rightToLeft = { globals: { direction: 'rtl' } }
const on = (name: string): Pick<Story, 'play'> => ({
  play: async () => {
    await userEvent.click(await screen.findByRole('tab', { name: new RegExp(`^${name}`) }))
    await expect(await screen.findByRole('tabpanel', { name: new RegExp(`^${name}`) })).toBeVisible()
  },
})

export const NothingOpen: Story = { args: { file: '' } }
export const NothingOpenPhone: Story = { ...NothingOpen, ...phone }

/** The keyboard moves in the list, passes and fails. */
export const Matched: Story = {
  play: async () => {
    const list = await screen.findByRole('listbox', { name: 'Answers' })
    list.focus()
    await userEvent.keyboard('{ArrowDown}f')
    const paper = screen.getByRole('region', { name: 'The participant’s page' })
    await expect(await within(paper).findByText('Explain gravity to a child of 1.')).toBeVisible()
    await expect(within(paper).getByRole('textbox', { name: 'Why?' })).toHaveValue(BECAUSE)
    await expect(within(paper).getByRole('checkbox', { name: 'Spelling' })).toBeChecked()
    await expect(screen.getByRole('radio', { name: 'Fail' })).toBeChecked()
    await expect(screen.getByRole('option', { name: /Failed/, selected: true })).toBeVisible()
    // The next one comes with its datapoint, and keys without a meaning do nothing.
    await userEvent.keyboard('xp{ArrowDown}{End}')
    await expect(await within(paper).findByText('Explain gravity to a child of 5.')).toBeVisible()
    await expect(screen.getByText('24 of 24')).toBeVisible()
  },
}
export const MatchedDark: Story = dark
export const MatchedPhone: Story = phone
export const MatchedRightToLeft: Story = rightToLeft
export const Summary: Story = on('Summary')
export const SummaryDark: Story = { ...Summary, ...dark }
export const SummaryPhone: Story = { ...Summary, ...phone }
export const SummaryRightToLeft: Story = { ...Summary, ...rightToLeft }
/** What was learned from the answers may change the layout: a state to go back to is kept first. */
export const SaveAsNewVersion: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Save as new version…' }))
    const name = await screen.findByRole('textbox', { name: 'Name of the version' })
    await expect(name).toHaveValue('After looking at answers.csv')
    await userEvent.clear(name)
    await expect(screen.getByRole('button', { name: 'Keep this version' })).toBeDisabled()
    await userEvent.type(name, 'After the pilot')
  },
}
export const Matching: Story = on('Matching')
export const MatchingPhone: Story = { ...Matching, ...phone }

/** What is not certain is asked for first. */
export const PartlyMatched: Story = {
  args: {
    fileName: 'pilot.csv',
    file: `worker,row,Which is better?,reason\nw1,1,Response A,Because\nw2,1,Both,So\nw3,2,b,\nw4\n`,
  },
  play: async () => {
    const points = await screen.findByRole('list', { name: 'Open points' })
    await expect(points).toHaveTextContent('“What is wrong?”, “How long did it take?” and “Why?”')
    await expect(points).toHaveTextContent('which datapoint was answered')
    await userEvent.selectOptions(screen.getByLabelText('Column of the datapoint'), 'row')
    await userEvent.selectOptions(screen.getByLabelText('What the column holds'), 'Its number, from 1')
    await userEvent.selectOptions(screen.getByLabelText('Column of Why?'), 'reason')
    await expect(await screen.findByText(/1 answer has a value that does not fit/)).toBeVisible()
    await expect(points).not.toHaveTextContent('which datapoint')
    await expect(points).toHaveTextContent('The first is line 5')
  },
}
export const PartlyMatchedDark: Story = { args: PartlyMatched.args, ...dark }

/** A value that no option has stands at its question as it came. */
export const ValueThatDoesNotFit: Story = {
  args: { file: `${HEAD}\np1,0,both,spelling|tone,Line 2,Which ones?,5,hours,So\n` },
  play: async () => {
    const paper = await screen.findByRole('region', { name: 'The participant’s page' })
    await expect(await within(paper).findByText('“both” is none of the options.')).toBeVisible()
    await expect(within(paper).getByText(/“tone” is none of the options.*“Facts”, which was not chosen/)).toBeVisible()
    await expect(within(paper).getByText('“hours” is none of the units.')).toBeVisible()
  },
}

/** What came back is text, whatever it says. */
export const HostileTexts: Story = {
  args: {
    opened: { layout: questionPage((text) => `${text} ${HOSTILE}`), datapoints: [{ prompt: HOSTILE }] },
    file: JSON.stringify([
      {
        participant: HOSTILE,
        record_index: 0,
        answers: [
          { instruction_id: 'page_1_row_2_column_1_item_1', type: 'multiple_choice', answer: [{ value: HOSTILE }] },
          { instruction_id: 'page_1_row_5_column_1_item_1', type: 'free_text', answer: [{ value: HOSTILE }] },
          { instruction_id: HOSTILE, type: 'free_text', answer: [{ value: HOSTILE }] },
        ],
      },
    ]),
    fileName: `${HOSTILE}.json`,
  },
  play: async (context) => {
    await on('Answers').play?.(context)
    const paper = await screen.findByRole('region', { name: 'The participant’s page' })
    await expect(await within(paper).findByDisplayValue(HOSTILE)).toBeVisible()
    await expect(paper.querySelector('img, script')).toBeNull()
  },
}
export const HostileTextsMatching: Story = { args: HostileTexts.args, ...on('Matching') }
export const HostileTextsSummary: Story = { args: HostileTexts.args, ...on('Summary') }
export const HostileTextsPhone: Story = { args: HostileTexts.args, ...phone }

/** Which way a counterbalanced datapoint was shown is said beside it. */
export const Counterbalanced: Story = {
  args: {
    opened: {
      layout: questionPage(),
      datapoints: manyDatapoints(2).map((one, at) => ({ ...one, order: at === 0 ? 'original' : 'swapped' })),
      after: (store) =>
        store.commit('Schema', (document) => ({
          ...document,
          schema: document.schema && {
            ...document.schema,
            fields: document.schema.fields.map((field) =>
              field.name === 'order' ? { ...field, type: 'metadata' as const } : field,
            ),
          },
        })),
    },
    file: answersOf(2, 2),
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Next answer' }))
    await expect(await screen.findByText(/is swapped: page and answer/)).toBeVisible()
  },
}

/** Pages that come for each datapoint stand below each other, each with its name. */
export const SeveralPages: Story = {
  args: { opened: { layout: [...questionPage(), ...questionPage()], datapoints: manyDatapoints(6) } },
  play: async (context) => {
    await on('Answers').play?.(context)
    const paper = await screen.findByRole('region', { name: 'The participant’s page' })
    await expect(await within(paper).findByRole('heading', { name: 'Page 2' })).toBeInTheDocument()
    await expect(await within(paper).findAllByText('Explain gravity to a child of 0.')).toHaveLength(2)
  },
}

/** Without a dataset the fields show their names. */
export const WithoutDataset: Story = {
  args: { opened: { layout: questionPage() } },
  play: async () => {
    await expect(await screen.findByText(/No dataset is open/)).toBeVisible()
  },
}

/** A file that holds none says why. */
export const NoAnswers: Story = {
  args: { file: 'participant,record_index,why\n' },
  play: async () => {
    await expect(await screen.findByRole('alert')).toHaveTextContent('It holds no answers.')
  },
}
