import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** A violation in one line: its rule, how bad it is, and where. */
export type Finding = string

/**
 * What axe finds on the page as it is now, WCAG 2.2 AA and best practice, of every impact. With `popup`, four rules that misread
 * an open dialog or menu are off: the rest of the page is hidden behind it. With `ownColours` contrast is not asked: the colours are the
 * person's own, and axe reads those that they replace.
 */
export async function axeFindings(page: Page, { popup = false, ownColours = false } = {}): Promise<readonly Finding[]> {
  // As a script in the page's own world: the content security policy forbids a script tag.
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ rules, exclude }) => {
      const { axe: run } = window as unknown as { axe: typeof axe }
      const { violations } = await run.run({ exclude }, { rules })
      return violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map(({ target }) => `${id} (${impact}): ${help} at ${target.join(' ')}`),
      )
    },
    {
      rules: {
        ...ON,
        ...(popup ? OFF_BEHIND_POPUP : {}),
        ...(ownColours ? { 'color-contrast': { enabled: false } } : {}),
      },
      exclude: [...EXCLUDED, ...(popup ? BEHIND_POPUP : [])],
    },
  )
}

const EXCLUDED = [['[data-base-ui-focus-guard]']]

/** What nobody can reach while the dialog is open. axe misses keyboard access to what scrolls there. */
const BEHIND_POPUP = [['[inert]'], ['section:has([inert])']]

/** The one rule of WCAG 2.2 that axe has is not asked by itself. */
const ON = { 'target-size': { enabled: true } }

const OFF_BEHIND_POPUP = Object.fromEntries(
  ['region', 'aria-hidden-focus', 'page-has-heading-one', 'landmark-one-main'].map((id) => [id, { enabled: false }]),
)
