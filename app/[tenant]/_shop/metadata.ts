import type { Metadata } from "next";
import { env } from "@/lib/base/env";
import { addressesOf } from "@/lib/base/paths";
import { namedLanguage } from "@/lib/door/headers";
import { getLocale } from "@/lib/i18n/words";
import { type LinkPreview, linkPreviewSize } from "@/lib/shop/link-preview/rules";
import { linkPreviewAddress } from "./link-preview/address";

type Described = {
  title: string;
  description?: string | null;
  /** Path of the page, with the parameters that make it another page. */
  path: string;
  /** What is shown where the page is shared, and the path under which it is drawn. */
  preview?: { at: string; shows: LinkPreview };
};

/** What a public page says of itself where it is found or shared: its one address, those in other languages, and a picture. */
export async function publicMetadata({ title, description, path, preview }: Described): Promise<Metadata> {
  const [locale, named] = await Promise.all([getLocale(), namedLanguage()]);
  const languages = Object.fromEntries(
    Object.entries(addressesOf(path)).map(([language, each]) => [language, env().KONTOR_URL + each]),
  );
  const canonical = languages[named ?? "x-default"];
  const images = preview && [
    { url: linkPreviewAddress(preview.at, preview.shows, locale), alt: title, ...linkPreviewSize },
  ];
  const words = { title, description: description ?? undefined };
  return {
    ...words,
    alternates: { canonical, languages },
    openGraph: { type: "website", ...words, url: canonical, locale, images },
    twitter: { card: "summary_large_image", ...words, images },
  };
}
