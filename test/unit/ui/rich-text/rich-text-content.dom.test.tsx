import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { RichTextContent } from '../../../../src/ui/rich-text/rich-text-content.tsx'

it('shows Markdown as plain text until its code is here, never as HTML', async () => {
  const { container } = render(<RichTextContent content={'# A <img src=x onerror=b>'} format="markdown" />)
  expect(container).toHaveTextContent('# A <img src=x onerror=b>')
  expect(await screen.findByRole('heading', { name: 'A' })).toBeInTheDocument()
  expect(container.querySelector('img')).toBeNull()
})

it('follows its content and its format', async () => {
  const { container, rerender } = render(<RichTextContent content="<b>a</b>" format="html" />)
  expect(container.querySelector('b')).toHaveTextContent('a')
  rerender(<RichTextContent content="**b**" format="markdown" />)
  expect(await screen.findByText('b')).toHaveProperty('tagName', 'STRONG')
  rerender(<RichTextContent content="**b**" format="html" />)
  expect(container).toHaveTextContent('**b**')
})

it('wraps tables in a box that scrolls and is reachable by keyboard', () => {
  render(<RichTextContent content="<table><tr><td>a</td></tr></table>" format="html" />)
  expect(screen.getByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0')
  expect(screen.getByRole('group', { name: 'Table' }).firstElementChild?.tagName).toBe('TABLE')
})
