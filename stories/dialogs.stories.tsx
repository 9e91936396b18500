import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { HOSTILE, manyDatapoints } from './designer-scene.tsx'
import { DialogScene, openMedia, pageOf } from './dialog-scene.tsx'
import { answerMediaHere } from './support/local-media.ts'

/** The dialogs that stand by themselves: commands and shortcuts, the check of media, moving without a drag, the server's answer. */
const meta = {
  title: 'Designer/Dialogs',
  component: DialogScene,
  // Dialogs: on one page they would lie over each other.
  tags: ['!autodocs'],
  args: { shows: 'commands', opened: {}, isMac: false, moved: [], onClose: fn(), onDone: fn() },
  beforeEach: () => {
    links.length = 0
    return answerMediaHere((link) => links.push(link))
  },
} satisfies Meta<typeof DialogScene>
export default meta
type Story = StoryObj<typeof meta>

const dark = { globals: { theme: 'dark' } }
const rightToLeft = { globals: { direction: 'rtl' } }

/** Those that can't be run now come last and say why. */
export const Commands: Story = {
  play: async () => {
    const commands = await screen.findAllByRole('option')
    await expect(commands[0]).toHaveTextContent('Undo')
    await expect(commands[0]).toHaveTextContent('Ctrl+Z')
    await expect(commands.at(-1)).toHaveTextContent('Open a dataset first.')
    await expect(commands.at(-1)).toHaveAttribute('aria-disabled', 'true')
  },
}
export const CommandsDark: Story = dark
export const CommandsRightToLeft: Story = rightToLeft
export const CommandsOnMac: Story = {
  args: { isMac: true },
  play: async () => {
    await expect((await screen.findAllByRole('option'))[0]).toHaveTextContent('⌘Z')
  },
}

/** The first one found runs by Enter; one that is blocked does not. */
export const CommandRun: Story = {
  play: async ({ args: { onClose, onDone } }) => {
    const box = await screen.findByRole('combobox', { name: 'Find a command' })
    await waitFor(() => expect(box).toHaveFocus())
    await userEvent.type(box, 'contact')
    await expect(await screen.findByRole('option')).toHaveTextContent('Contact sheet')
    await userEvent.keyboard('{Enter}')
    await expect(onClose).not.toHaveBeenCalled()
    await userEvent.clear(box)
    await userEvent.type(box, 'templ')
    await expect(await screen.findByRole('option')).toHaveTextContent('Templates')
    await userEvent.keyboard('{Enter}')
    await expect(onClose).toHaveBeenCalledOnce()
    await expect(onDone).toHaveBeenCalledWith('Templates')
    await expect(screen.getByText('The dialog has closed, and Templates opens.')).toBeVisible()
  },
}
export const NoCommand: Story = {
  play: async () => {
    await userEvent.type(await screen.findByRole('combobox', { name: 'Find a command' }), 'fly')
    await expect(await screen.findByText('No command has this name.')).toBeVisible()
    await expect(screen.queryByRole('option')).toBeNull()
  },
}
export const NoCommandDark: Story = { ...NoCommand, ...dark }

/** The sheet is one stop of the Tab key, which scrolls. */
export const Shortcuts: Story = {
  args: { shows: 'shortcuts' },
  play: async ({ args: { isMac } }) => {
    const sheet = await screen.findByRole('group', { name: 'All shortcuts' })
    await waitFor(() => expect(sheet).toHaveFocus())
    const undo = within(sheet).getByText('Undo').parentElement
    await expect(undo).toHaveTextContent(isMac ? '⌘Z' : 'Ctrl+Z')
    await expect(within(sheet).getByText('Select one more, or one less').parentElement).toHaveTextContent(
      isMac ? '⌘ click' : 'Ctrl+click',
    )
    await expect(sheet).not.toHaveTextContent(isMac ? 'Ctrl' : '⌘')
  },
}
export const ShortcutsDark: Story = { ...Shortcuts, ...dark }
export const ShortcutsRightToLeft: Story = { ...Shortcuts, ...rightToLeft }
export const ShortcutsOnMac: Story = { ...Shortcuts, args: { shows: 'shortcuts', isMac: true } }

