import fc from 'fast-check'

// Random examples are the same in every run, so that a run fails for a change and not by chance. `FUZZ_SEED` draws others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })
