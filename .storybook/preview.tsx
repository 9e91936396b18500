import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import './stories.css'
import { checkLooks } from './check-looks.ts'
import { DocsFrame } from './docs-frame.tsx'
import { withLooks } from './looks.tsx'
import { showSamplePictures } from './sample-pictures.ts'
import { sayUnions } from './say-unions.ts'

// What is fetched when it is needed comes late on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

showSamplePictures()

const switchOf = (title: string, icon: 'contrast' | 'user' | 'transfer', items: readonly [string, string]) => ({
  description: title,
  toolbar: {
    icon,
    items: items.map((value) => ({ value, title: `${title}: ${value}` })),
    dynamicTitle: true,
  },
})

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    docs: { container: DocsFrame },
    controls: { expanded: true, sort: 'requiredFirst' },
    // The toolbar's themes do what these would.
    backgrounds: { disabled: true },
    viewport: {
      options: {
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet', styles: { width: '820px', height: '1180px' } },
        desktop: { name: 'Desktop', styles: { width: '1440px', height: '900px' } },
      },
    },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Start here',
          'Foundations',
          'Parts',
          ['Overview'],
          'Item types',
          'Items',
          'Participant',
          'Screens',
          'Canvas',
          'Designer',
        ],
      },
    },
  },
  globalTypes: {
    theme: switchOf('Designer', 'contrast', ['light', 'dark']),
    participants: switchOf('Participants', 'user', ['light', 'dark']),
    direction: switchOf('Direction', 'transfer', ['ltr', 'rtl']),
  },
  initialGlobals: { theme: 'light', participants: 'light', direction: 'ltr' },
  // Events as in the app: inside React's `act`, which Storybook puts round them, what waits for late code never goes on.
  beforeAll: () => configure({ eventWrapper: (run) => run() }),
  afterEach: checkLooks,
  decorators: [withLooks],
  argTypesEnhancers: [sayUnions],
  tags: ['autodocs'],
}
export default preview
