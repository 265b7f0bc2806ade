import { newId } from "@/db/columns";
import { basketLines, baskets } from "@/db/schema";
import type { Calendar } from "./calendar";
import type { CatalogueOffer } from "./catalogue-rows";
import type { Customer } from "./customers";
import { linesOf } from "./orders/lines";
import { first, known, type People, sellers, staff } from "./people";
import type { DemoProvider } from "./rows";
import type { Db } from "./tenants";

type BasketRow = { customer: string; daysAgo: number; lines: Record<string, number>; reference?: string };

/** What is being put together. `dearer`: an offer that cost less when it was put in, to show what happens then. */
const plans: Record<string, (BasketRow & { dearer?: string })[]> = {
  nordwind: [
    {
      customer: "rheinbogen-logistik",
      daysAgo: 1,
      lines: { "NW-AP620": 4, "NW-SW24P": 1 },
      reference: "Halle 2",
    },
    {
      customer: "wendelin-partner",
      daysAgo: 6,
      lines: { "WP-NB14-PRO": 3, "SEC-EDR": 3 },
      dearer: "WP-NB14-PRO",
    },
    { customer: "spreekiesel-medien", daysAgo: 2, lines: { "WP-MINI-D1": 2 } },
    { customer: "klinik-heidekuppe", daysAgo: 3, lines: { "NW-AP620": 6, "SEC-EDR": 40 } },
  ],
  lakeside: [{ customer: "cedar-loop-bakery", daysAgo: 3, lines: { "TEL-DESK-D40": 2, "TEL-SEAT": 2 } }],
};

/** Puts in the open baskets of one tenant: of its resellers, and of the provider for direct customers. */
export async function putBaskets(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  customers: Customer[],
  catalogue: CatalogueOffer[],
  people: People,
  calendar: Calendar,
): Promise<void> {
  const bySlug = new Map(customers.map((customer) => [customer.slug, customer]));
  for (const { customer: slug, daysAgo, lines, reference, dearer } of plans[provider.slug] ?? []) {
    const { id: customerId, reseller } = known(bySlug, slug);
    const at = calendar.before(daysAgo, 10, 20);
    const ids = { tenantId, resellerId: reseller?.id ?? null };
    const by = reseller
      ? first(sellers(people, provider.slug, reseller.slug))
      : staff(people, provider.slug, "sales");
    const basketId = newId();
    await db.insert(baskets).values({
      ...ids,
      id: basketId,
      customerId,
      lineCount: Object.keys(lines).length,
      reference,
      changedAt: at,
      changedByName: by.name,
      createdAt: at,
      updatedAt: at,
    });
    await db.insert(basketLines).values(
      linesOf(lines, reseller, catalogue).map((line) => ({
        ...ids,
        id: newId(),
        basketId,
        offerId: line.offerId,
        quantity: line.quantity,
        quoted: {
          name: line.name,
          names: Object.fromEntries(
            Object.entries(line.snapshot.texts).map(([language, { name = "" }]) => [language, name]),
          ),
          kind: line.offerKind,
          currency: provider.currency,
          oneTime: line.retailOneTime && line.retailOneTime - (line.sku === dearer ? 3_000 : 0),
          recurring: line.retailRecurring,
          period: line.period,
          termMonths: line.snapshot.termMonths,
          noticeDays: line.snapshot.noticeDays,
          renewal: line.snapshot.renewal as "none",
        },
        quotedTransferOneTime: line.transferOneTime,
        quotedTransferRecurring: line.transferRecurring,
        createdAt: at,
        updatedAt: at,
      })),
    );
  }
}
