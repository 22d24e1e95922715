import { fromJest, fromPlaywright, honest, lastLine, nothing, sum } from "./counts.mjs"

describe("honest", () => {
  it("calls a crash a failure even when no test failed", () => {
    expect(honest({ ...nothing(), passed: 3 }, 1)).toMatchObject({ passed: 3, failed: 1 })
  })
  it("calls a ring in which nothing ran a failure", () => {
    expect(honest(nothing(), 0)).toMatchObject({ failed: 1, notes: ["no test ran"] })
    expect(honest({ ...nothing(), skipped: 4 }, 0)).toMatchObject({ failed: 1, skipped: 4 })
  })
  it("adds nothing to failures that were counted", () => {
    expect(honest({ ...nothing(), failed: 2 }, 1)).toMatchObject({ failed: 2 })
  })
})

describe("fromJest", () => {
  it("adds suites that could not start, and names what was skipped", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 2,
      testResults: [
        {
          assertionResults: [
            { status: "passed", fullName: "a" },
            { status: "pending", fullName: "b" },
            { status: "todo", fullName: "c" },
          ],
        },
      ],
    }
    expect(fromJest(report, 1)).toEqual({
      passed: 5,
      failed: 3,
      skipped: 2,
      notes: ["skipped: b", "skipped: c"],
    })
  })
  it("fails when the report was never written", () => {
    expect(fromJest(undefined, 0)).toMatchObject({ failed: 1 })
  })
})

describe("fromPlaywright", () => {
  it("counts a second try and a broken file as failures, and gives the reason of a skip", () => {
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: "cannot load" }],
      suites: [
        {
          suites: [
            {
              specs: [
                {
                  title: "pays",
                  tests: [
                    { status: "skipped", annotations: [{ type: "skip", description: "no bank" }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    }
    expect(fromPlaywright(report, 1)).toEqual({
      passed: 4,
      failed: 3,
      skipped: 1,
      notes: ["skipped: pays (no bank)", "1 passed only at a second try"],
    })
  })
})

it("ends in the line programs read", () => {
  const total = sum([
    { passed: 2, failed: 0, skipped: 1, notes: [] },
    { passed: 3, failed: 1, skipped: 0, notes: ["x"] },
  ])
  expect(lastLine(total)).toBe("5 passed, 1 failed, 1 skipped")
  expect(total.notes).toEqual(["x"])
})