/** Nothing is loaded before it is asked for. */
export const Media: Story = {
  args: {
    shows: 'media',
    opened: openMedia([
      { picture: 'https://media.example/640x400.png', sound: 'https://media.example/2s.wav' },
      { picture: 'http://media.example/640x400.png', sound: 'https://media.example/2s.ogg' },
      {
        picture: 'https://media.example/gone.png',
        sound: 'https://media.example/75s.wav?Expires=1600000000&Signature=x',
      },
      { picture: 12, sound: '' },
    ]),
  },
  play: async () => {
    await expect(await screen.findByRole('button', { name: 'Check' })).toBeVisible()
    await expect(screen.getByRole('radio', { name: 'This one (1)' })).toBeChecked()
    await expect(screen.queryByRole('list', { name: 'Checked links' })).toBeNull()
    await expect(links).toEqual([])
  },
}
export const MediaDark: Story = { ...Media, ...dark }

/** The bad ones first, each with the reason. */
export const MediaChecked: Story = {
  ...Media,
  play: async () => {
    await checkAll()
    await expect(await screen.findByText('7 links checked.')).toBeVisible()
    const rows = within(screen.getByRole('list', { name: 'Checked links' })).getAllByRole('listitem')
    await expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^An http link.*Datapoint 2picture/),
      expect.stringMatching(/^Did not load: not there.*Datapoint 3picture/),
      expect.stringMatching(/^Not text but.*Datapoint 4picture/),
      expect.stringMatching(/^It loads, but ends in \.ogg.*Datapoint 2sound/),
      expect.stringMatching(/^It still loads, but its signature expired.*Datapoint 3sound/),
      expect.stringMatching(/^640 × 400 pixels.*Datapoint 1picture/),
      expect.stringMatching(/^2\.0 s.*Datapoint 1sound/),
    ])
    await expect(screen.getByRole('list', { name: 'Counts' })).toHaveTextContent(
      '3 do not load2 are worth a look2 load',
    )
    await expect(links).toHaveLength(5)
    await expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('.example'))).toEqual([])
  },
}
export const MediaCheckedDark: Story = { ...MediaChecked, ...dark }
export const MediaCheckedRightToLeft: Story = { ...MediaChecked, ...rightToLeft }

/** Only what needs a look, and the way through it. */
export const MediaProblems: Story = {
  ...Media,
  play: async (context) => {
    await MediaChecked.play?.(context)
    await userEvent.click(screen.getByRole('radio', { name: 'Problems' }))
    await expect(within(screen.getByRole('list', { name: 'Checked links' })).getAllByRole('listitem')).toHaveLength(5)
    await expect(screen.getByRole('button', { name: 'Go through them' })).toBeEnabled()
  },
}

/** What does not come is waited for, and let go of. */
export const MediaCancelled: Story = {
  args: {
    shows: 'media',
    opened: openMedia([
      { picture: 'https://media.example/640x400.png' },
      { picture: 'https://media.example/slow.png' },
      { picture: 'https://media.example/320x200.png' },
    ]),
  },
  play: async () => {
    await checkAll()
    await expect(await screen.findByText('2 of 3 checked')).toBeVisible()
    await expect(screen.getByRole('progressbar', { name: 'Checking media' })).toHaveAttribute('value', '2')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await expect(await screen.findByText('Cancelled after 2 of 3.')).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible()
  },
}
export const MediaEmpty: Story = {
  args: { shows: 'media', opened: openMedia([{ picture: '' }]) },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }))
    await expect(await screen.findByText('These datapoints hold no links.')).toBeVisible()
  },
}

