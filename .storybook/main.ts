import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  // The service worker is the app's alone.
  viteFinal: (vite) => ({ ...vite, plugins: vite.plugins?.flat().filter((plugin) => !isOffline(plugin)) ?? [] }),
}
export default config

function isOffline(plugin: unknown): boolean {
  const name = typeof plugin === 'object' && plugin !== null && 'name' in plugin ? String(plugin.name) : ''
  return name.startsWith('vite-plugin-pwa')
}
