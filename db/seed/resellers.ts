import { newId } from "@/db/columns";
import { resellerPrices, resellers } from "@/db/schema";
import type { Calendar } from "./calendar";
import { demoResellers } from "./companies";
import type { Entry } from "./journal";
import { known, type People, staff } from "./people";
import type { LivePortfolio, PortfolioEntry } from "./portfolios";
import type { DemoProvider } from "./rows";
import { type Db, imprintOf } from "./tenants";

const portfolioOf = new Map([
  ["alpha-it", "Premium"],
  ["beta-systems", "Standard"],
  ["delta-net", "Standard"],
  ["gamma-cloud", "Standard"],
]);
const suspension = "Rechnungen seit mehr als 60 Tagen offen";

/** Own retail prices of a reseller for an item's first offer; everything else it sells at the suggested price. */
const ownPrices = new Map([
  [
    "alpha-it",
    new Map<string, Price>([
      ["WP-NB14-PRO", { oneTime: 139_900, recurring: null }],
      ["WP-DOCK-C2", { oneTime: 19_900, recurring: null }],
      ["WP-MANAGED", { oneTime: 9_900, recurring: 8_900 }],
      ["M365-STANDARD", { oneTime: null, recurring: 1_250 }],
      ["BK-M365", { oneTime: null, recurring: 390 }],
      ["NW-AP620", { oneTime: 23_900, recurring: null }],
      ["TEL-SEAT", { oneTime: null, recurring: 850 }],
      ["SUP-DESK", { oneTime: null, recurring: 1_690 }],
      ["SUP-ONSITE-DAY", { oneTime: 99_000, recurring: null }],
      ["SEC-EDR", { oneTime: null, recurring: 790 }],
    ]),
  ],
]);

type Price = { oneTime: number | null; recurring: number | null };

export type Reseller = {
  id: string;
  slug: string;
  name: string;
  model: "resale" | "agency";
  portfolio: LivePortfolio;
  /** What its customers pay, by offer; elsewhere the suggested price. */
  prices: Map<string, Price>;
};

/** Puts in the resellers of one tenant with their own prices. */
export async function putResellers(
  db: Db,
  tenantId: string,
  provider: DemoProvider,
  portfolios: Map<string, LivePortfolio>,
  people: People,
  calendar: Calendar,
): Promise<{ resellers: Reseller[]; journal: Entry[] }> {
  const by = staff(people, provider.slug, "admin");
  const admittedAt = calendar.before(340, 9);
  const suspendedAt = calendar.before(45, 14);
  const rows = demoResellers
    .filter(({ tenant }) => tenant === provider.slug)
    .map((demo) => {
      const portfolio = known(portfolios, known(portfolioOf, demo.slug));
      return { demo, portfolio, id: newId(), prices: pricesOf(demo.slug, portfolio.entries) };
    });

  await db.insert(resellers).values(
    rows.map(({ demo: { tenant, domain, about, address, ...company }, id, portfolio }) => {
      const suspended = company.state === "suspended";
      return {
        ...company,
        ...address,
        tenantId,
        id,
        stateChangedAt: suspended ? suspendedAt : admittedAt,
        stateChangedBy: by.id,
        stateReason: suspended ? suspension : null,
        salesBlocked: suspended,
        signInBlocked: suspended,
        storefrontOpen: !suspended,
        portfolioId: portfolio.id,
        portfolioSince: admittedAt,
        about: about[provider.language],
        imprint: imprintOf({ ...company, address }, provider.language),
        createdAt: admittedAt,
        updatedAt: suspended ? suspendedAt : admittedAt,
      };
    }),
  );
  const priceRows = rows.flatMap(({ id, prices }) =>
    [...prices].map(([offerId, price]) => ({ tenantId, id: newId(), resellerId: id, offerId, ...price })),
  );
  if (priceRows.length) await db.insert(resellerPrices).values(priceRows);

  const journal = rows.flatMap(({ demo, id }): Entry[] => {
    const entry = {
      by,
      side: "provider" as const,
      record: { kind: "reseller" as const, id, label: demo.name },
      resellerId: id,
      words: { name: demo.name },
    };
    const admitted: Entry = { ...entry, at: admittedAt, action: "reseller-admitted" };
    return demo.state === "suspended"
      ? [admitted, { ...entry, at: suspendedAt, action: "reseller-suspended", reason: suspension }]
      : [admitted];
  });
  return {
    resellers: rows.map(({ demo: { slug, name, model }, ...row }) => ({ slug, name, model, ...row })),
    journal,
  };
}

function pricesOf(reseller: string, entries: PortfolioEntry[]): Map<string, Price> {
  const prices = ownPrices.get(reseller);
  return new Map(
    entries.flatMap(({ id, position, item }) => {
      const price = position === 0 && prices?.get(item.sku);
      return price ? [[id, price] as const] : [];
    }),
  );
}
