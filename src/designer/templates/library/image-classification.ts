import { choice, pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { DIAGRAMS } from './example-media.ts'
import { bounded, introPage, points, prose, ONE_IMAGE } from './parts.ts'

/** One of six categories for an image. */
export const imageClassification: TemplateContent = {
  id: 'image-classification',
  label: 'Image classification',
  summary:
    'An image beside the definitions of six categories; then the category, the kind of diagram, and an explanation.',
  schema: ONE_IMAGE,
  layout: [
    introPage(
      '<h2>Sort images into six categories</h2>',
      '<p>Each image belongs to exactly one category. What it is mainly for decides, not a detail in a corner.</p>',
      '<p><strong>Good explanation:</strong> “Three line charts share one page, so no single chart is the purpose.”</p>',
      '<p><strong>Poor explanation:</strong> “It looks like a chart.”</p>',
      '<p><strong>When in doubt</strong>, choose Uncategorised and say between which categories you hesitate.</p>',
    ),
    pageOf([
      rowOf(
        [shown({ name: 'link' })],
        [
          prose(
            '<p><strong>The categories</strong></p>',
            points(
              '<strong>Graphs and charts:</strong> numbers drawn against axes, parts or angles',
              '<strong>Diagrams:</strong> how parts, ideas or products belong together',
              '<strong>Data and process flow:</strong> steps or quantities that go from one place to another',
              '<strong>Infographics:</strong> pictures, numbers and text that tell one story together',
              '<strong>Multi-figure images:</strong> several figures of equal weight',
              '<strong>Uncategorised:</strong> anything else, and whenever you are in doubt',
            ),
          ),
        ],
      ),
      rowOf(
        [
          choice('Which category is it?', [
            ['Graphs and charts', 'graphs_and_charts'],
            ['Diagrams', 'diagrams'],
            ['Data and process flow', 'data_and_process_flow'],
            ['Infographics', 'infographics'],
            ['Multi-figure images', 'multi_figure_images'],
            ['Uncategorised', 'uncategorised'],
          ]),
        ],
        [
          choice('If it is a diagram, of which kind?', [
            ['Technical', 'technical'],
            ['Categorisation', 'categorisation'],
            ['Hierarchical or timeline', 'hierarchical_or_timeline'],
            ['Product', 'product'],
            ['It is not a diagram', 'not_a_diagram'],
          ]),
          bounded('Why this category?', 'What the image is mainly for. 20 to 400 characters.', 20, 400),
        ],
      ),
    ]),
  ],
  datapoints: [
    { link: DIAGRAMS.mortality, id: 'c_001' },
    { link: DIAGRAMS.lamp, id: 'c_002' },
    { link: DIAGRAMS.campaign, id: 'c_003' },
    { link: DIAGRAMS.trade, id: 'c_004' },
    { link: DIAGRAMS.cholera, id: 'c_005' },
  ],
}
