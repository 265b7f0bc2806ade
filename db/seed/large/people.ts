import { hash } from "@node-rs/argon2";
import { demoPassword } from "@/db/seed/companies";
import { type Filling, idOf } from "./fill";

/** Who can sign in to a large tenant besides the admin of each reseller (reseller-1@, reseller-2@ …). */
const signIns: [string, string, string[], assignedOnly?: true][] = [
  ["admin", "provider", ["admin"]],
  ["product", "provider", ["product-manager"]],
  ["account", "provider", ["account-manager"]],
  ["sales", "provider", ["sales"]],
  ["delivery", "provider", ["fulfilment"]],
  ["seller", "reseller", ["sales"]],
  ["assigned", "reseller", ["sales"], true],
  ["assistant", "reseller", ["assistant"]],
  ["customer", "customer", ["admin"]],
];

/** Assigned customers of each person who sees only those. */
const MOST_ASSIGNED = 500;

/** Puts in everybody who can sign in, with the demo's password, and who looks after which customers. */
export async function fillPeople({ client, sizes, tenantId, now }: Filling): Promise<void> {
  const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await client.query(
    `insert into users (id, email, name, password_hash, locale, created_at, updated_at)
     select ${idOf("person", "r")}, 'reseller-' || r || '@' || $1 || '.example', 'Admin ' || r, $2, 'de', $3, $3
     from generate_series(1::bigint, $4::bigint) r`,
    [sizes.tenant, passwordHash, now, sizes.resellers],
  );
  await client.query(
    `insert into user_tenants (user_id, tenant_id) select ${idOf("person", "r")}, $1
     from generate_series(1::bigint, $2::bigint) r`,
    [tenantId, sizes.resellers],
  );
  await client.query(
    `insert into memberships (tenant_id, id, user_id, side, reseller_id, roles, name, email, created_at, updated_at)
     select $1, ${idOf("member", "r")}, ${idOf("person", "r")}, 'reseller', ${idOf("reseller", "r")}, '{admin}', 'Admin ' || r,
       'reseller-' || r || '@' || $2 || '.example', $3, $3
     from generate_series(1::bigint, $4::bigint) r`,
    [tenantId, sizes.tenant, now, sizes.resellers],
  );
  for (const [at, [local, side, roles, assignedOnly = false]] of signIns.entries()) {
    const email = `${local}@${sizes.tenant}.example`;
    const name = `${local.charAt(0).toUpperCase()}${local.slice(1)} Large`;
    const number = `${-1 - at}::bigint`;
    await client.query(
      `insert into users (id, email, name, password_hash, locale, created_at, updated_at)
       values (${idOf("person", number)}, $1, $2, $3, 'de', $4, $4)`,
      [email, name, passwordHash, now],
    );
    await client.query(
      `insert into user_tenants (user_id, tenant_id) values (${idOf("person", number)}, $1)`,
      [tenantId],
    );
    await client.query(
      `insert into memberships (tenant_id, id, user_id, side, reseller_id, customer_id, roles, assigned_only, name, email, created_at, updated_at)
       values ($1, ${idOf("member", number)}, ${idOf("person", number)}, $2, case when $2 <> 'provider' then ${idOf("reseller", "1")} end,
         case when $2 = 'customer' then ${idOf("customer", "1")} end, $3, $4, $5, $6, $7, $7)`,
      [tenantId, side, roles, assignedOnly, name, email, now],
    );
  }
  await client.query(
    `insert into customer_assignments (tenant_id, id, customer_id, reseller_id, membership_id, created_at)
     select $1, ${idOf("assignment", "row_number() over (order by m.email, c.id)")}, c.id, c.reseller_id, m.id, $2
     from memberships m join lateral (select id, reseller_id from customers where tenant_id = $1
       and (m.side = 'provider' or reseller_id = m.reseller_id) order by md5(m.email || id) limit ${MOST_ASSIGNED}) c on true
     where m.tenant_id = $1 and (m.assigned_only or m.roles && '{account-manager}' or m.roles && '{sales}' and m.side = 'provider')`,
    [tenantId, now],
  );
  await client.query(
    `insert into invitations (tenant_id, id, side, reseller_id, email, roles, token_hash, invited_by, invited_by_name, expires_at, created_at, updated_at)
     select $1, ${idOf("invitation", "n")}, 'reseller', ${idOf("reseller", "1 + n % $3")}, 'new-' || n || '@' || $2 || '.example', '{sales}',
       sha256(('invitation ' || n)::bytea), ${idOf("person", "1")}, 'Admin 1', $4::timestamptz + interval '3 days', $4, $4
     from generate_series(1::bigint, $3 * 2) n`,
    [tenantId, sizes.tenant, sizes.resellers, now],
  );
  await client.query("analyze users, memberships, customer_assignments, invitations");
}
