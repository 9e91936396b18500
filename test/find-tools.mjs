import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests of the scripts run, each with Debian's package. */
const TOOLS = [
  ['bash', 'bash'],
  ['curl', 'curl'],
  ['awk', 'mawk'],
  ['python3', 'python3-minimal'],
  ['unzip', 'unzip'],
]

/** The path of a tool on this machine; undefined when it is not there. */
export function findTool(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

/**
 * Looks for the tools that the tests of the scripts need. What is missing is installed from Debian's packages if this runs as root; else
 * the answer is `{ advice }`, one sentence on what to install.
 */
export function findOrInstallTools() {
  if (missing().length > 0 && mayInstall()) installPackages(missing().map(([, debian]) => debian))
  const left = missing()
  return left.length === 0 ? {} : { advice: adviceFor(left) }
}

/** Whether Debian's packages can be installed here. */
export function mayInstall() {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')
}

/** Installs Debian's packages; whether that went well. */
export function installPackages(names) {
  console.log(`Missing here: installing Debian’s ${names.join(', ')}.\n`)
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ].every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0
  })
}

/** Whether a path can be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function missing() {
  return TOOLS.filter(([name]) => findTool(name) === undefined)
}

function adviceFor(tools) {
  const names = tools.map(([name]) => name).join(', ')
  const packages = tools.map(([, debian]) => debian).join(' ')
  return `The tests run the exported scripts and need ${names}: install ${tools.length === 1 ? 'it' : 'them'} (on Debian: sudo apt-get install ${packages}).`
}
