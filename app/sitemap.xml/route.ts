import { answerXml, readIndex } from "@/lib/sitemap/files";

export const dynamic = "force-dynamic";

/** The index of the sitemaps of every shop and storefront. */
export const GET = async () => answerXml(await readIndex());
