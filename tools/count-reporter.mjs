/** Ends a run of tests with one plain line, e.g. `12 passed, 0 failed`, that any script can read. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed${skipped}`);
  }
}
