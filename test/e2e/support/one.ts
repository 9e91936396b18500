import type { Locator, Page } from '@playwright/test'

/** The one thing of this role and name; a test that meets two of them fails. */
export function one(within: Page | Locator, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator {
  return within.getByRole(role, { name, exact: true })
}

/** Part of the canvas: by the names of its groups from the outside in, such as `Row 2`, `Column 1`. */
export function onCanvas(page: Page, ...names: readonly (string | RegExp)[]): Locator {
  return names.reduce<Locator>((within, name) => one(within, 'group', name), one(page, 'region', 'Canvas'))
}

/** An entry of the palette. */
export function palette(page: Page, name: string): Locator {
  return one(one(page, 'region', 'Palette'), 'button', name)
}
