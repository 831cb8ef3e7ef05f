// A vitest reporter that writes how many tests passed, failed and were skipped, and why, to the file named in PARLEY_TEST_SUMMARY.
import { writeFileSync } from 'node:fs';

/** The class that vitest starts; it takes a reporter file's default export. */
export default class TestSummary {
  onTestRunEnd(modules, unhandledErrors) {
    const skipped = [];
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      // A file that cannot be loaded, or a failing hook, has errors of its own and may hold no test at all.
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, why: note ?? 'the test says no reason' });
      }
    }
    const path = process.env.PARLEY_TEST_SUMMARY;
    if (path) writeFileSync(path, JSON.stringify({ passed, failed, skipped }));
  }
}
