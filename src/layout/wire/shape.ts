import * as z from 'zod/mini'

/** What the wire needs to know of a schema: which keys may be left out, which must hold a text, and what is inside. */
export type Shape =
  | {
      readonly kind: 'object'
      /** Keys that a file may leave out. */
      readonly optional: ReadonlySet<string>
      /** Those of them that take a text, but no empty one. */
      readonly neverEmpty: readonly string[]
      /** Required keys that take a text. */
      readonly texts: readonly string[]
      readonly inside: ReadonlyMap<string, Shape>
    }
  | { readonly kind: 'list'; readonly entry: Shape }

/** The shape of a schema, read once; null for what has no inside (texts, numbers, choices). */
export function shapeOf(schema: z.core.$ZodType): Shape | null {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const shape = readShape(schema)
  shapes.set(schema, shape)
  return shape
}

const shapes = new WeakMap<z.core.$ZodType, Shape | null>()

function readShape(wrapped: z.core.$ZodType): Shape | null {
  const schema = unwrap(wrapped)
  if (schema instanceof z.ZodMiniArray) {
    const entry = shapeOf(schema._zod.def.element)
    return entry && { kind: 'list', entry }
  }
  if (!(schema instanceof z.ZodMiniObject)) return null
  const optional = new Set<string>()
  const neverEmpty: string[] = []
  const texts: string[] = []
  const inside = new Map<string, Shape>()
  for (const [key, value] of Object.entries(schema._zod.def.shape)) {
    const takes = (held: unknown) => z.safeParse(value, held).success
    if (!takes(undefined)) {
      if (takes('text')) texts.push(key)
    } else {
      optional.add(key)
      if (takes('text') && !takes('')) neverEmpty.push(key)
    }
    const shape = shapeOf(value)
    if (shape) inside.set(key, shape)
  }
  return { kind: 'object', optional, neverEmpty, texts, inside }
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return unwrap(schema._zod.def.innerType)
  return schema
}
