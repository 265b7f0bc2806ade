import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { newId } from "@/db/columns";
import {
  categories,
  items,
  offers,
  portfolioEntries,
  portfolios,
  portfolioVersions,
  resellers,
  tenants,
  users,
} from "@/db/schema";
import { env } from "@/lib/base/env";
import { itemStates } from "@/lib/catalogue/rules";

const parents = {
  network: null,
  switches: "network",
  managed: "switches",
  wifi: "network",
  print: null,
  empty: null,
} as const;
export type CategorySlug = keyof typeof parents;

export type TreeItem = {
  id: string;
  sku: string;
  name: string;
  category: CategorySlug | null;
  state: (typeof itemStates)[number];
  kind: "product" | "service";
  updatedAt: Date;
  offers: { id: string; kind: "purchase" | "rent" }[];
};

export type Tree = Awaited<ReturnType<typeof openTree>>;

/** A fresh tenant with a tree of categories, more items in each than a page holds, and a reseller that may sell all of them. */
export async function openTree() {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const db = drizzle(client, { casing: "snake_case" });
  const tenantId = newId();
  const slug = `tree-${tenantId.slice(-12)}`;
  try {
    await client.query("begin");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await db.insert(tenants).values({ id: tenantId, slug, name: "Tree", locale: "en", currency: "EUR" });
    const user = { id: newId(), email: `${slug}@tree.example`, name: "Tree" };
    await db.insert(users).values(user);
    const ids = new Map(Object.keys(parents).map((each) => [each as CategorySlug, newId()]));
    const idOf = (each: CategorySlug | null) => (each ? (ids.get(each) ?? null) : null);
    await db.insert(categories).values(
      (Object.keys(parents) as CategorySlug[]).map((each, position) => ({
        tenantId,
        id: idOf(each) ?? "",
        parentId: idOf(parents[each]),
        slug: each,
        names: { en: each },
        position,
      })),
    );
    const catalogue = Array.from({ length: 240 }, (_, at) => itemAt(at));
    await db.insert(items).values(
      catalogue.map(({ category, offers: _, ...item }) => ({
        tenantId,
        ...item,
        categoryId: idOf(category),
      })),
    );
    const sold = catalogue.flatMap((item) =>
      item.offers.map((offer, position) => ({ ...offer, item, position })),
    );
    await db.insert(offers).values(
      sold.map(({ id, kind, item, position }) => ({
        tenantId,
        id,
        itemId: item.id,
        kind,
        currency: "EUR",
        position,
        ...(kind === "rent" ? { recurring: 1000, period: "month" as const } : { oneTime: 10_000 }),
      })),
    );
    const [portfolioId, versionId, resellerId] = [newId(), newId(), newId()];
    await db.insert(portfolios).values({ tenantId, id: portfolioId, name: "All", currency: "EUR" });
    const version = { tenantId, id: versionId, portfolioId, number: 1, state: "live" } as const;
    await db.insert(portfolioVersions).values(version);
    await db.insert(portfolioEntries).values(
      sold.map(({ id, item }) => ({
        tenantId,
        portfolioId,
        versionId,
        itemId: item.id,
        offerId: id,
        sortName: item.name,
        categoryId: idOf(item.category),
        onSale: item.state === "active",
        search: `${item.sku} ${item.name}`.toLowerCase(),
        transferOneTime: 8000,
        suggestedOneTime: 10_000,
      })),
    );
    await client.query("update portfolios set live_version_id = $1 where id = $2", [versionId, portfolioId]);
    await db.insert(resellers).values({
      tenantId,
      id: resellerId,
      slug: "one",
      name: "One",
      model: "resale",
      state: "active",
      storefrontOpen: true,
      portfolioId,
    });
    await client.query("commit");
    const one = { resellerId, portfolioId, versionId };
    return { tenantId, slug, user, one, two: one, catalogue, idOf };
  } finally {
    await client.end();
  }
}

const filled = ["network", "switches", "managed", "wifi", "print", null] as const;

/** Items whose orders by name, SKU and change are as different as can be. */
function itemAt(at: number): TreeItem {
  const mixed = (by: number) => String((at * by) % 241).padStart(3, "0");
  return {
    id: newId(),
    sku: `S-${mixed(17)}`,
    name: `Item ${mixed(101)}`,
    category: filled[at % filled.length] ?? null,
    state: at % 4 ? "active" : (itemStates[(at / 4) % itemStates.length] ?? "draft"),
    kind: at % 5 ? "product" : "service",
    updatedAt: new Date(Date.UTC(2026, 0, 1) + ((at * 53) % 241) * 1000),
    offers:
      at % 3
        ? [{ id: newId(), kind: "purchase" }]
        : [
            { id: newId(), kind: "purchase" },
            { id: newId(), kind: "rent" },
          ],
  };
}
