import type { Preview } from '@storybook/react-vite'
import '../src/app/index.css'

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  globalTypes: {
    theme: {
      description: 'Colour theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset.theme = String(globals.theme)
      document.documentElement.dir = String(globals.direction)
      return <Story />
    },
  ],
  tags: ['autodocs'],
}
export default preview
