import { choice, pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { WORDS } from './example-media.ts'
import { bounded, heading, introPage, scale } from './parts.ts'

const ENDS = ['very poor', 'very good'] as const

const judged = (title: string, field: string) => [
  heading(title),
  shown({ name: field }),
  scale(`How natural does ${title} sound?`, 1, 5, ENDS),
  scale(`How well can you understand ${title}?`, 1, 5, ENDS),
]

/** Two recordings of one text, scored and compared. */
export const audioComparison: TemplateContent = {
  id: 'audio-comparison',
  label: 'Audio comparison',
  summary: 'A text and two recordings of it side by side, scores for each, then which is better and why.',
  schema: {
    strict: false,
    fields: [
      { name: 'spoken_text', type: 'text' },
      { name: 'audio_a', type: 'audio_url' },
      { name: 'audio_b', type: 'audio_url' },
      { name: 'voices', type: 'metadata' },
    ],
  },
  layout: [
    introPage(
      '<h2>Compare two recordings</h2>',
      '<p>Use headphones in a quiet place. Listen to each recording to its end before you score it; you may listen again.</p>',
      '<p><strong>Good reason:</strong> “In Recording B the end of the word is cut off.”</p>',
      '<p><strong>Poor reason:</strong> “I like it more.”</p>',
      '<p><strong>If a recording does not play</strong>, give it the lowest scores and say so in your reason.</p>',
    ),
    pageOf([
      rowOf([heading('What is said'), shown({ name: 'spoken_text' })]),
      rowOf(judged('Recording A', 'audio_a'), judged('Recording B', 'audio_b')),
      rowOf(
        [
          choice('Which recording is better?', [
            ['Recording A', 'a'],
            ['Recording B', 'b'],
            ['About the same', 'same'],
          ]),
        ],
        [bounded('Why?', 'What you heard that decided. 15 to 300 characters.', 15, 300)],
      ),
    ]),
  ],
  datapoints: WORDS.map(([word, first, second], at) => {
    // Every other pair the other way round, so that no voice is always the first.
    const isSwapped = at % 2 === 1
    return {
      spoken_text: word,
      audio_a: isSwapped ? second : first,
      audio_b: isSwapped ? first : second,
      voices: isSwapped ? 'uk, us' : 'us, uk',
    }
  }),
}
