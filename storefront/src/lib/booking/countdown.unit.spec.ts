import { clockOf, dueAnnouncement } from "./countdown"

it.each([
  [605, "10:05"],
  [59, "0:59"],
  [0, "0:00"],
])("%d seconds are %s", (seconds, words) => {
  expect(clockOf(seconds)).toBe(words)
})

it.each([
  [121, 120, "soon"],
  [120, 119, undefined],
  [31, 30, "verySoon"],
  [1, 0, "over"],
  [0, 0, undefined],
  [600, 599, undefined],
  // A phone that slept.
  [300, 10, "verySoon"],
  [300, 0, "over"],
])("from %d to %d says %p", (before, after, words) => {
  expect(dueAnnouncement(before, after)).toBe(words)
})
