import type { Json, JsonObject } from '../../base/json.ts'
import type { Schema } from '../../dataset/schema.ts'

/** A design to begin with: what a layout file, a schema file and a dataset would hold. The first displayable fields are what it is about. */
export type TemplateContent = {
  readonly id: string
  readonly label: string
  /** What participants see and are asked, in one or two sentences. */
  readonly summary: string
  readonly schema: Schema
  /** A list of pages. */
  readonly layout: Json
  /** A few datapoints that show it at work. */
  readonly datapoints: readonly JsonObject[]
}
