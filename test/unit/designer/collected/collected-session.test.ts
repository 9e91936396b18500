import { describe, expect, it } from 'vitest'
import { createCollectedSession } from '../../../../src/designer/collected/collected-session.ts'
import { tableOf } from '../../outputs/collected/table-of.ts'

const fileOf = (name: string, text: string) => new File([text], name, { lastModified: 1 })
const answers = fileOf('answers.csv', 'participant,record_index,why\np,0,So\nq,1,No\n')
const judged = fileOf('judged.csv', 'participant,record_index,why,_verdict,_comment\np,0,So,fail,Short\n')

function session() {
  const made = createCollectedSession(async (file) => tableOf(await file.text(), file.name))
  return { made, opened: () => made.getState().open }
}

describe('the session of the answers that came back', () => {
  it('keeps verdicts of one file while another is open, and knows which are in no file', async () => {
    const { made, opened } = session()
    await made.open(answers)
    expect(made.isAllTaken()).toBe(true)
    made.judge(1, { verdict: 'fail', comment: '' })
    expect(made.isAllTaken()).toBe(false)

    await made.open(judged)
    expect(opened()?.judgements).toEqual(new Map([[0, { verdict: 'fail', comment: 'Short' }]]))
    expect(made.isAllTaken(), 'those of the file before').toBe(false)

    await made.open(answers)
    expect(opened()?.judgements).toEqual(new Map([[1, { verdict: 'fail', comment: '' }]]))
    made.change({ isTaken: true })
    expect(made.isAllTaken()).toBe(true)
  })

  it('forgets a verdict that is taken back without a comment', async () => {
    const { made, opened } = session()
    await made.open(answers)
    made.judge(0, { verdict: 'pass', comment: '' })
    made.judge(0, { verdict: null, comment: '' })
    expect(opened()?.judgements.size).toBe(0)
  })

  it('leaves what is open when another file can’t be read or holds nothing', async () => {
    const { made, opened } = session()
    await made.open(answers)
    await made.open(fileOf('empty.csv', 'participant,record_index,why\n'))
    expect(made.getState()).toMatchObject({ reading: null, fault: '“empty.csv” was not opened. It holds no answers.' })
    await made.open(fileOf('torn.csv', 'participant,record_index,why\np\n'))
    expect(made.getState().fault).toMatch(/^“torn.csv” was not opened. Line 2: This line has 1 value/)
    expect(opened()?.fileName).toBe('answers.csv')

    const failing = createCollectedSession(() => Promise.reject(new Error('The file was moved.')))
    await failing.open(answers)
    expect(failing.getState()).toEqual({
      open: null,
      reading: null,
      fault: '“answers.csv” was not opened. The file was moved.',
    })
  })

  it('shows the file that was chosen last, also when an earlier one is read later', async () => {
    const waiting: (() => void)[] = []
    const made = createCollectedSession(async (file) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return tableOf(await file.text(), file.name)
    })
    const both = [made.open(answers), made.open(judged)]
    expect(made.getState().reading?.fileName).toBe('judged.csv')
    for (const go of waiting.toReversed()) go()
    await Promise.all(both)
    expect(made.getState().open?.fileName).toBe('judged.csv')
  })
})