/** The file went away while it was open. */
export const MediaUnreadable: Story = {
  args: { shows: 'media', opened: openMedia([{ picture: 'https://media.example/1x1.png' }], { isGone: true }) },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }))
    await expect(await screen.findByRole('alert')).toHaveTextContent('The file is gone')
    await expect(links).toEqual([])
  },
}
export const MediaWithoutFields: Story = {
  args: { shows: 'media', opened: { datapoints: [{ prompt: 'Why?' }] } },
  play: async () => {
    await expect(await screen.findByText(/no image, audio or video field/)).toBeVisible()
    await expect(screen.queryByRole('button', { name: 'Check' })).toBeNull()
  },
}
export const MediaWithoutDataset: Story = {
  args: { shows: 'media' },
  play: async () => {
    await expect(await screen.findByText('Open a dataset first.')).toBeVisible()
  },
}

/** What a rich text becomes in the other format, and what is lost on the way, before it is taken. */
export const ChangeFormat: Story = {
  args: { shows: 'format' },
  play: async ({ args: { onDone } }) => {
    await expect(await screen.findByRole('list', { name: 'What is lost' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Change to Markdown' }))
    await expect(onDone).toHaveBeenCalledWith(expect.stringContaining('## Read both answers'))
  },
}

/** Where it stands now can't be chosen. */
export const MoveTo: Story = {
  args: { shows: 'move', moved: [6] },
  play: async () => {
    const page = await screen.findByRole('group', { name: 'Page 1' })
    const [now, ...others] = within(page)
      .getAllByRole('button')
      .filter((place) => place.matches(':disabled'))
    await expect(now).toHaveTextContent('It stands here now.')
    await expect(others).toEqual([])
  },
}
export const MoveToDark: Story = { ...MoveTo, ...dark }
export const MoveToRightToLeft: Story = { ...MoveTo, ...rightToLeft }

/** Found by words that stand there, chosen, and said. */
export const Moved: Story = {
  args: { shows: 'move', moved: [6] },
  play: async ({ args: { onDone } }) => {
    await userEvent.type(await screen.findByRole('textbox', { name: 'Find a place' }), 'response b')
    const places = within(await screen.findByRole('group', { name: 'Page 1' })).getAllByRole('button')
    for (const place of places) await expect(place).toHaveTextContent('Response B')
    await userEvent.click(screen.getByRole('button', { name: /^Right column of Row 2, before Item 1/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(onDone).toHaveBeenCalledWith(
      'Dropped Multiple choice: Which response is more helpful?. It is now at Page 1, Row 2, Column 2, Item 1.',
    )
    const items = within(screen.getByRole('list', { name: 'The layout' })).getAllByRole('listitem')
    await expect(items[4]).toHaveTextContent('Which response is more helpful?')
  },
}

/** Several at once, over several pages, to where they may not all stand. */
export const MoveSeveral: Story = {
  args: {
    shows: 'move',
    moved: [1, 2],
    opened: {
      layout: [
        pageOf([{ type: 'rich_text', content: '<p>Welcome</p>' }], { display_position: 'intro' }),
        pageOf([
          { type: 'free_text', description: 'Why?' },
          { type: 'free_text', description: HOSTILE },
        ]),
        pageOf([{ type: 'free_text', description: 'أي الإجابتين أكثر فائدة؟' }]),
      ],
    },
  },
  play: async () => {
    const intro = await screen.findByRole('group', { name: 'Page 1' })
    for (const place of within(intro).getAllByRole('button')) await expect(place).toBeDisabled()
    const dialog = screen.getByRole('dialog', { name: 'Move to…' })
    await expect(dialog).toHaveTextContent('2 items')
    await expect(dialog.querySelector('[onerror]')).toBeNull()
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
  },
}
export const MoveNotFound: Story = {
  args: { shows: 'move', moved: [6] },
  play: async () => {
    const box = await screen.findByRole('textbox', { name: 'Find a place' })
    await userEvent.type(box, 'start of the page')
    await expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent(/^\d+ places? match/)
    await userEvent.clear(box)
    await userEvent.type(box, 'nowhere')
    await expect(await screen.findByText(/^No place matches/)).toBeVisible()
    await expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent(/^No place matches/)
    await expect(screen.queryByRole('group')).toBeNull()
  },
}
export const MoveNotFoundDark: Story = { ...MoveNotFound, ...dark }

/** What was to be moved is gone. */
export const MoveNothing: Story = {
  args: { shows: 'move' },
  play: async () => {
    await expect(await screen.findByText('There is no place to move this to.')).toBeVisible()
  },
}

export const ServerAnswer: Story = {
  args: { shows: 'server' },
  play: async () => {
    const box = await screen.findByRole('textbox', { name: 'The server’s answer' })
    await waitFor(() => expect(box).toHaveFocus())
  },
}
export const ServerAnswerDark: Story = { ...ServerAnswer, ...dark }
export const ServerAnswerRightToLeft: Story = { ...ServerAnswer, ...rightToLeft }

/** Nothing is taken, and the box says what to paste until it is mended. */
export const ServerAnswerUnreadable: Story = {
  args: { shows: 'server' },
  play: async ({ args: { onClose } }) => {
    const box = await screen.findByRole('textbox', { name: 'The server’s answer' })
    const take = screen.getByRole('button', { name: 'Show the findings' })
    await userEvent.click(take)
    await expect(box).toHaveAccessibleDescription(/^Nothing is pasted\./)
    await userEvent.click(box)
    await userEvent.paste(HOSTILE)
    await expect(box).toHaveAccessibleDescription('')
    await userEvent.click(take)
    await expect(box).toHaveAccessibleDescription(/^No issue is found in the pasted text\./)
    await userEvent.clear(box)
    await userEvent.click(box)
    await userEvent.paste('{ "status": 401, "error": { "message": "Authentication credentials were not provided." } }')
    await userEvent.click(take)
    await expect(box).toHaveAccessibleDescription(/names no place in a layout\. It says: "Authentication/)
    await expect(box).toBeInvalid()
    await expect(onClose).not.toHaveBeenCalled()
  },
}
export const ServerAnswerUnreadableDark: Story = { ...ServerAnswerUnreadable, ...dark }
export const ServerAnswerUnreadableRightToLeft: Story = { ...ServerAnswerUnreadable, ...rightToLeft }

/** Each finding goes to its item; the focus, to the first. */
export const ServerAnswerTaken: Story = {
  args: { shows: 'server', opened: { datapoints: manyDatapoints(3) } },
  play: async () => {
    await userEvent.click(await screen.findByRole('textbox', { name: 'The server’s answer' }))
    await userEvent.paste(
      'Error: the batch was refused\n\n  - Page 1, Row 2, Column 1, Item 2 (dataset_field) "response_a": Field not found in dataset schema.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Show the findings' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const problems = within(await screen.findByRole('region', { name: 'Problems' }))
    const finding = await problems.findByText(/Field not found in dataset schema/)
    await waitFor(() => expect(finding.closest('[data-issue]')).toHaveFocus())
  },
}
export const ServerAnswerTakenDark: Story = { ...ServerAnswerTaken, ...dark }
export const ServerAnswerForgotten: Story = {
  ...ServerAnswerTaken,
  play: async (context) => {
    await ServerAnswerTaken.play?.(context)
    const problems = within(screen.getByRole('region', { name: 'Problems' }))
    await userEvent.click(problems.getByRole('button', { name: 'Forget the server’s answer' }))
    await waitFor(() => expect(problems.queryByText(/Field not found/)).toBeNull())
  },
}

/** Has every datapoint checked. */
async function checkAll() {
  await userEvent.click(await screen.findByRole('radio', { name: /^All / }))
  await userEvent.click(screen.getByRole('button', { name: 'Check' }))
}

/** The links that were loaded in this story. */
const links: string[] = []
