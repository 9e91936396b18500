import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Sentence } from '../../../src/ui/sentence.tsx'

const draw = (text: string) => render(<Sentence>{text}</Sentence>).container

it('keeps the direction of what it quotes to itself', () => {
  const said = 'Opened “\u202Eevil.json”, not “قائمة”: 3 answers.'
  const drawn = draw(said)
  expect(drawn).toHaveTextContent(said, { normalizeWhitespace: false })
  expect([...drawn.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual(['\u202Eevil.json', 'قائمة'])
})

it('is one piece of text where nothing could turn it round', () => {
  expect(draw('Opened “answers.json”.').childNodes).toHaveLength(1)
})
