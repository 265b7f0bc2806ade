import { newId } from "@/db/columns";
import { itemStates } from "@/lib/catalogue/rules";
import { openWorld } from "./world";

const parents = {
  network: null,
  switches: "network",
  managed: "switches",
  wifi: "network",
  print: null,
  empty: null,
} as const;

export type Tree = Awaited<ReturnType<typeof openTree>>;
export type TreeItem = ReturnType<typeof itemAt>;

/** A fresh tenant with a tree of categories, more items in each than a page holds, and resellers that may sell all of them. */
export async function openTree() {
  const catalogue = Array.from({ length: 240 }, (_, at) => itemAt(at));
  const world = await openWorld({
    tenant: { locale: "en" },
    categories: Object.entries(parents).map(([slug, parent]) => ({ slug, parent, names: { en: slug } })),
    items: catalogue,
    portfolios: [
      { name: "All", live: () => true, price: () => ({ transferOneTime: 8000, suggestedOneTime: 10_000 }) },
    ],
    resellers: { storefrontOpen: true },
  });
  return { ...world, catalogue };
}

const filled = ["network", "switches", "managed", "wifi", "print", null] as const;
const purchase = { kind: "purchase", oneTime: 10_000 } as const;
const rent = { kind: "rent", recurring: 1000, period: "month" } as const;

/** Items whose orders by name, SKU and change are as different as can be. */
function itemAt(at: number) {
  const mixed = (by: number) => String((at * by) % 241).padStart(3, "0");
  return {
    id: newId(),
    sku: `S-${mixed(17)}`,
    name: `Item ${mixed(101)}`,
    category: filled[at % filled.length] ?? null,
    state: at % 4 ? ("active" as const) : (itemStates[(at / 4) % itemStates.length] ?? "draft"),
    kind: at % 5 ? ("product" as const) : ("service" as const),
    updatedAt: new Date(Date.UTC(2026, 0, 1) + ((at * 53) % 241) * 1000),
    offers: at % 3 ? [purchase] : [purchase, rent],
  };
}
