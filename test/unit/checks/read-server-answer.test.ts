import { describe, expect, test } from 'vitest'
import { issueWords } from '../../../src/checks/issue-words.ts'
import { readServerAnswer } from '../../../src/checks/read-server-answer.ts'
import { reported } from './layout-of.ts'
import { computingTime } from '../../support/computing-time.ts'

const body = { type: 'INVALID_BATCH_ITEMS', message: 'Invalid batch items.', issues: [reported] }
const line = 'Page 1, Row 2, Column 1, Item 3 (dataset_field) "missing_col": Field not found in dataset schema.'

/** As a terminal with so many columns shows it, and hands it out; 日本語 takes two columns a sign. */
function wrap(text: string, width: number, lineBreak: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines = ['']
      let columns = 0
      for (const sign of line) {
        const own = /[日本語]/.test(sign) ? 2 : 1
        if (columns + own > width) {
          lines.push('')
          columns = 0
        }
        lines.push(`${lines.pop()}${sign}`)
        columns += own
      }
      return lines
    })
    .join(lineBreak)
}

describe('readServerAnswer', () => {
  test.each([
    ['the body', JSON.stringify(body)],
    ['the body, indented', JSON.stringify(body, null, 2)],
    ['without the top message', JSON.stringify({ type: body.type, issues: body.issues })],
    ['wrapped in an error', JSON.stringify({ status: 422, error: { detail: body } })],
    [
      'after the headers of curl',
      `HTTP/2 422\r\nreport-to: {"group":"cf-nel","max_age":604800}\r\nset-cookie: a={b\r\n\r\n${JSON.stringify(body)}\n* Connection left intact`,
    ],
    ['the bare list of issues', JSON.stringify(body.issues)],
    ['nulls for what is not said', JSON.stringify({ issues: [{ ...reported, key: null }] })],
    ['a line of the client', line],
    ['a line with a bullet, among others', `Error: the batch was refused\n\n  - ${line}\n\nSee the guide.`],
    ['a line with a prefix', `Error: ${line}\r\n`],
    ['a coloured line', `\u001B[31m✗ ${line.replace(': Field', ':\u001B[0m Field')}`],
  ])('reads %s', (_, text) => {
    expect(readServerAnswer(text)).toEqual({ ok: true, issues: [reported] })
  })

  describe('wrapped by a terminal', () => {
    const many = [
      reported,
      {
        page: 10,
        row: 12,
        column: 1,
        item: 14,
        type: 'free_text',
        message: 'Too "long" [of {a} text], C:\\x é 日本語 \u0007.',
      },
      { page: 3, message: 'A page needs at least one row, and this one has none.' },
    ]
    const long = {
      type: body.type,
      message: 'Validation failed for the layout of this batch, see below.',
      issues: many,
    }
    const fixtures: readonly (readonly [string, string, readonly object[]])[] = [
      ['the body', JSON.stringify(body), [reported]],
      ['a long body', JSON.stringify(long), many],
      ['a long body, indented', JSON.stringify(long, null, 2), many],
      ['a long body in an error', JSON.stringify({ status: 422, error: { detail: long } }), many],
      ['the bare list of issues', JSON.stringify(many), many],
      [
        'a body between other lines',
        `me@lab [~/study]$ curl -d '{"a": "b' --header 'Authorization: Token $PROLIFIC_TOKEN' https://api.prolific.com/api/v1/\nHTTP/2 422\n${JSON.stringify(long)}me@lab [~/study]$ `,
        many,
      ],
    ]
    const widths = Array.from({ length: 121 }, (_, index) => index + 40)

    test.each(fixtures)('%s is read at any width', (_, text, issues) => {
      for (const lineBreak of ['\n', '\r\n']) {
        for (const width of widths) {
          expect([width, readServerAnswer(wrap(text, width, lineBreak))]).toEqual([width, { ok: true, issues }])
        }
      }
    })

    test('a blank at the end of a line may be missing', () => {
      for (const width of widths) {
        const text = wrap(JSON.stringify(long), width, '\n').replace(/ +$/gm, '')
        expect([width, readServerAnswer(text)]).toEqual([width, { ok: true, issues: many }])
      }
    })

    test('lines may be broken at words', () => {
      for (const width of [80, 100, 120]) {
        const words = JSON.stringify(long, null, 1).replace(new RegExp(`(.{20,${width}}) `, 'g'), '$1\n')
        expect([width, readServerAnswer(words)]).toEqual([width, { ok: true, issues: many }])
      }
    })
  })

  test('reads places of every level', () => {
    const lines = [
      'Page 2: Empty.',
      'Page 2, Row 1: Empty.',
      'page 2, row 1, column 2: Empty.',
      'Page 1, Row 1, Column 1, Item 1 (image): Bad: very.',
    ]
    expect(readServerAnswer(lines.join('\n'))).toEqual({
      ok: true,
      issues: [
        { page: 1, message: 'Empty.' },
        { page: 1, row: 0, message: 'Empty.' },
        { page: 1, row: 0, column: 1, message: 'Empty.' },
        { page: 0, row: 0, column: 0, item: 0, type: 'image', message: 'Bad: very.' },
      ],
    })
  })

  test('reads back what issueWords says, quotation marks and all', () => {
    const issue = { ...reported, field: 'the "field" \\ é' }
    const words = issueWords({ ...issue, field: undefined }).replace(')', `) ${JSON.stringify(issue.field)}`)
    expect(readServerAnswer(words)).toEqual({ ok: true, issues: [issue] })
    expect(readServerAnswer(issueWords(reported))).toEqual({ ok: true, issues: [reported] })
  })

  test('takes a place only as far as it makes sense', () => {
    const issues = [
      { page: 1, row: -1, column: 0, item: 0, message: 'a' },
      { page: 0.5, message: 'b' },
      { page: '1', row: 0, message: 'c' },
      { page: 0, row: 0, type: 5, field: '' },
    ]
    expect(readServerAnswer(JSON.stringify({ issues }))).toEqual({
      ok: true,
      issues: [
        { page: 1, message: 'a' },
        { message: 'b' },
        { message: 'c' },
        { page: 0, row: 0, message: 'The server refuses this without saying why.' },
      ],
    })
  })

  test('names the field that an issue about the schema speaks of', () => {
    const text = JSON.stringify({ issues: [{ field: 'prompt', message: 'bad type' }] })
    const answer = readServerAnswer(text)
    expect(answer.ok && answer.issues.map(issueWords)).toEqual(['The field "prompt": bad type'])
  })

  test('takes the message alone when there are no issues', () => {
    const text = JSON.stringify({ type: 'INVALID_BATCH_ITEMS', message: 'Something is wrong.', issues: [] })
    expect(readServerAnswer(text)).toEqual({ ok: true, issues: [{ message: 'Something is wrong.' }] })
  })

  test.each([
    ['nothing', ' \n', /^Nothing is pasted\. Paste/],
    ['other words', 'Batch created.', /^No issue is found/],
    ['a page that is no place', 'Page 0: x\nHome page 12 of 3', /^No issue is found/],
    ['another answer', '{"message": "Not found."}', /It says: "Not found\."/],
    ['one with a detail', '{"detail": "No credentials."}', /names no place in a layout. It says: "No credentials\."/],
    ['one with a detail inside', '{"error": {"status": 404, "detail": "No workspace."}}', /It says: "No workspace\."/],
    ['a list of details', '{"detail": ["One.", "Two."]}', /It says: "One\. Two\."/],
    ['details by key', '{"error": {"detail": {"name": ["Too long."], "n": 1}}}', /It says: "name: Too long\."/],
    ['a message in a detail', '{"detail": {"message": "Not found."}}', /It says: "Not found\."/],
    ['a mere error', '{"error": "invalid_token"}', /It says: "invalid_token"/],
    ['broken JSON', '{"issues": [{"page": 0, "message": "x"', /^No issue is found/],
    ['an empty list', '{"issues": []}', /^No issue is found/],
    ['the layout itself', '[{"rows": []}]', /^No issue is found/],
  ])('says what to paste instead of %s', (_, text, message) => {
    const answer = readServerAnswer(text)
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.message).toMatch(message)
  })

  test.each([
    ['brackets', '{['.repeat(200_000)],
    ['quotation marks', '{"'.repeat(200_000)],
    ['broken lines', '{"\n'.repeat(200_000)],
    ['broken escapes', `{"${'\\\n'.repeat(200_000)}`],
    ['broken lines in brackets', `${'{"a\n'.repeat(20_000)}"${'}'.repeat(20_000)}`],
    ['places', `${'Page 1, Row 1, '.repeat(50_000)}`],
    ['a quoted field without an end', `Page 1 "${'\\a'.repeat(200_000)}`],
  ])('is quick with hostile %s', (_, text) => {
    expect(readServerAnswer(text).ok).toBe(false)
    expect(computingTime(() => readServerAnswer(text))).toBeLessThan(5000)
  })
})
