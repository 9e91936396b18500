import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useFileDrop } from '../../../src/app/use-file-drop.ts'

it('tells the folders of a drop from its files', () => {
  const drops: unknown[] = []
  renderHook(() => useFileDrop((files, folders) => drops.push([files.map(({ name }) => name), folders])))
  const drop = new Event('drop', { cancelable: true })
  const itemOf = (name: string, isDirectory: boolean) => ({ webkitGetAsEntry: () => ({ name, isDirectory }) })
  Object.assign(drop, {
    dataTransfer: {
      types: ['Files'],
      files: [new File([], 'images'), new File(['a\n1\n'], 'rows.csv')],
      items: [itemOf('images', true), itemOf('rows.csv', false), { webkitGetAsEntry: () => null }],
    },
  })
  window.dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)
  expect(drops).toEqual([[['images', 'rows.csv'], ['images']]])
})
