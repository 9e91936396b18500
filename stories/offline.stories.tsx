import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test'
import { keepOffline } from '../src/app/offline/keep-offline.ts'
import { closeTopic } from '../src/ui/toasts.tsx'
import { ToastArea } from '../src/ui/toast-area.tsx'
import { quietProjects } from './support/quiet-shell.ts'
import { standInForVersions } from './support/versions.ts'

const prepareReload = fn(quietProjects.prepareReload)
let versions: ReturnType<typeof standInForVersions>

/**
 * What is said of the app’s own versions. The browser keeps the whole app by itself; that it does needs no words, and without a network it
 * opens as always. Only what needs a reload is told, and nothing reloads by itself.
 */
const meta = {
  title: 'Designer/Versions and network',
  component: ToastArea,
  tags: ['!autodocs'],
  render: () => (
    <main className="p-4">
      <h1 className="font-semibold">A window of the designer</h1>
      <p className="mt-1 text-muted">What is said about its version stands at its foot.</p>
      <ToastArea />
    </main>
  ),
  beforeEach: async () => {
    // Work that can’t be saved keeps the page: a story must not be loaded anew.
    prepareReload.mockReset().mockResolvedValue('The browser’s storage is full. Download the project, then reload.')
    versions = standInForVersions()
    await keepOffline({ ...quietProjects, prepareReload })
    return () => {
      versions.end()
      closeTopic('version')
    }
  },
} satisfies Meta<typeof ToastArea>
export default meta
type Story = StoryObj<typeof meta>

/** A new version waits. It is offered, and the work goes on as long as one likes. */
export const NewVersion: Story = {
  play: async () => {
    versions.arrives()
    await expect(await screen.findByText('A new version is ready')).toBeVisible()
    await expect(screen.getByRole('button', { name: 'Reload now' })).toBeVisible()
    await expect(prepareReload).not.toHaveBeenCalled()
  },
}
export const NewVersionDark: Story = { ...NewVersion, globals: { theme: 'dark' } }

/** Another window has taken the new version: what this one has not fetched yet is gone. */
export const OtherWindowChanged: Story = {
  play: async () => {
    versions.isTakenElsewhere()
    await expect(await screen.findByText('Another window has changed to a new version')).toBeVisible()
  },
}

/** A dialog that was never opened could not be fetched. */
export const LostPart: Story = {
  play: async () => {
    window.dispatchEvent(new Event('vite:preloadError'))
    await expect(await screen.findByText('A part of the designer could not be loaded')).toBeVisible()
  },
}
export const LostPartDark: Story = { ...LostPart, globals: { theme: 'dark' } }

/** What can’t be saved is not lost to a reload: the page stays, says why, and it can be tried again. */
export const NotReloaded: Story = {
  play: async () => {
    versions.arrives()
    await userEvent.click(await screen.findByRole('button', { name: 'Reload now' }))
    await expect(await screen.findByText('Not reloaded, so that nothing is lost')).toBeVisible()
    await waitFor(() => expect(screen.queryByText('A new version is ready')).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await expect(prepareReload).toHaveBeenCalledTimes(2)
    await expect(await screen.findByText(/^The browser’s storage is full/)).toBeVisible()
  },
}
export const NotReloadedDark: Story = { ...NotReloaded, globals: { theme: 'dark' } }
