import type { Reporter, TestModule } from 'vitest/node'

/** Closing line that any CI log reader can count: `vitest: 18 passed, 0 failed, 0 skipped`. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      if (module.errors().length > 0 && [...module.children.allTests()].length === 0) counts.failed++
      for (const test of module.children.allTests()) counts[test.result().state]++
    }
    console.log(`vitest: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  }
}
