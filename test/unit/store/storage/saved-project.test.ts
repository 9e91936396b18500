import { describe, expect, it } from 'vitest'
import { PROJECT_VERSION, type Migrations } from '../../../../src/store/project-migrations.ts'
import { readProject, type SavedProject } from '../../../../src/store/storage/saved-project.ts'

const project: SavedProject = {
  id: 'p1',
  name: 'Gravity',
  version: PROJECT_VERSION,
  saved: '2026-01-02T03:04:05.000Z',
  document: '{"layout": []}',
  revision: 3,
  writer: 'w1',
  fileId: 'f1',
  binned: null,
}

describe('readProject', () => {
  it('gives a project of today back, its text byte for byte', () => {
    expect(readProject(project)).toEqual({ state: 'loaded', project })
  })

  it('takes a record of the first version for one that nobody has counted, with no file', () => {
    const { revision: _r, writer: _w, fileId: _f, binned: _b, ...first } = project
    expect(readProject(first)).toEqual({
      state: 'loaded',
      project: { ...first, revision: 0, writer: '', fileId: null, binned: null },
    })
  })

  it.each([
    ['nothing', null],
    ['a revision that is no number', { ...project, revision: 'three' }],
    ['a number', 3],
    ['a list', []],
    ['no document', { ...project, document: undefined }],
    ['a document that is no text', { ...project, document: { layout: [] } }],
    ['a version that is no number', { ...project, version: '1' }],
    ['version 0', { ...project, version: 0 }],
    ['a document cut short', { ...project, document: '{"layout": [' }],
    ['an empty document', { ...project, document: '' }],
  ])('calls a record damaged that is %s', (_what, record) => {
    expect(readProject(record)).toMatchObject({ state: 'damaged', message: expect.stringContaining('is damaged') })
  })

  it('hands out the text of a damaged record', () => {
    expect(readProject({ ...project, document: '{"layout": [' })).toMatchObject({ text: '{"layout": [' })
    expect(readProject({ ...project, saved: 4 })).toMatchObject({ text: project.document })
    expect(readProject({ half: 'a record' })).toMatchObject({ text: '{"half":"a record"}' })
    expect(readProject('just text')).toMatchObject({ text: 'just text' })
  })

  it('survives a damaged record that JSON cannot hold', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(readProject(circle)).toMatchObject({ state: 'damaged', text: '' })
    expect(readProject({ big: 1n })).toMatchObject({ state: 'damaged', text: '' })
  })

  it('leaves the work of a newer version alone and says so', () => {
    const read = readProject({ ...project, version: PROJECT_VERSION + 1 })
    expect(read).toMatchObject({ state: 'damaged', text: project.document, message: expect.stringContaining('newer') })
  })

  it('brings an older document to today through every step', () => {
    const migrations: Migrations = new Map<number, (document: unknown) => unknown>([
      [1, (document: unknown) => ({ one: document })],
      [2, (document: unknown) => ({ two: document })],
    ])
    expect(readProject(project, migrations, 3)).toEqual({
      state: 'loaded',
      project: { ...project, version: 3, document: '{"two":{"one":{"layout":[]}}}' },
    })
  })

  it('calls an older document damaged when a step is missing or fails, and keeps its text', () => {
    const fail = (): unknown => {
      throw new Error('no')
    }
    const fails: Migrations = new Map([[1, fail]])
    const misses: Migrations = new Map()
    for (const migrations of [misses, fails]) {
      expect(readProject(project, migrations, 2)).toMatchObject({ state: 'damaged', text: project.document })
    }
  })
})
