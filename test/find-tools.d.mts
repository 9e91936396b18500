/** The path of a tool on this machine; undefined when it is not there. */
export function findTool(name: string): string | undefined
/** Looks for the tools of the scripts' tests and installs what is missing where that is allowed; `advice` says what to install. */
export function findOrInstallTools(): { readonly advice?: string }
