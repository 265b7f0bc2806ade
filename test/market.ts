import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { folded, newId } from "@/db/columns";
import {
  categories,
  itemPictures,
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
import type { Actor } from "@/lib/door/actor";
import type { PublicPlace } from "@/lib/door/scope";

/** Amounts that stand nowhere but in the named column, so that finding one in an answer proves a leak. */
export const canary = { transfer: 7_131_313, floorBp: 1717, ceilingBp: 1919, commissionBp: 1313 };

const itemPlans = {
  alpha: {
    state: "active",
    offers: [
      ["purchase", "active"],
      ["rent", "active"],
    ],
  },
  beta: { state: "active", offers: [["purchase", "active"]] },
  ended: { state: "sales ended", offers: [["purchase", "active"]] },
  stale: { state: "active", offers: [["purchase", "sales ended"]] },
  draft: { state: "draft", offers: [["purchase", "active"]] },
} as const;
type ItemName = keyof typeof itemPlans;
type Offer = { id: string; itemId: string; name: string; kind: "purchase" | "rent"; onSale: boolean };

export type Market = Awaited<ReturnType<typeof openMarket>>;

/** A fresh tenant that looks like every other one: same names, same SKUs, two resellers of the same name, one portfolio each. */
export async function openMarket() {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const db = drizzle(client, { casing: "snake_case" });
  const tenantId = newId();
  const slug = `market-${tenantId.slice(-12)}`;
  try {
    await client.query("begin");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await db
      .insert(tenants)
      .values({ id: tenantId, slug, name: "Markt GmbH", locale: "de", currency: "EUR" });
    const user = { id: newId(), email: `${slug}@markt.example`, name: "Muster" };
    await db.insert(users).values(user);
    const categoryId = newId();
    await db
      .insert(categories)
      .values({ tenantId, id: categoryId, slug: "geraete", names: { de: "Geräte", en: "Devices" } });
    const found = new Map<string, Offer>();
    for (const [name, plan] of Object.entries(itemPlans)) {
      const itemId = newId();
      const texts = { en: { name: `Twin ${name}` }, de: { summary: `Kurz ${name}` } };
      await db.insert(items).values({
        tenantId,
        id: itemId,
        sku: `TWIN-${name}`,
        name: `Zwilling ${name}`,
        kind: "product",
        state: plan.state,
        categoryId,
        texts,
      });
      const inOrder = [`${name}-first`, `${name}-second`];
      // The second one first: what comes first is said by the position, not by when it came.
      for (const [at, key] of [...inOrder.entries()].reverse()) {
        const alt: Record<string, string> = at ? { en: `Rear of ${name}` } : { de: `Front von ${name}` };
        const size = { width: 800, height: 600 };
        await db
          .insert(itemPictures)
          .values({ tenantId, itemId, state: plan.state, position: at, key, alt, ...size });
      }
      for (const [position, [kind, state]] of plan.offers.entries()) {
        const offer = {
          id: newId(),
          itemId,
          name: `Zwilling ${name}`,
          kind,
          onSale: plan.state === "active",
        };
        await db.insert(offers).values({
          tenantId,
          id: offer.id,
          itemId,
          kind,
          currency: "EUR",
          position,
          state,
          ...(kind === "rent" ? { recurring: 1100, period: "month" as const } : { oneTime: 11_000 }),
        });
        found.set(`${name} ${kind}`, offer);
      }
    }
    const offer = (name: `${ItemName} ${"purchase" | "rent"}`) => {
      const known = found.get(name);
      if (!known) throw new Error(name);
      return known;
    };

    const sell = async (held: { live: Offer[]; draft: Offer[] }, number: number) => {
      const portfolioId = newId();
      const versions = { live: newId(), draft: newId() };
      await db
        .insert(portfolios)
        .values({ tenantId, id: portfolioId, name: `Portfolio ${number}`, currency: "EUR" });
      for (const [at, state] of (["live", "draft"] as const).entries()) {
        await db
          .insert(portfolioVersions)
          .values({ tenantId, id: versions[state], portfolioId, number: at + 1, state });
        for (const { id, itemId, name, kind, onSale } of held[state]) {
          const part = kind === "rent" ? "Recurring" : "OneTime";
          await db.insert(portfolioEntries).values({
            tenantId,
            portfolioId,
            versionId: versions[state],
            itemId,
            offerId: id,
            sortName: name,
            categoryId,
            onSale,
            search: folded(sql`${name}::text`),
            [`transfer${part}`]: canary.transfer,
            [`suggested${part}`]: 10_000,
            floorBp: canary.floorBp,
            ceilingBp: canary.ceilingBp,
            commissionBp: canary.commissionBp,
          });
        }
      }
      await client.query("update portfolios set live_version_id = $1 where id = $2", [
        versions.live,
        portfolioId,
      ]);
      const resellerId = newId();
      await db.insert(resellers).values({
        tenantId,
        id: resellerId,
        slug: `reseller-${number}`,
        name: "Zwilling Systeme",
        model: "resale",
        state: "active",
        storefrontOpen: true,
        portfolioId,
      });
      return { resellerId, portfolioId, versionId: versions.live };
    };
    const one = await sell(
      {
        live: [
          offer("alpha purchase"),
          offer("alpha rent"),
          offer("ended purchase"),
          offer("stale purchase"),
        ],
        draft: [offer("beta purchase")],
      },
      1,
    );
    const two = await sell({ live: [offer("alpha purchase"), offer("beta purchase")], draft: [] }, 2);
    await client.query("commit");
    return { tenantId, slug, user, offer, one, two };
  } finally {
    await client.end();
  }
}

type Sides = Pick<Market, "tenantId" | "slug" | "user" | "one" | "two">;

/** Somebody of a reseller of the market. */
export const actorOf = (
  market: Sides,
  which: "one" | "two",
  roles: string[],
  more: Partial<Actor> = {},
): Actor => ({
  kind: "person",
  userId: market.user.id,
  userName: market.user.name,
  userLocale: null,
  email: market.user.email,
  tenantId: market.tenantId,
  tenantSlug: market.slug,
  tenantName: "Markt GmbH",
  tenantLocale: "de",
  currency: "EUR",
  membershipId: newId(),
  side: "reseller",
  roles,
  assignedOnly: false,
  resellerName: "Zwilling Systeme",
  resellerSlug: "reseller",
  resellerState: "active",
  resellerModel: "resale",
  salesBlocked: false,
  signInBlocked: false,
  customerId: null,
  customerName: null,
  portfolioCurrency: "EUR",
  ...market[which],
  ...more,
});

/** The market's shop, or the storefront of one of its resellers. */
export const placeOf = (market: Sides, which?: "one" | "two"): PublicPlace => ({
  tenantId: market.tenantId,
  tenantSlug: market.slug,
  tenantName: "Markt GmbH",
  tenantLocale: "de",
  currency: "EUR",
  resellerId: which ? market[which].resellerId : null,
  resellerSlug: which ?? null,
  resellerName: which ? "Zwilling Systeme" : null,
  versionId: which ? market[which].versionId : null,
});

/** Every key and every value, at whatever depth, of what a browser would be sent. */
export function partsOf(answer: unknown): Set<unknown> {
  const parts = new Set<unknown>();
  JSON.parse(JSON.stringify(answer), (key, value) => {
    parts.add(key).add(value);
    return value;
  });
  return parts;
}
