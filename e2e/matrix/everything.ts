import { expect, test } from "@/e2e/fixtures";
import type { Person } from "@/e2e/people";
import { startServer, withoutProxy } from "@/e2e/server";
import { accountActions, digestOf, somebody } from "./account";
import { tryAction, tryElsewhere, tryPublic } from "./attempt-action";
import { tryOpen, tryPage, tryPersonal } from "./attempt-page";
import { tryWrites } from "./attempt-write";
import { act, cookieOf, dist, origin, visit } from "./call";
import { areaActions, pageRows } from "./nouns";
import { personal, routeOf } from "./page-row";
import { publicActions } from "./public-actions";
import { listActions, listRoutes } from "./routes";
import { openWorld, type World } from "./world";

const guarded = Object.entries(pageRows).filter(([, { allow }]) => allow !== "everybody");
const open = Object.entries(pageRows).filter(([, { allow }]) => allow === "everybody");

/** Fails for a page, handler or action that has no row. */
export function expectAllListed() {
  test("every page, handler and server action is in the matrix", () => {
    const routes = listRoutes();
    const rows = Object.keys({ ...pageRows, ...personal }).map(routeOf);
    expect(rows.sort()).toEqual([...routes.pages, ...routes.handlers].sort());
    const writes = guarded.flatMap(([route, { writes }]) =>
      Object.keys(writes?.by ?? {}).map((method) => `${method} ${routeOf(route)}`),
    );
    expect(writes.sort()).toEqual(routes.writes.filter((each) => each.includes("/[tenant]/")));
    const actions = [areaActions, publicActions, accountActions].flatMap((rows) => Object.keys(rows));
    expect(actions.sort()).toEqual([...listActions(dist).keys()].sort());
  });
}

/** Tries every page, handler and action as everybody. Nothing may rely on the proxy alone: all of it also runs without. */
export function tryEverything({ proxy }: { proxy: boolean }) {
  test.describe(proxy ? "with the proxy" : "without the proxy", () => {
    let world: World;
    let server: { url: string; stop: () => Promise<void> } = { url: origin, stop: async () => {} };
    const place = () => ({ world, base: server.url, proxy });

    test.beforeAll(async () => {
      world = await openWorld();
      if (!proxy) server = await startServer(withoutProxy(dist));
    });
    test.afterAll(async () => {
      await world?.database.close();
      await server.stop();
    });

    for (const [route, row] of guarded) {
      test(`page ${route}`, async () => {
        const { found, expected, refusals } = await tryPage(route, row, place());
        expect(found).toEqual(expected);
        for (const [id, somebodys] of Object.entries(refusals))
          expect(somebodys, id).toEqual(refusals["nobody's"]);
      });
    }

    for (const [route, row] of guarded) {
      if (!row.writes) continue;
      test(`writing to ${route}`, async () => {
        const { found, expected, changed } = await tryWrites(route, row, place());
        expect(found).toEqual(expected);
        expect(changed, "tables changed by refused calls").toEqual([]);
      });
    }

    for (const [route, row] of open) {
      test(`open page ${route}`, async () => {
        const { found, expected } = await tryOpen(route, row, place());
        expect(found).toEqual(expected);
      });
    }

    for (const [path, row] of Object.entries(personal)) {
      test(`personal page ${path}`, async () => {
        const { found, expected } = await tryPersonal(path, row, place());
        expect(found).toEqual(expected);
      });
    }

    for (const [name, row] of Object.entries(areaActions)) {
      test(`action ${name}`, async () => {
        const { found, expected, changed } = await tryAction(name, row, place());
        expect(found).toEqual(expected);
        expect(changed, "tables changed by refused calls").toEqual([]);
      });
    }

    for (const [name, cases] of Object.entries(accountActions)) {
      test(`action ${name}`, async () => {
        const company = world.companies.own;
        for (const { by, fields, outcome, changes } of cases) {
          const [self, another] = [await somebody(company), await somebody(company)];
          const cookie = { self: self.cookie, another: another.cookie, guest: "" }[by];
          const form = await fields(self, company);
          const before = await digestOf(company, self);
          const answer = await act(name, "/sign-in", form, { base: server.url, cookie });
          expect(answer.outcome, `by ${by}`).toBe(outcome);
          expect((await digestOf(company, self)) !== before, `changed by ${by}`).toBe(changes);
        }
      });
    }

    for (const [name, row] of Object.entries(publicActions)) {
      test(`action ${name}`, async () => {
        const { found, expected } = await tryPublic(name, row, place());
        expect(found).toEqual(expected);
      });
    }

    test("the margin-blind read no transfer price, their colleagues do", async () => {
      const { own } = world.companies;
      const { item_id, sort_name, transfer_one_time, transfer_recurring } = await own.entry();
      const order = await own.order();
      const line = await own.row(
        "select * from order_lines where order_id = $1 order by position limit 1",
        order,
      );
      const prices = {
        [`/nordwind/reseller/catalogue/${item_id}`]: transfer_one_time ?? transfer_recurring,
        [`/nordwind/reseller/catalogue?q=${encodeURIComponent(String(sort_name))}`]:
          transfer_one_time ?? transfer_recurring,
        [`/nordwind/reseller/orders/${order}`]: line.transfer_one_time ?? line.transfer_recurring,
      };
      for (const [path, minor] of Object.entries(prices)) {
        const price = (Number(minor) / 100).toLocaleString("en", { minimumFractionDigits: 2 });
        const reads = async (who: Person) =>
          (await visit(path, await cookieOf(who), server.url)).body.includes(price);
        expect(await reads("admin@alpha-it.example"), `${path} shows ${price}`).toBe(true);
        expect(await reads("assistant@alpha-it.example"), `${path} shows ${price}`).toBe(false);
      }
    });

    test("an action posted to another page is refused all the same", async () => {
      const { answers, changed } = await tryElsewhere(Object.entries(areaActions), place());
      expect(answers).toEqual([]);
      expect(changed).toEqual([]);
    });
  });
}
