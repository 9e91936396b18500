import { choose, madeFile } from './support/files.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { below, drag } from './support/pointer.ts'
import { expect, test } from './support/test.ts'
import { setTripwire } from './support/tripwire.ts'

// What any of these runs or loads is noticed: each sets off the wire, and each address is one that the page must not ask for.
const run = 'window.__ran=1'
const html = [
  `<img src=x onerror="${run}">`,
  `<img src="javascript:${run}"><img src="data:text/html,<script>${run}</script>" onload="${run}">`,
  `<a href="javascript:${run}" onclick="${run}">press me</a>`,
  `<a href="java&#x09;script:${run}">press me too</a><a href=" &#14; javascript:${run}">and me</a>`,
  `<script>${run}</script><script src="https://evil.example/a.js"></script>`,
  `<svg onload="${run}"><script>${run}</script><animate onbegin="${run}" attributeName=x dur=1s><a xlink:href="javascript:${run}"><text>svg</text></a></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<iframe src="javascript:${run}" srcdoc="<script>parent.__ran=1</script>"></iframe><object data="javascript:${run}"></object><embed src="javascript:${run}">`,
  `<details open ontoggle="${run}">d</details><input autofocus onfocus="${run}"><video><source onerror="${run}"></video><body onload="${run}">`,
  `<form action="javascript:${run}"><button formaction="javascript:${run}">send</button></form><meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<p style="background:url(https://evil.example/track);animation:x" onanimationstart="${run}">styled</p><style>@import "https://evil.example/a.css"</style><link rel=stylesheet href="https://evil.example/b.css"><base href="https://evil.example/">`,
  `<template><img src=x onerror="${run}"></template><noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
].join('\n')
const markdown = `[press](javascript:${run}) ![x](javascript:${run}) <${'javascript:'}${run}> \n\n${html}\n\n[ref]\n\n[ref]: javascript:${run} "x"`
const word = `"><img src=x onerror="${run}"><svg/onload=${run}>`

const layout = [
  {
    rows: [
      row({ type: 'rich_text', content: html }, { type: 'rich_text', content: markdown, content_format: 'markdown' }),
      row(...['prompt', 'picture', 'sound', 'film', word].map((field) => ({ type: 'dataset_field', field }))),
      row({ type: 'image', url: `javascript:${run}`, alt_text: word, caption: word }),
      row({ type: 'multiple_choice', ...question(), answer_limit: 1, options: options(2) }),
      row({ type: 'multiple_choice', ...question(), answer_limit: -1, options: options(6) }),
      row({
        type: 'multiple_choice_with_free_text',
        ...question(),
        answer_limit: -1,
        options: options(2).map((option) => ({ ...option, heading: word })),
      }),
      row(
        { type: 'free_text', ...question() },
        {
          type: 'free_text_with_unit',
          ...question(),
          unit_options: options(2),
          unit_position: 'suffix',
          default_unit: `${word}0`,
        },
      ),
      row({ type: 'file_upload', description: word, accepted_file_types: [word] }, { type: word, [word]: html }),
    ],
    [word]: { [word]: html },
  },
]
const schema = {
  strict: false,
  fields: {
    prompt: { type: 'text', label: word },
    picture: { type: 'image_url', label: word },
    sound: { type: 'audio_url' },
    film: { type: 'video_url' },
    [word]: { type: 'text' },
  },
}
const datapoints = [
  {
    prompt: html,
    picture: `javascript:${run}`,
    sound: `javascript:${run}`,
    film: `data:text/html,<script>${run}</script>`,
    [word]: word,
  },
  { prompt: markdown, picture: `${word}.png`, sound: 'blob:null/x', film: 'http://evil.example/a.mp4', [word]: html },
]
const fileName = word.replaceAll('/', '\u2215')

test.describe('with the security policy out of the way', () => {
  // Then whatever gets through runs: the page must not need the policy.
  test.use({ bypassCSP: true })

  test('nothing in a layout, a dataset, a name or a file name runs or loads', async ({ page, designer }) => {
    test.slow()
    const wire = await setTripwire(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))

    await choose(page, 'layout', madeFile(`${fileName}.json`, JSON.stringify(layout)))
    await expect(page.getByRole('heading', { name: 'Opened “' })).toBeVisible()
    await choose(page, 'layout', madeFile(`${fileName}.schema.json`, JSON.stringify(schema)))
    await choose(
      page,
      'dataset',
      madeFile(`${fileName}.jsonl`, datapoints.map((one) => JSON.stringify(one)).join('\n')),
    )
    await expect(one(page, 'region', 'Dataset')).toContainText('of 2')
    await choose(page, 'project', madeFile(`${fileName}.json`, `{ ${word}`))
    await one(page, 'tab', 'Page 1').click()
    await one(page, 'textbox', 'Page name').fill(html)
    await one(page, 'textbox', 'Project name').fill(html)
    await wire.check('Design')

    await test.step('each item selected, with its settings', async () => {
      const items = one(page, 'region', 'Canvas').locator('[data-item-key]')
      const count = await items.count()
      expect(count).toBe(15)
      for (let at = 0; at < count; at++) {
        await items.nth(at).focus()
        await page.keyboard.press('m')
        await expect(one(page, 'textbox', 'Find a place')).toBeFocused()
        await page.keyboard.press('Escape')
        await one(page, 'dialog', 'Move to…').waitFor({ state: 'hidden' })
      }
      await wire.check('selected')
    })

    await test.step('edited in place, and pasted into', async () => {
      for (const at of [0, 1]) {
        const text = onCanvas(page, /^Rich text/).nth(at)
        await text.scrollIntoViewIfNeeded()
        await text.focus()
        await page.keyboard.press('Enter')
        const box = one(page, 'textbox', 'Rich text')
        await expect(box).toBeFocused()
        await wire.check('editing')
        await page.keyboard.press('ControlOrMeta+a')
        await paste(box, html)
        await page.keyboard.type('typed')
        await wire.check('pasted')
        await page.keyboard.press('Escape')
        await expect(box).toBeHidden()
      }
      for (const _ of [0, 1]) await one(page, 'button', 'Undo').click()
    })

    await test.step('carried, with its name at the pointer', async () => {
      await drag(page, palette(page, `Field: ${word}`), await below(onCanvas(page, 'Page 1')))
      await wire.check('carried')
    })

    await test.step('answered in Preview', async () => {
      await one(page, 'tab', 'Preview').click()
      const preview = one(page, 'region', 'Preview')
      await preview.getByRole('radio').first().check()
      for (const box of await preview.getByRole('checkbox').all()) await box.check()
      for (const link of await preview.getByRole('link').all()) await link.click()
      for (const words of ['press me', 'press me too', 'and me'])
        await preview.getByText(words, { exact: true }).first().click()
      await one(preview, 'button', 'Finish').click()
      await wire.check('Preview')
      await one(page, 'spinbutton', 'Datapoint').fill('2')
      await wire.check('Preview, second datapoint')
    })

    await test.step('JSON', async () => {
      await one(page, 'tab', 'JSON').click()
      await one(page, 'textbox', 'batch_items as JSON').click()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.insertText(word)
      await expect(page.getByText(/^Not taken over/)).toBeVisible()
      await wire.check('JSON')
    })

    await test.step('Problems and the server’s answer', async () => {
      await one(page, 'button', 'Open problems').click()
      await one(page, 'button', 'Paste the server’s answer').click()
      const issues = [{ page: 0, row: 0, column: 0, item: 0, type: word, field: word, message: html }]
      await one(page, 'textbox', 'The server’s answer').fill(JSON.stringify({ type: word, message: html, issues }))
      await one(page, 'button', 'Show the findings').click()
      await expect(one(page, 'region', 'Problems')).toContainText('onerror')
      await wire.check('Problems')
    })

    await test.step('Export', async () => {
      await one(page, 'button', 'Export').click()
      await expect(page.getByLabel('The JSON to export')).toContainText('onerror')
      await wire.check('Export')
      await page.keyboard.press('Escape')
    })

    await test.step('and after a reload', async () => {
      await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
      await page.reload()
      await designer.ready()
      await one(page, 'tab', 'Design').click()
      await expect(one(page, 'region', 'Dataset')).toContainText('of 2')
      await wire.check('reloaded')
    })

    const own = /\/(|index\.html|favicon\.svg|assets\/[\w.-]+\.(js|css))$/
    expect(
      requests.filter((url) => !url.startsWith('blob:') && !own.test(url)),
      'requests made by content',
    ).toEqual([])
  })

  test('the wire works: what is not sanitised sets it off', async ({ page, designer, faults }) => {
    // The picture that is not there.
    faults.expect(/^console: tripwire: a text ran$|^answer 404: .*\/x$|status of 404/)
    const wire = await setTripwire(page)
    await designer.showPage(1)
    await page.evaluate(
      (content) => document.body.insertAdjacentHTML('beforeend', content),
      `<img src=x onerror="${run}">`,
    )
    await expect.poll(() => wire.trips()).toContain('a text ran')
  })
})

