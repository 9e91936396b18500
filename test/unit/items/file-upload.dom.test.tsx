import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addFiles, checkAnswer, sizeText } from '../../../src/items/file-upload/answer.ts'
import type { FileUpload } from '../../../src/items/file-upload/schema.ts'
import { answerItem, editItem } from './answer-item.tsx'

const MB = 1024 * 1024
const item: FileUpload = {
  type: 'file_upload',
  description: 'A photo',
  accepted_file_types: ['.jpg', '.PNG'],
  max_file_size_mb: 2,
}
const file = (name: string, size = 10, type = 'image/jpeg') => ({ name, size, type })

describe('checkAnswer', () => {
  const faultOf = (more: Partial<FileUpload>, ...files: ReturnType<typeof file>[]) =>
    checkAnswer({ ...item, ...more }, addFiles([], files))

  it('counts the files', () => {
    expect(faultOf({})).toBe('Choose a file.')
    expect(faultOf({ min_file_count: 2 })).toBe('Choose at least 2 files.')
    expect(faultOf({ min_file_count: 2 }, file('a.jpg'))).toBe('Choose at least 2 files; you have 1.')
    expect(faultOf({ min_file_count: 2 }, file('a.jpg'), file('b.jpg'))).toBeNull()
    expect(faultOf({ max_file_count: 1 }, file('a.jpg'), file('b.jpg'))).toBe('Choose at most 1 file; you have 2.')
  })

  it('takes ten files when nothing is said', () => {
    const files = Array.from({ length: 11 }, (_, index) => file(`${index}.jpg`))
    expect(faultOf({}, ...files.slice(1))).toBeNull()
    expect(faultOf({}, ...files)).toBe('Choose at most 10 files; you have 11.')
  })

  it('weighs each file', () => {
    expect(faultOf({}, file('a.jpg', 2 * MB))).toBeNull()
    expect(faultOf({}, file('a.jpg', 2 * MB + 1))).toBe('“a.jpg” is just over 2 MB; at most 2 MB are accepted.')
    expect(faultOf({ max_file_size_mb: null }, file('a.jpg', 25 * MB + 1))).toBe(
      '“a.jpg” is just over 25 MB; at most 25 MB are accepted.',
    )
    expect(faultOf({ max_file_size_mb: null }, file('a.jpg', 25 * MB))).toBeNull()
    expect(faultOf({ max_file_size_mb: null }, file('a.jpg', 26 * MB))).toBe(
      '“a.jpg” is 26 MB; at most 25 MB are accepted.',
    )
  })

  it('looks at the ending, in any case', () => {
    expect(faultOf({}, file('A.JPG'), file('b.png'))).toBeNull()
    expect(faultOf({}, file('jpg'))).toBe('“jpg” is not of an accepted type (.jpg, .PNG).')
    expect(faultOf({ accepted_file_types: [] }, file('a.heic'))).toBeNull()
    expect(faultOf({ accepted_file_types: null }, file('a.pdf'))).toMatch(/not of an accepted type/)
  })
})

it('makes the same entry of the same file, once', () => {
  const once = addFiles([], [file('a.jpg', MB / 2)])
  expect(once).toEqual([
    { file_key: 'preview/a.jpg', file_name: 'a.jpg', file_size_mb: 0.5, content_type: 'image/jpeg' },
  ])
  expect(addFiles(once, [file('a.jpg', MB, '')])).toEqual([
    { file_key: 'preview/a.jpg', file_name: 'a.jpg', file_size_mb: 1, content_type: 'application/octet-stream' },
  ])
})

it('says sizes in words', () => {
  expect([0.0001, 0.05, 0.1, 2.44, 12.6].map(sizeText)).toEqual(['1 kB', '51 kB', '0.1 MB', '2.4 MB', '13 MB'])
})

describe('answering', () => {
  it('lists the chosen files with their sizes and faults, and removes them', async () => {
    const { user, answer, fault } = answerItem({ ...item, max_file_count: 3 })
    const input = screen.getByLabelText<HTMLInputElement>('A photo')
    expect(input).toHaveAccessibleDescription('Up to 3 files, 2 MB at most each: .jpg, .PNG')
    expect(input.accept).toBe('.jpg,.PNG')
    await user.upload(input, [
      new File(['12345'], 'a.jpg', { type: 'image/jpeg' }),
      new File([new Uint8Array(3 * MB)], 'b.jpg'),
    ])
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'a.jpg1 kBRemove',
      'b.jpg3 MBRemove“b.jpg” is 3 MB; at most 2 MB are accepted.',
    ])
    expect(fault()).toBe('“b.jpg” is 3 MB; at most 2 MB are accepted.')
    await user.click(screen.getByRole('button', { name: 'Remove b.jpg' }))
    expect(answer()).toMatchObject([{ file_name: 'a.jpg' }])
    expect(fault()).toBeNull()
  })

  it('replaces the file where only one may be chosen', async () => {
    const { user, answer } = answerItem({ ...item, max_file_count: 1 })
    const input = screen.getByLabelText<HTMLInputElement>('A photo')
    expect(input.multiple).toBe(false)
    await user.upload(input, new File(['1'], 'a.jpg'))
    await user.upload(input, new File(['1'], 'b.jpg'))
    expect(answer()).toMatchObject([{ file_name: 'b.jpg' }])
  })
})

describe('the form', () => {
  it('takes file types as they are typed, each with its dot, and none as the default', async () => {
    const { user, item: edited } = editItem({ ...item, accepted_file_types: null })
    const types = screen.getByRole('textbox', { name: 'Accepted file types' })
    await user.type(types, 'pdf, .doc, ')
    expect(edited()).toMatchObject({ accepted_file_types: ['.pdf', '.doc'] })
    expect(types).toHaveValue('pdf, .doc, ')
    await user.clear(types)
    expect(edited()).not.toHaveProperty('accepted_file_types')
  })

  it('takes a star before an ending away, and leaves what is no ending as it is typed', async () => {
    const { user, item: edited } = editItem({ ...item, accepted_file_types: null })
    const types = screen.getByRole('textbox', { name: 'Accepted file types' })
    await user.type(types, 'image/*, *.pdf')
    expect(edited()).toMatchObject({ accepted_file_types: ['image/*', '.pdf'] })
    expect(types).toHaveValue('image/*, *.pdf')
    expect(types).toHaveAccessibleDescription(/"image\/\*" is no ending of file names/)
  })

  it('takes the numbers, and leaves out what is emptied or no number of files', async () => {
    const { user, item: edited } = editItem(item)
    await user.type(screen.getByRole('textbox', { name: 'Fewest files' }), '2')
    await user.type(screen.getByRole('textbox', { name: 'Most files' }), '1.5')
    await user.clear(screen.getByRole('textbox', { name: 'Largest size of a file, in MB' }))
    expect(edited()).toEqual({
      type: 'file_upload',
      description: 'A photo',
      accepted_file_types: ['.jpg', '.PNG'],
      min_file_count: 2,
    })
  })
})

it('shows the question and its limits, and no word of the designer', () => {
  const { container } = answerItem(item)
  expect(container.textContent).toBe('A photoChoose filesUp to 10 files, 2 MB at most each: .jpg, .PNG')
})
