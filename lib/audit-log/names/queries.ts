import { and, eq, inArray } from "drizzle-orm";
import { categories, portfolios } from "@/db/schema";
import { differencesOf, idsIn } from "@/lib/audit-log/rules";
import { nameIn } from "@/lib/catalogue/rules";
import type { Scope } from "@/lib/door/scope";

type Changed = { changes: { before?: unknown; after?: unknown } | null };

/** The names, in a language, of the categories and portfolios that the changes of these entries name by id; for the provider. */
export async function findChangedNames(
  { actor, tx }: Scope,
  entries: Changed[],
  locale: string,
): Promise<Record<string, string>> {
  const differences = entries.flatMap(({ changes }) => differencesOf(changes));
  const [wanted, wantedPortfolios] = [idsIn(differences, "category"), idsIn(differences, "portfolio")];
  const found = wanted.length
    ? await tx
        .select({ id: categories.id, names: categories.names, slug: categories.slug })
        .from(categories)
        .where(and(eq(categories.tenantId, actor.tenantId), inArray(categories.id, wanted)))
    : [];
  const foundPortfolios = wantedPortfolios.length
    ? await tx
        .select({ id: portfolios.id, name: portfolios.name })
        .from(portfolios)
        .where(and(eq(portfolios.tenantId, actor.tenantId), inArray(portfolios.id, wantedPortfolios)))
    : [];
  return Object.fromEntries([
    ...found.map(({ id, names, slug }) => [id, nameIn(names, slug, locale, actor.tenantLocale)]),
    ...foundPortfolios.map(({ id, name }) => [id, name]),
  ]);
}
