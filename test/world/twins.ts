import type { ItemPlan, Offered } from "./catalogue";
import type { WorldPlan } from "./world";

/** Amounts that stand nowhere but in the named column, so that finding one in an answer proves a leak. */
export const canary = { transfer: 7_131_313, floorBp: 1717, ceilingBp: 1919, commissionBp: 1313 };

const purchase = { kind: "purchase", oneTime: 11_000 } as const;
const rent = { kind: "rent", recurring: 1100, period: "month" } as const;

const offersOf: Record<string, Pick<ItemPlan, "state" | "offers">> = {
  alpha: { offers: [purchase, rent] },
  beta: { offers: [purchase] },
  ended: { state: "sales ended", offers: [purchase] },
  stale: { offers: [{ ...purchase, state: "sales ended" }] },
  draft: { state: "draft", offers: [purchase] },
};

const itemOf = ([name, plan]: [string, Pick<ItemPlan, "state" | "offers">]): ItemPlan => ({
  sku: `TWIN-${name}`,
  name: `Zwilling ${name}`,
  category: "geraete",
  texts: { en: { name: `Twin ${name}` }, de: { summary: `Kurz ${name}` } },
  ...plan,
  // The second one first: what comes first is said by the position, not by when it came.
  pictures: [
    { key: `${name}-second`, position: 1, alt: { en: `Rear of ${name}` } },
    { key: `${name}-first`, position: 0, alt: { de: `Front von ${name}` } },
  ],
});

const holding = (number: number, live: string[], draft: string[]): WorldPlan["portfolios"][0] => {
  const among =
    (names: string[]) =>
    ({ sku, kind }: Offered) =>
      names.includes(`${sku.replace("TWIN-", "")} ${kind}`);
  return {
    name: `Portfolio ${number}`,
    live: among(live),
    draft: among(draft),
    price: ({ kind }) => ({
      ...(kind === "rent"
        ? { transferRecurring: canary.transfer, suggestedRecurring: 10_000 }
        : { transferOneTime: canary.transfer, suggestedOneTime: 10_000 }),
      ...{ floorBp: canary.floorBp, ceilingBp: canary.ceilingBp, commissionBp: canary.commissionBp },
    }),
  };
};

/** For what is shown and sold: items in each state, two resellers of the same name with open storefronts, one portfolio each. */
export const twins: WorldPlan = {
  categories: [{ slug: "geraete", names: { de: "Geräte", en: "Devices" } }],
  items: Object.entries(offersOf).map(itemOf),
  portfolios: [
    holding(1, ["alpha purchase", "alpha rent", "ended purchase", "stale purchase"], ["beta purchase"]),
    holding(2, ["alpha purchase", "beta purchase"], []),
  ],
  resellers: { storefrontOpen: true },
};

/** Every key and every value, at whatever depth, of what a browser would be sent. */
export function partsOf(answer: unknown): Set<unknown> {
  const parts = new Set<unknown>();
  JSON.parse(JSON.stringify(answer), (key, value) => {
    parts.add(key).add(value);
    return value;
  });
  return parts;
}
