import { type Filling, idOf, wordOf } from "./fill";
import { brands, FIRST_SERVICE, lines, nouns, roots } from "./words";

const namesOf = (words: readonly (readonly [string, string])[], n: string) => `jsonb_build_object(
  'en', ${wordOf(
    words.map(([word]) => word),
    n,
  )}, 'de', ${wordOf(
    words.map(([, word]) => word),
    n,
  )})`;
const english = nouns.map(([word]) => word);
const german = nouns.map(([, word]) => word);
const noun = `n % ${nouns.length}`;
const model = `${wordOf(brands, `n / ${nouns.length}`)} || ' ' || ${wordOf(lines, "n / 7")} || ' ' || n`;
const nameIn = (words: string[]) => `${wordOf(words, "n")} || ' ' || ${model}`;

/** One in 25 items is not on sale. */
const state = `case n % 100 when 7 then 'draft' when 17 then 'sales ended' when 27 then 'no renewal' when 37 then 'retired' else 'active' end`;

const textIn = (words: string[], summary: string, description: string) => `jsonb_build_object(
  'name', ${nameIn(words)}, 'summary', '${summary}', 'description', '${description}')`;
const texts = `jsonb_build_object('en', ${textIn(
  english,
  "For offices with five to five hundred seats, delivered and supported by the provider.",
  "Comes with setup on request, a spare within the next working day, and a fixed price for the whole term. Questions are answered by the provider on working days.",
)}, 'de', ${textIn(
  german,
  "Für Büros mit fünf bis fünfhundert Plätzen, vom Anbieter geliefert und betreut.",
  "Auf Wunsch mit Einrichtung, Ersatz am nächsten Arbeitstag und festem Preis für die ganze Laufzeit. Fragen beantwortet der Anbieter an Werktagen.",
)})`;

/** Puts in categories, items, offers and costs: one offer per item, a second one for every fifth. */
export async function fillCatalogue({ client, sizes, tenantId, now }: Filling): Promise<void> {
  await client.query(
    `insert into categories (tenant_id, id, slug, names, position, created_at, updated_at)
     select $1, ${idOf("root", "n")}, 'root-' || n + 1, ${namesOf(roots, "n")}, n, $2, $2
     from generate_series(0::bigint, ${roots.length - 1}) n`,
    [tenantId, now],
  );
  await client.query(
    `insert into categories (tenant_id, id, parent_id, slug, names, position, created_at, updated_at)
     select $1, ${idOf("category", "n")}, ${idOf("root", `n * ${roots.length} / ${nouns.length}`)}, 'category-' || n, ${namesOf(nouns, "n")}, n, $2, $2
     from generate_series(0::bigint, ${nouns.length - 1}) n`,
    [tenantId, now],
  );
  await client.query(
    `insert into items (tenant_id, id, sku, name, manufacturer, kind, stock_kept, category_id, state, texts, created_at, updated_at)
     select $1, ${idOf("item", "n")}, 'L-' || lpad(n::text, 7, '0'), ${nameIn(german)}, ${wordOf(brands, `n / ${nouns.length}`)},
       case when ${noun} < ${FIRST_SERVICE} then 'product' else 'service' end, ${noun} < ${FIRST_SERVICE},
       ${idOf("category", noun)}, ${state}, ${texts}, $2, $2
     from generate_series(1::bigint, $3::bigint) n`,
    [tenantId, now, sizes.items],
  );
  await client.query(
    `insert into offers (tenant_id, id, item_id, kind, currency, one_time, recurring, period, term_months, notice_days, renewal, position, created_at, updated_at)
     select $1, ${idOf("offer", "n * 2 + at")}, ${idOf("item", "n")}, case when rented then 'rent' else 'purchase' end, 'EUR',
       case when not rented then price end, case when rented then price / (1 + at * 30) end, case when rented then 'month' end,
       case when rented then 12 + at * 24 end, case when rented then 30 end, case when rented then 'automatic' else 'none' end, at, $2, $2
     from generate_series(1::bigint, $3::bigint) n, generate_series(0, case when n % 5 = 0 then 1 else 0 end) at,
       lateral (select 990 + n * 7919 % 3000 * 100 as price, at = 1 or ${noun} >= ${FIRST_SERVICE} as rented) p`,
    [tenantId, now, sizes.items],
  );
  await client.query(
    `insert into offer_costs (tenant_id, id, offer_id, one_time, recurring, created_at, updated_at)
     select $1, id, id, one_time * 7 / 10, recurring * 7 / 10, $2, $2 from offers where tenant_id = $1`,
    [tenantId, now],
  );
  await client.query("analyze categories, items, offers, offer_costs");
}
