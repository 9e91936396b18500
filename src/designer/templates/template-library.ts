import { audioComparison } from './library/audio-comparison.ts'
import { factuality } from './library/factuality.ts'
import { imageClassification } from './library/image-classification.ts'
import { imageComparison } from './library/image-comparison.ts'
import { imageQuestions } from './library/image-questions.ts'
import { queryGeneration } from './library/query-generation.ts'
import { querySelection } from './library/query-selection.ts'
import { responseComparison } from './library/response-comparison.ts'
import type { TemplateContent } from './template-content.ts'

/** Every design to begin with, the most asked for first. */
export const TEMPLATES: readonly TemplateContent[] = [
  responseComparison,
  querySelection,
  queryGeneration,
  imageClassification,
  imageComparison,
  imageQuestions,
  audioComparison,
  factuality,
]