test('the policy of the page forbids scripts that are not its own', async ({ page, designer, faults }) => {
  faults.expect(/Content Security Policy|Executing inline event handler/)
  const wire = await setTripwire(page)
  await designer.showPage(1)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  const rules = new Map(policy?.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim()]))
  expect(rules.get('default-src')).toBe("default-src 'self'")
  expect(rules.get('script-src')).toBe("script-src 'self'")
  expect(rules.get('connect-src')).toBe("connect-src 'self'")
  expect(rules.get('object-src')).toBe("object-src 'none'")
  expect(rules.get('base-uri')).toBe("base-uri 'none'")
  expect(rules.get('form-action')).toBe("form-action 'none'")
  const refused = await page.evaluate(async (code) => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    })
    const script = document.createElement('script')
    script.textContent = code
    document.body.append(script)
    return violation
  }, run)
  expect(refused).toBe('script-src-elem')
  expect(await wire.trips()).toEqual([])
})

/** Pastes HTML, as from a page that somebody copied. */
async function paste(box: ReturnType<typeof one>, content: string) {
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    clipboardData.setData('text/plain', 'plain')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, content)
}

function row(...items: readonly object[]) {
  return { columns: [{ items }] }
}

function question() {
  return { description: word, helper_text: word, placeholder_text_input: word }
}

function options(count: number) {
  return Array.from({ length: count }, (_, index) => ({ label: word, value: `${word}${index}` }))
}
