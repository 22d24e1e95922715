import { fitted } from "./shrink"

it.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [16000, 1, 1600, 1],
])("%d × %d becomes %d × %d", (width, height, w, h) => {
  expect(fitted(width, height)).toEqual({ width: w, height: h })
})
