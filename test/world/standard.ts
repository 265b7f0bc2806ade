import type { ItemPlan } from "./catalogue";
import type { WorldPlan } from "./world";

const texts = (name: string) => ({
  en: { name: `${name} (en)`, description: "left out of the snapshot" },
});

const items: ItemPlan[] = [
  {
    sku: "NB-1",
    name: "Notebook",
    texts: texts("Notebook"),
    offers: [{ kind: "purchase", oneTime: 100_000 }],
  },
  {
    sku: "BK-1",
    name: "Sicherung",
    kind: "service",
    texts: texts("Sicherung"),
    offers: [{ kind: "rent", oneTime: 5_000, recurring: 2_000, period: "month" }],
  },
  {
    sku: "SU-1",
    name: "Wartung",
    kind: "service",
    texts: texts("Wartung"),
    offers: [{ kind: "rent", recurring: 10_000, period: "year" }],
  },
];

/** What most tests need: one item of each way to pay, in one portfolio that both resellers sell. */
export const standard: WorldPlan = {
  items,
  portfolios: [
    {
      name: "Standard",
      live: () => true,
      price: ({ oneTime, recurring }) => ({
        suggestedOneTime: oneTime,
        suggestedRecurring: recurring,
        transferOneTime: oneTime && oneTime * 0.8,
        transferRecurring: recurring && recurring * 0.8,
        floorBp: 1000,
        ceilingBp: 2000,
        commissionBp: 500,
      }),
    },
  ],
};
