import localFont from "next/font/local"

/*
 * Readex Pro draws Latin and Arabic in one hand, so mixed lines look like one text. Self-hosted from
 * its Fontsource package; each page downloads only the scripts it shows. The Latin file is preloaded
 * everywhere: digits, prices and brand names are Latin on Arabic pages too.
 */
export const latin = localFont({
  src: "../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
  variable: "--font-latin",
  weight: "160 700",
  display: "swap",
  preload: true,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2010-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
})

export const arabic = localFont({
  src: "../../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2",
  variable: "--font-arabic",
  weight: "160 700",
  display: "swap",
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC",
    },
  ],
})
