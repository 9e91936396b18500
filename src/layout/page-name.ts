import type { PageNode } from './layout.ts'

/** What people call a page: the name it was given, or its number; `index` counts from 0. */
export function pageName({ name }: Pick<PageNode, 'name'>, index: number): string {
  return name ?? `Page ${index + 1}`
}
