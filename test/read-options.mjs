import { parseArgs } from 'node:util'

/**
 * The words after a command as `{ values, positionals }`. `--help` prints `help` and ends the process with 0; an option that is unknown or
 * lacks its value ends it with 2 and one sentence.
 */
export function readOptions(help, options = {}) {
  const { values, positionals } = parse(options)
  if (values.help) {
    console.log(help)
    process.exit(0)
  }
  delete values.help
  return { values, positionals }
}

function parse(options) {
  try {
    return parseArgs({ allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h' } } })
  } catch (error) {
    // What Node adds about words that begin with a hyphen helps nobody here.
    const [sentence] = error.message.split('. ')
    console.error(`${sentence.replace(/\.?$/, '.')} Run it with --help to see what it takes.`)
    process.exit(2)
  }
}
