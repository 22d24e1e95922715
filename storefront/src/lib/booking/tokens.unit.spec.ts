import { looksLikeManageToken, looksLikePhotoId } from "./tokens"

it.each([
  ["visit_01ABC.1.abc123.ABCDEFGHIJKLMNOP", true],
  ["visit_01ABC.1.abc123.abcdefghijklmnop", true],
  ["visit_01ABC.1.abc123", false],
  ["../../admin.1.a.ABCDEFGHIJKLMNOP", false],
  ["a.1.a.ABCDEFGHIJKLMNO1", false],
  ["", false],
])("%p may be a link: %p", (token, yes) => {
  expect(looksLikeManageToken(token)).toBe(yes)
})

it("names photos by letters and digits only", () => {
  expect(looksLikePhotoId("bphoto_01")).toBe(true)
  expect(looksLikePhotoId("../x")).toBe(false)
})
