import { htmlOf } from "./html"

describe("htmlOf", () => {
  it("says the words in the direction of the language, and nothing as markup", () => {
    const html = htmlOf('Bonjour\nà <script>"vous" & moi\n\nMJ', "fr")
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).toContain(
      "<p>Bonjour<br>à &lt;script&gt;&quot;vous&quot; &amp; moi</p>\n<p>MJ</p>"
    )
    expect(htmlOf("مرحبًا", "ar")).toContain('<html lang="ar" dir="rtl">')
  })
})
