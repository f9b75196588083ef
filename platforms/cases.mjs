// For the tests of every platform, each of which is installed by itself: this needs nothing but Node. Runs tests one after
// another, and ends with the line that says how many passed. Without any it fails too.
let passed = 0;
let failed = 0;

export async function test(name, body) {
  try {
    await body();
    passed += 1;
    console.log(`ok - ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok - ${name}\n${error?.stack ?? error}`);
  }
}

export function report() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
