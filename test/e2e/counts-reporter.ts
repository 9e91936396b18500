import type { FullResult, Reporter, Suite } from '@playwright/test/reporter'

/** Closing line that any CI log reader can count: `playwright: 18 passed, 0 failed, 0 skipped`. */
export default class CountsReporter implements Reporter {
  private suite: Suite | null = null

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite
  }

  onEnd(result: FullResult) {
    const counts = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
    for (const test of this.suite?.allTests() ?? []) counts[test.outcome()]++
    const failed = counts.unexpected
    // A run that broke off before or between tests has failed, too.
    const broken = result.status !== 'passed' && failed === 0 ? 1 : 0
    for (const test of this.suite?.allTests() ?? []) {
      if (test.outcome() === 'flaky') console.log(`needed a second try, mend it: ${test.titlePath().join(' › ')}`)
    }
    const passed = counts.expected + counts.flaky
    console.log(`playwright: ${passed} passed, ${failed + broken} failed, ${counts.skipped} skipped`)
  }
}
