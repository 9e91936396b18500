import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './test/chromium.ts'

/**
 * What the built page may run, load and send: its own files, and media that are shown.
 * - Styles are the one open point: CodeMirror, TipTap and the dialogs' scroll lock insert `<style>` elements, whose nonce a static page
 *   cannot renew. What comes from files has no styles left after `sanitize.ts`, and what a style could load is bound by img-src.
 * - Trusted Types are not asked for: the rich-text editor does not open with them. `sanitize.ts` is the one way to HTML instead.
 * - frame-ancestors has no effect in a meta element: whoever hosts the page sets it as a header (README).
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]

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
              content: POLICY.join('; '),
            },
          },
        ]
      : [],
}

/** The service worker that keeps the whole app in the browser, and the web manifest. `src/app/offline/` registers it. */
const offline = VitePWA({
  injectRegister: null,
  includeManifestIcons: false,
  manifest: {
    name: 'Batch Layout Designer',
    short_name: 'Layout Designer',
    description: 'Design, preview and export batch_items layouts, wholly in your browser.',
    lang: 'en',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg}'],
    inlineWorkboxRuntime: true,
    // A first visit is served from the browser as soon as all is there; a new version waits until somebody asks for it.
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    // Only the app's own page is answered, whatever stands behind a question mark in its address: others may live beside it.
    navigateFallback: null,
    ignoreURLParametersMatching: [/^/],
  },
})

/** The forms and menus, the panes beside the canvas, dnd-kit, and the list of dialogs. */
const SOON =
  /\/src\/(app\/current-dialog|items\/[^/]+\/editor-form|ui\/(anchored-menu|toast-stack)|designer\/(canvas\/in-place-texts|outline\/outline|inspector\/inspector|problems\/(problems-panel|issue-rows)|projects\/project-notices|data\/(worst-entries|walk-line|reading-(progress|state))|commands\/(node|page)-menu|dnd\/(carrier|carry-bar)))\.tsx$/

const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
})

/** Everything the stories import. Named beforehand, because a package found during a first run reloads the page under the tests. */
const STORY_PACKAGES = [
  '@base-ui/react/autocomplete',
  '@base-ui/react/dialog',
  '@base-ui/react/menu',
  '@base-ui/react/popover',
  '@base-ui/react/tabs',
  '@base-ui/react/toast',
  '@base-ui/react/toolbar',
  '@codemirror/commands',
  '@codemirror/lang-json',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/search',
  '@codemirror/state',
  '@codemirror/view',
  '@dnd-kit/core',
  '@dnd-kit/sortable',
  '@dnd-kit/utilities',
  '@tiptap/core',
  '@tiptap/extension-table',
  '@tiptap/extensions',
  '@tiptap/markdown',
  '@tiptap/pm/model',
  '@tiptap/react',
  '@tiptap/starter-kit',
  'clsx',
  'dompurify',
  'fflate',
  'idb',
  'lucide-react',
  'marked',
  'papaparse',
  'react-dom',
  'react-dom/client',
  'react-hotkeys-hook',
  'yaml',
  'zod/mini',
  'zustand',
  'zustand/vanilla',
]

const DOM_TESTS = 'test/{unit,fuzz}/**/*.dom.test.{ts,tsx}'

/** A busy machine is slow, not wrong. */
const UNIT_TIMEOUT = 30_000

/** Vitest leaves one core free. Where there are two, that would be one worker for everything. */
const WORKERS = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), contentSecurityPolicy, offline],
  build: {
    target: 'es2022',
    // The first file is large on purpose; what it may weigh is a test's business (`test/e2e/first-load.e2e.ts`).
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // All that the first screen needs comes as one file: dozens of small ones take longer and compress worse. What is fetched as soon as
        // that is painted comes as another.
        codeSplitting: {
          groups: [
            { name: 'first', test: /\/src\/app\/main\.tsx$/, priority: 2 },
            { name: 'soon', test: SOON, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    reporters: ['default', './test/counts-reporter.ts'],
    maxWorkers: WORKERS,
    projects: [
      // The name of a unit test's file says which of two kinds it is. `….dom.test.ts` (or .tsx) gets a document, and a world of its own. All
      // others share one world, so that the code is loaded once and not for each file: they leave nothing behind that another could meet.
      {
        extends: true,
        test: {
          name: 'unit-node',
          environment: 'node',
          isolate: false,
          testTimeout: UNIT_TIMEOUT,
          include: ['test/{unit,fuzz}/**/*.test.{ts,tsx}'],
          exclude: [DOM_TESTS],
          setupFiles: ['test/unit/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-dom',
          environment: 'jsdom',
          pool: 'vmThreads',
          testTimeout: UNIT_TIMEOUT,
          include: [DOM_TESTS],
          setupFiles: ['test/unit/setup.ts', 'test/unit/setup-dom.ts'],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook', storybookScript: 'npm run storybook' })],
        optimizeDeps: { include: STORY_PACKAGES },
        // A story plays its part and is looked through by axe; on a busy machine that takes its time. Browsers do not go by the workers above.
        test: { name: 'stories', maxWorkers: WORKERS, testTimeout: 60_000, browser: browser() },
      },
    ],
  },
})
