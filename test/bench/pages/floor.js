// The same job without any framework and without what only a product needs (checks, saving, keyboard, words for screen readers): the
// practical limit. It answers to the same handle and the same names as the designer, so that both are measured by the same script.

const page = document.querySelector('#page')
const line = document.querySelector('#line')
const ghost = document.querySelector('#ghost')
const scroller = document.querySelector('main')
const question = document.querySelector('textarea')

let rows = []
let datapoints = []
let datapoint = {}
let selected = null
const items = new Map()
const elements = new Map()
const past = []

window.designer = {
  ready: Promise.resolve(),
  async open({ layout, datapoints: data }) {
    if (data !== undefined) {
      datapoints = data
      datapoint = data[0] ?? {}
    }
    if (layout === undefined) return
    items.clear()
    elements.clear()
    past.length = 0
    let key = 0
    rows = layout[0].rows.map(({ columns }) => ({
      columns: columns.map((column) => ({
        items: column.items.map((item) => {
          const node = { key: String(key++), data: structuredClone(item) }
          items.set(node.key, node)
          return node
        }),
      })),
    }))
    selected = null
    page.replaceChildren(...rows.map(drawRow))
  },
  exportLayout: () => [
    {
      rows: rows.map(({ columns }) => ({
        columns: columns.map((column) => ({ items: column.items.map(({ data }) => data) })),
      })),
    },
  ],
  undo: () => past.pop()?.(),
  async goToDatapoint(n) {
    datapoint = datapoints[n - 1]
    for (const [key, { data }] of items)
      if (data.type === 'dataset_field') elements.get(key).textContent = datapoint[data.field]
  },
}

function drawRow({ columns }) {
  const row = make('div', 'row')
  row.dataset.rowKey = ''
  row.append(
    ...columns.map((column) => {
      const element = make('div', 'column')
      element.append(...column.items.map(drawItem))
      column.element = element
      return element
    }),
  )
  return row
}

function drawItem({ key, data }) {
  const element = make('div', 'item')
  element.dataset.itemKey = key
  elements.set(key, element)
  if (data.type === 'dataset_field') element.textContent = datapoint[data.field] ?? data.field
  else if (data.type === 'rich_text') element.innerHTML = data.content
  else {
    const text = make('p', 'question')
    text.textContent = data.description
    element.append(text, ...data.options.map((option) => drawOption(key, option)))
  }
  return element
}

function drawOption(name, { label, value }) {
  const element = make('label', 'option')
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value, disabled: true })
  element.append(input, label)
  return element
}

function make(tag, className) {
  return Object.assign(document.createElement(tag), { className })
}

page.addEventListener('click', ({ target }) => {
  const key = target.closest('[data-item-key]')?.dataset.itemKey
  if (key === undefined) return
  elements.get(selected)?.classList.remove('selected')
  selected = key
  elements.get(key).classList.add('selected')
  question.value = items.get(key).data.description ?? ''
})

question.addEventListener('input', () => {
  const node = items.get(selected)
  const before = node.data
  node.data = { ...before, description: question.value }
  elements.get(selected).querySelector('.question').textContent = question.value
  past.push(() => {
    node.data = before
    elements.get(node.key).querySelector('.question').textContent = before.description
  })
})

// Dragging: everything is measured once, then each move is a search in numbers.
let drag = null

page.addEventListener('pointerdown', (event) => {
  const key = event.target.closest('[data-item-key]')?.dataset.itemKey
  if (key === undefined) return
  event.preventDefault()
  drag = { key, x: event.clientX, y: event.clientY, columns: null, target: null }
})

window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
  if (drag === null || (drag.columns === null && Math.hypot(x - drag.x, y - drag.y) < 5)) return
  if (drag.columns === null) {
    drag.columns = measure()
    ghost.textContent = items.get(drag.key).data.type
    ghost.hidden = false
  }
  ghost.style.transform = `translate(${x + 14}px, ${y + 12}px)`
  const top = y + scroller.scrollTop
  const column = drag.columns.find(({ box }) => x >= box.left && x <= box.right && top >= box.top && top <= box.bottom)
  if (column === undefined) return
  const index = column.middles.filter((middle) => middle < top).length
  if (drag.target?.column === column.column && drag.target.index === index) return
  drag.target = { column: column.column, index }
  line.hidden = false
  const at = index === 0 ? column.box.top : column.bottoms[index - 1]
  line.style.cssText = `left:${column.box.left - scroller.offsetLeft}px;width:${column.box.right - column.box.left}px;top:${at}px`
})

window.addEventListener('pointerup', () => {
  if (drag?.target) drop(drag.key, drag.target)
  drag = null
  line.hidden = true
  ghost.hidden = true
})

function measure() {
  const down = scroller.scrollTop
  return rows.flatMap(({ columns }) =>
    columns.map((column) => {
      const { left, right, top, bottom } = column.element.getBoundingClientRect()
      const boxes = column.items.map(({ key }) => elements.get(key).getBoundingClientRect())
      return {
        column,
        box: { left, right, top: top + down, bottom: bottom + down },
        middles: boxes.map((box) => (box.top + box.bottom) / 2 + down),
        bottoms: boxes.map((box) => box.bottom + down),
      }
    }),
  )
}

function drop(key, target) {
  const from = rows.flatMap(({ columns }) => columns).find((column) => column.items.some((item) => item.key === key))
  const at = from.items.findIndex((item) => item.key === key)
  const to = from === target.column && target.index > at ? target.index - 1 : target.index
  move(from, at, target.column, to)
  past.push(() => move(target.column, to, from, at))
}

function move(from, at, to, index) {
  const [item] = from.items.splice(at, 1)
  to.items.splice(index, 0, item)
  to.element.insertBefore(elements.get(item.key), to.element.children[index] ?? null)
}
