import { type Filling, idOf } from "./fill";

const columns = `tenant_id, id, portfolio_id, version_id, item_id, offer_id, sort_name, category_id, on_sale, search,
  transfer_one_time, transfer_recurring, suggested_one_time, suggested_recurring, floor_bp, ceiling_bp, commission_bp, created_at, updated_at`;

/** Puts in the portfolios: each live with other items, the first two with a draft that differs here and there. */
export async function fillPortfolios(filling: Filling): Promise<void> {
  const { client, sizes, tenantId, now } = filling;
  await client.query(
    `insert into portfolios (tenant_id, id, name, currency, description, created_at, updated_at)
     select $1, ${idOf("portfolio", "p")}, 'Portfolio ' || lpad(p::text, 4, '0'), 'EUR', null, $2, $2
     from generate_series(1::bigint, $3::bigint) p`,
    [tenantId, now, sizes.portfolios],
  );
  await client.query(
    `insert into portfolio_versions (tenant_id, id, portfolio_id, number, state, effective_at, published_at, created_at, updated_at)
     select $1, ${idOf("version", "p * 2 + at")}, ${idOf("portfolio", "p")}, 1 + at,
       case at when 0 then 'live' else 'draft' end, case at when 0 then $2::timestamptz end, case at when 0 then $2::timestamptz end, $2, $2
     from generate_series(1::bigint, $3::bigint) p, generate_series(0, case when p <= 2 then 1 else 0 end) at`,
    [tenantId, now, sizes.portfolios],
  );
  for (let portfolio = 1; portfolio <= sizes.portfolios; portfolio += 1)
    await fillPortfolio(filling, portfolio);
  await client.query(
    `insert into portfolio_entries (${columns})
     select tenant_id, ${idOf("draft entry", "row_number() over (order by id)")}, portfolio_id, draft, item_id, offer_id, sort_name,
       category_id, on_sale, search, transfer_one_time - at % 10 / 9 * transfer_one_time / 20, transfer_recurring,
       suggested_one_time, suggested_recurring, floor_bp, ceiling_bp, commission_bp, created_at, updated_at
     from (select *, row_number() over (order by id) as at, ${idOf("version", "p * 2 + 1")} as draft
       from portfolio_entries join generate_series(1::bigint, 2) p on version_id = ${idOf("version", "p * 2")}
       where tenant_id = $1) live
     where at % 20 > 0`,
    [tenantId],
  );
  await client.query(
    `update portfolios set live_version_id = ${idOf("version", "p * 2")}
     from generate_series(1::bigint, $2::bigint) p where tenant_id = $1 and id = ${idOf("portfolio", "p")}`,
    [tenantId, sizes.portfolios],
  );
  await client.query("analyze portfolios, portfolio_versions, portfolio_entries");
}

/** Each portfolio holds other items in another order; every hundredth entry is of an item whose sale has ended. */
async function fillPortfolio({ client, sizes, tenantId, now }: Filling, portfolio: number) {
  const mixed = `(n * ${2 * portfolio + 1} * 7919) % 1000003, n`;
  await client.query(
    `insert into portfolio_entries (${columns})
     select $1, ${idOf("entry", `${portfolio}::bigint * 1000000 + n`)}, ${idOf("portfolio", `${portfolio}`)}, ${idOf("version", `${portfolio * 2}`)},
       i.id, o.id, i.name, i.category_id, i.state = 'active', i.search,
       o.one_time * 8 / 10, o.recurring * 8 / 10, o.one_time, o.recurring, 1000, 3000, 800, $2, $2
     from (
       (select n from generate_series(1::bigint, $3::bigint) n where n % 100 not in (7, 17, 27, 37) order by ${mixed} limit $4)
       union all
       (select n from generate_series(1::bigint, $3::bigint) n where n % 100 = 17 order by ${mixed} limit $4 / 100)) picked
     join items i on i.tenant_id = $1 and i.id = ${idOf("item", "n")}
     join offers o on o.tenant_id = $1 and o.id = ${idOf("offer", "n * 2")}`,
    [tenantId, now, sizes.items, sizes.portfolioItems],
  );
}
