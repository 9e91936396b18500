import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './test/chromium.ts'

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  // Only the app's page: Storybook's own iframe.html holds inline scripts.
  transformIndexHtml: (_html, context) =>
    context.path.endsWith('/index.html')
      ? [
          {
            tag: 'meta',
            injectTo: 'head-prepend',
            attrs: {
              'http-equiv': 'Content-Security-Policy',
              content:
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; media-src 'self' data: blob: https:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
            },
          },
        ]
      : [],
}

const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
})

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), contentSecurityPolicy],
  build: { target: 'es2022' },
  worker: { format: 'es' },
  test: {
    reporters: ['default', './test/counts-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit/setup.ts'],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook', storybookScript: 'npm run storybook' })],
        test: { name: 'stories', browser: browser() },
      },
    ],
  },
})
