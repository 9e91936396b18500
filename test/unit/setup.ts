import fc from 'fast-check'

// Random examples are the same in every run, so that a run fails for a change and not by chance. `FUZZ_SEED` draws others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })

// Most tests are of pure code and need no document; those that do begin with `// @vitest-environment jsdom`.
if ('document' in globalThis) await import('./setup-dom.ts')
