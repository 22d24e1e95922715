import { isSafeFilePath, mediaPath } from "./media"

describe("mediaPath", () => {
  it.each([
    ["http://localhost:9000/static/circulateurs.webp", "/media/circulateurs.webp"],
    ["https://api.example.dz/static/a/b%20c.png?x=1", "/media/a/b%20c.png"],
    ["/static/x.jpg", "/media/x.jpg"],
    ["http://localhost:9000/uploads/x.jpg", null],
    ["http://localhost:9000/static/../secret.png", null],
    ["http://localhost:9000/static/%2e%2e%2fsecret.png", null],
    ["http://localhost:9000/static/%E0%A4%A.png", null],
    ["http://localhost:9000/static/script.svg", null],
    ["javascript:alert(1)", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%p gives %p", (url, path) => {
    expect(mediaPath(url)).toBe(path)
  })
})

describe("isSafeFilePath", () => {
  it.each(["../a.png", "a/../b.png", ".env.png", "a//b.png", "/a.png", "a\\b.png", "a.svg", "a"])(
    "refuses %s",
    (path) => expect(isSafeFilePath(path)).toBe(false)
  )

  it.each(["a.webp", "2026/11/photo (1).JPG", "مضخة.png"])("accepts %s", (path) =>
    expect(isSafeFilePath(path)).toBe(true)
  )
})
