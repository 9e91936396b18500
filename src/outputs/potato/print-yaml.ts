import { stringify } from 'yaml'
import type { Json } from '../../base/json.ts'

/**
 * A value as YAML. Every text stands in double quotation marks, because readers of YAML 1.1 such as Python's take bare words like `no` or
 * `12:30` for something else; and what those readers refuse or fold stands as an escape. Keys are ours: plain words only.
 */
export function printYaml(value: { readonly [key: string]: Json }): string {
  const text = stringify(value, {
    aliasDuplicateObjects: false,
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  })
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// Control characters, line breaks that are none in JSON, the byte-order mark and what is no character.
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g
