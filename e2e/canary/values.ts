import type { Database } from "@/e2e/matrix/database";

/**
 * What customers, guests and the margin-blind must never read, as amounts that nothing else has: each is a multiple of
 * twelve, so that yearly prices per month and sums of several pieces are multiples of it or of its twelfth.
 */
export const canaries = { cost: 31_410_012, transfer: 27_182_412, margin: 16_180_332 } as const;
export type Canary = keyof typeof canaries | "commission" | "floor" | "ceiling";

/** Shares in basis points, and how pages write them. */
const shares = { commission: 1733, floor: 1937, ceiling: 2339 } as const;

/** A floor that nobody reaches keeps every price sellable; retail is what transfer price and margin make. */
const retail = canaries.transfer + canaries.margin;

const planted = {
  offer_costs: { one_time: canaries.cost, recurring: canaries.cost },
  portfolio_entries: {
    transfer_one_time: canaries.transfer,
    transfer_recurring: canaries.transfer,
    suggested_one_time: retail,
    suggested_recurring: retail,
    commission_bp: shares.commission,
    floor_bp: shares.floor,
    ceiling_bp: shares.ceiling,
  },
  order_lines: {
    transfer_one_time: canaries.transfer,
    transfer_recurring: canaries.transfer,
    retail_one_time: retail,
    retail_recurring: retail,
    suggested_one_time: retail,
    suggested_recurring: retail,
    commission_bp: shares.commission,
  },
  subscriptions: {
    transfer_recurring: canaries.transfer,
    retail_recurring: retail,
    next_transfer_recurring: canaries.transfer,
    next_retail_recurring: retail,
    commission_bp: shares.commission,
  },
  subscription_changes: {
    billed_monthly: canaries.transfer,
    billed_once: canaries.transfer,
    left_monthly: canaries.margin,
    left_once: canaries.margin,
    retail_monthly: retail,
    retail_once: retail,
  },
  reseller_prices: { one_time: retail, recurring: retail },
} as const satisfies Record<string, Record<string, number>>;

/** Puts the canaries into every row of nordwind that has such a value; returns what puts the old values back. */
export async function plant(database: Database): Promise<() => Promise<void>> {
  const restores: (() => Promise<void>)[] = [];
  for (const [table, values] of Object.entries(planted)) {
    const columns = Object.keys(values);
    const before = await database.rows("nordwind", `select id, ${columns.join(", ")} from ${table}`);
    const filled = columns.map((column) => `${column} = case when ${column} is null then null else`);
    const sets = Object.values(values).map((value, at) => `${filled[at]} ${value} end`);
    await database.rows("nordwind", `update ${table} set ${sets.join(", ")}`);
    restores.push(async () => {
      const types = columns.map((column) => `${column} bigint`).join(", ");
      await database.rows(
        "nordwind",
        `update ${table} t set ${columns.map((column) => `${column} = s.${column}`).join(", ")}
         from jsonb_to_recordset($1::jsonb) as s(id uuid, ${types}) where t.id = s.id`,
        [JSON.stringify(before)],
      );
    });
  }
  return async () => {
    for (const restore of restores) await restore();
  };
}

const multiples = new Map<number, Canary>();
for (const [name, value] of Object.entries(canaries)) {
  for (let count = 1; count <= 120; count += 1) {
    multiples.set(value * count, name as Canary);
    multiples.set((value / 12) * count, name as Canary);
  }
}
const written = new Map(
  Object.entries(shares).map(([name, points]) => [String(points / 100), name as Canary]),
);

/** The canaries in a text, whether as an amount, a bare number of minor units or a percentage, in any of our languages. */
export function canariesIn(text: string): Canary[] {
  const found = new Set<Canary>();
  for (const [number] of text.matchAll(/(?<![\w-])\d(?:\d|[.,'’\s\u00a0\u202f](?=\d))*(?![\w-])/g)) {
    const digits = number.replace(/\D/g, "");
    const amount = multiples.get(Number(digits));
    if (amount) found.add(amount);
    const share = written.get(number.replace(",", "."));
    if (share) found.add(share);
  }
  return [...found].sort();
}
