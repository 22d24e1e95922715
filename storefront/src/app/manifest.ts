import type { MetadataRoute } from "next"
import { SHOP } from "@/shop-info"

/** What a phone needs to keep the shop on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: SHOP.name,
    short_name: SHOP.name,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fbf8f2",
    theme_color: "#0a333c",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  }
}
