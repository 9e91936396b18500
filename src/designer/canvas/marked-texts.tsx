import type { TextSlots } from '../../items/text-slots.tsx'

/** Texts as participants see them, with a mark by which a press on the canvas finds them. */
export const MARKED_TEXTS: TextSlots = {
  render: (part, shown) => (
    <span className="canvas-words" data-words={part}>
      {shown}
    </span>
  ),
  keeps: () => false,
}
