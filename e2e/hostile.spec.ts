import { expect, test } from "./fixtures";
import { type Ground, type Sender, sampleInputs, senders } from "./hostile/inputs";
import { send } from "./hostile/send";
import { accountActions, type Somebody, somebody } from "./matrix/account";
import { actionId, dist } from "./matrix/call";
import { changedTables } from "./matrix/database";
import { areaActions, pageRows } from "./matrix/nouns";
import { publicActions } from "./matrix/public-actions";
import { listActions, listRoutes } from "./matrix/routes";
import { allOf, openWorld, pathAt, type World } from "./matrix/world";

const INPUTS = 5000;

test("hostile input gives no fault, shows no trace, and changes nothing of another tenant", async () => {
  test.setTimeout(600_000);
  const world = await openWorld();
  const { database, companies } = world;
  const self = await somebody(companies.foreign);
  const profile = await companies.foreign.row("select to_jsonb(t) as columns from tenants t");
  const inputs = sampleInputs(await groundOf(world, self), INPUTS);

  const before = await database.fingerprint();
  const answers = await allOf(inputs, (input) => send(input, self.cookie), 8);
  const changed = changedTables(before, await database.fingerprint());

  const restored = "select (jsonb_populate_record(t, $1::jsonb)).* from tenants t";
  await companies.foreign.row(
    `update tenants set (name, email, phone, about, imprint, brand_colour, prices_shown, logo_key)
     = (select name, email, phone, about, imprint, brand_colour, prices_shown, logo_key from (${restored}) former) returning id`,
    JSON.stringify(profile.columns),
  );
  // So many failures would keep everybody at this address from signing in.
  await database.rows("nordwind", "delete from rate_limits");
  await database.close();

  const faults = answers.flatMap(({ fault }) => fault ?? []);
  expect(faults.slice(0, 20), `${faults.length} faults`).toEqual([]);
  expect(changed.filter((table) => table.startsWith("nordwind"))).toEqual([]);
  // The run is worth something: it got past the door, where its senders may write.
  expect(changed).toContain("lakeside audit_entries");
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 400, 404, 409]));
});

/** Everything that can be asked, with forms about nordwind's records, and about the senders' own. */
async function groundOf(world: World, self: Somebody): Promise<Ground> {
  const { own, foreign } = world.companies;
  const forms: Ground["forms"] = [];
  for (const [name, row] of Object.entries(areaActions)) {
    for (const [company, tenant] of [
      [own, "nordwind"],
      [own, "lakeside"],
      [foreign, "lakeside"],
      [foreign, "lakeside"],
    ] as const) {
      const fields = { tenant, ...(await row.fields(company)) };
      forms.push({ name, at: await pathAt(row.at, foreign), fields, senders });
    }
  }
  for (const [name, { at, cases }] of Object.entries(publicActions)) {
    // Whoever may write to anybody must not do so in the tenant that is watched.
    for (const { fields } of cases)
      forms.push({
        name,
        at: await pathAt(at, foreign),
        fields: { ...(await fields(foreign, own)), tenant: "lakeside" },
        senders,
      });
  }
  for (const [name, cases] of Object.entries(accountActions)) {
    // Signing out would only make a guest of the sender for the rest of the run.
    const by: Sender[] = /signOut|revokeSession|changePassword/.test(name)
      ? ["guest"]
      : ["guest", "somebody"];
    for (const each of cases)
      forms.push({ name, at: "/sign-in", fields: await each.fields(self, foreign), senders: by });
  }
  const routes = listRoutes();
  return {
    forms,
    routes: routes.pages,
    handlers: [
      ...routes.handlers,
      "/api/auth/callback/credentials",
      "/api/auth/signout",
      "/api/auth/csrf",
      "/api/auth/session",
    ],
    ids: await idsOf(world),
    actionIds: [...listActions(dist).keys()].map(actionId),
  };
}

/** Ids of alpha-it's records. */
async function idsOf({ companies }: World): Promise<string[]> {
  const rows = Object.entries(pageRows).filter(([route]) =>
    /^\/\[tenant\]\/(?:provider|reseller)\b/.test(route),
  );
  const named = await Promise.all(
    rows.map(async ([, { of }]) => Object.values((await of?.(companies.own)) ?? {})),
  );
  return [...new Set(named.flat())];
}
