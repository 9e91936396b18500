import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import type { Download } from '../src/preview/answer-downloads.tsx'
import { Preview } from '../src/preview/preview.tsx'
import { DesignerScene, manyDatapoints, type Opened } from './designer-scene.tsx'
import { pageOf } from './dialog-scene.tsx'

type SessionProps = { readonly opened: Opened; readonly download: Download }

const opened: Opened = {
  layout: [
    pageOf([
      { type: 'dataset_field', field: 'prompt' },
      { type: 'free_text', description: 'Why?' },
    ]),
  ],
  datapoints: manyDatapoints(3),
}

/** A session in the preview from its first screen to its last, and the designer's own check of a few datapoints. */
const meta = {
  title: 'Participant/Session',
  component: Session,
  tags: ['!autodocs'],
  args: { opened, download: fn() },
  // The preview has a switch of its own for the participants' theme.
  globals: { participants: 'light' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Session>
export default meta
type Story = StoryObj<typeof meta>

/** Each task was answered: the answers can be taken along as the platform would give them. */
export const Finished: Story = {
  play: async ({ args: { download } }) => {
    const preview = within(await screen.findByRole('region', { name: 'Preview' }))
    await userEvent.type(await preview.findByRole('textbox', { name: 'Why?' }), 'It is clear.')
    await userEvent.click(preview.getByRole('button', { name: 'Finish' }))
    await expect(await preview.findByRole('status')).toHaveTextContent('That was the last screen.')
    await userEvent.click(preview.getByRole('button', { name: 'Download answers as JSON' }))
    await expect(download).toHaveBeenCalledWith(
      'answers.json',
      expect.stringContaining('It is clear.'),
      'application/json',
    )
  },
}

/** Which datapoints are tried is shown before it begins. */
export const SelfCheckSetup: Story = {
  play: async () => {
    await expect((await openCheck()).getByRole('button', { name: 'Start' })).toBeEnabled()
  },
}
export const SelfCheckSetupDark: Story = { ...SelfCheckSetup, globals: { theme: 'dark' } }

/** One datapoint as participants get it, and what is judged of it. */
export const SelfCheckWalk: Story = {
  play: async () => {
    const check = await startCheck()
    await userEvent.click(check.getByRole('checkbox', { name: 'Is clear' }))
    await expect(check.getByText('Task 1 of 3')).toBeVisible()
  },
}

/** What was met and what was not, a row for each datapoint. */
export const SelfCheckSummary: Story = {
  play: async () => {
    const check = await startCheck()
    await userEvent.click(check.getByRole('button', { name: 'Let it answer the rest' }))
    const rows = within(await check.findByRole('region', { name: 'Summary' })).getAllByRole('row')
    await expect(rows).toHaveLength(4)
  },
}
export const SelfCheckSummaryDark: Story = { ...SelfCheckSummary, globals: { theme: 'dark' } }

async function openCheck() {
  const preview = within(await screen.findByRole('region', { name: 'Preview' }))
  await userEvent.click(preview.getByRole('button', { name: 'Self-check' }))
  return within(await screen.findByRole('region', { name: 'Self-check' }))
}

async function startCheck() {
  const check = await openCheck()
  await userEvent.type(check.getByRole('textbox', { name: /^What must be right/ }), 'Is clear')
  await userEvent.click(check.getByRole('button', { name: 'Start' }))
  await check.findByText('Task 1 of 3')
  return check
}

function Session({ opened: scene, download }: SessionProps) {
  return (
    <DesignerScene opened={scene}>
      <div className="flex h-screen">
        <Preview onDetails={ignore} download={download} />
      </div>
    </DesignerScene>
  )
}

const ignore = () => {}
