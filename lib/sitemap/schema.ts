import { z } from "zod";
import { optionalId } from "@/lib/base/fields";

/** The item at which a sitemap begins; nothing for the first one. */
export const sitemapAddress = z.object({ from: optionalId() });
