import { type SQL, sql } from "drizzle-orm";
import { items } from "@/db/schema";

/** The item's name in a language, or the one of the tenant's language, by which lists are ordered. */
export const itemName = (locale: string | undefined): SQL<string> =>
  locale
    ? sql<string>`coalesce(nullif(${items.texts} -> ${locale}::text ->> 'name', ''), ${items.name})`
    : sql<string>`${items.name}`;
