import { expect, test } from "./fixtures";
import { act, actionId, cookieOf, dist, encode, origin, signIn } from "./matrix/call";
import { changedTables } from "./matrix/database";
import { action, encodings, evil, fields, forgeries, path } from "./matrix/forged";
import { openWorld, type World } from "./matrix/world";
import { password } from "./people";
import { startServer, withoutProxy } from "./server";

for (const proxy of [true, false]) {
  test.describe(proxy ? "with the proxy" : "without the proxy", () => {
    let world: World;
    let server: { url: string; stop: () => Promise<void> } = { url: origin, stop: async () => {} };

    test.beforeAll(async () => {
      world = await openWorld();
      if (!proxy) server = await startServer(withoutProxy(dist));
    });
    test.afterAll(async () => {
      await world?.database.close();
      await server.stop();
    });

    const post = (to: string, cookie: string, { body, headers }: RequestInit) =>
      fetch(server.url + to, { method: "POST", redirect: "manual", body, headers: { cookie, ...headers } });

    for (const [encoding, encoded] of Object.entries(encodings)) {
      test(`a post from elsewhere is refused: ${encoding}`, async () => {
        const cookie = await cookieOf("admin@alpha-it.example");
        const before = await world.database.fingerprint();
        const found: Record<string, number> = {};
        for (const [forgery, said] of Object.entries(forgeries(server.url))) {
          const { body, headers } = encoded();
          found[forgery] = (await post(path, cookie, { body, headers: { ...headers, ...said } })).status;
        }
        expect(changedTables(before, await world.database.fingerprint())).toEqual([]);
        // Without the proxy Next answers some of them itself, and with its own status.
        if (proxy) expect(new Set(Object.values(found)), JSON.stringify(found)).toEqual(new Set([403]));
      });
    }

    test("the same posts from our own pages succeed, in the two encodings of our forms alone", async () => {
      const cookie = await cookieOf("admin@alpha-it.example");
      const made: Record<string, boolean> = {};
      for (const [encoding, encoded] of Object.entries(encodings)) {
        const { body, headers } = encoded();
        const said = { origin: server.url, "sec-fetch-site": "same-origin" };
        const before = await world.database.fingerprint();
        const { status } = await post(path, cookie, { body, headers: { ...headers, ...said } });
        made[encoding] = changedTables(before, await world.database.fingerprint()).includes(
          "nordwind customers",
        );
        expect(status, encoding).toBeLessThan(500);
      }
      const succeeding = Object.keys(made).filter((encoding) => made[encoding]);
      expect(succeeding).toEqual(["as script sends it", "as a form without script sends it"]);
    });

    // The server without the proxy is not at the configured URL: there Next itself refuses.
    if (proxy)
      test("an Origin equal to the configured URL is enough where the browser does not say more", async () => {
        const cookie = await cookieOf("admin@alpha-it.example");
        expect((await act(action, path, fields(), { cookie, headers: { origin } })).outcome).toBe("done");
      });

    test("an action runs by POST alone", async () => {
      const cookie = await cookieOf("admin@alpha-it.example");
      const before = await world.database.fingerprint();
      const headers = { cookie, "next-action": actionId(action), "sec-fetch-site": "same-origin" };
      for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
        const body = method === "GET" ? undefined : encode(fields());
        const { status } = await fetch(server.url + path, { method, headers, body });
        expect(status, method).toBeLessThan(500);
      }
      expect(changedTables(before, await world.database.fingerprint())).toEqual([]);
    });

    test("handlers answer to their own methods alone", async () => {
      const cookie = await cookieOf("admin@nordwind.example");
      const { id } = await world.companies.own.newImport("uploaded");
      const handlers = [
        "/api/livez",
        "/api/readyz",
        "/nordwind/logo",
        `/nordwind/provider/catalogue/import/${id}/refused`,
      ];
      for (const handler of handlers) {
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          const response = await fetch(server.url + handler, {
            method,
            headers: { cookie, "sec-fetch-site": "same-origin" },
          });
          expect(response.status, `${method} ${handler}`).toBe(405);
          const foreign = await fetch(server.url + handler, { method, headers: { cookie, origin: evil } });
          expect(foreign.status, `${method} ${handler} from elsewhere`).toBe(proxy ? 403 : 405);
        }
      }
    });

    test("next-auth's own posts are refused from elsewhere", async () => {
      const csrf = await fetch(`${server.url}/api/auth/csrf`);
      const { csrfToken } = (await csrf.json()) as { csrfToken: string };
      const jar = csrf.headers
        .getSetCookie()
        .map((each) => each.split(";")[0])
        .join("; ");
      const form = { csrfToken, email: "finance@nordwind.example", password };
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const session = await signIn("finance@nordwind.example");
      const body = new URLSearchParams(form).toString();
      for (const end of [
        "callback/credentials",
        "signin/credentials",
        "signout",
        "session",
        "csrf",
        "nothing",
      ]) {
        for (const [forgery, said] of Object.entries(forgeries(server.url))) {
          const answer = await post(`/api/auth/${end}`, `${jar}; ${session}`, {
            body,
            headers: { ...headers, ...said },
          });
          expect(answer.status, `${end} with ${forgery}`).toBe(403);
        }
      }
      expect(
        (await fetch(`${server.url}/sessions`, { headers: { cookie: session }, redirect: "manual" })).status,
      ).toBe(200);
      const own = { ...headers, origin: server.url, "sec-fetch-site": "same-origin" };
      // The form is the one way in: next-auth's own is closed, also with everything right.
      for (const end of ["callback/credentials", "signin/credentials", "signin"]) {
        const opened = await post(`/api/auth/${end}`, jar, { body, headers: own });
        expect(opened.status, end).toBe(404);
        expect(opened.headers.getSetCookie(), end).toEqual([]);
      }
      const closed = await post("/api/auth/signout", `${jar}; ${session}`, { body, headers: own });
      expect(closed.status).toBe(302);
      expect(
        (await fetch(`${server.url}/sessions`, { headers: { cookie: session }, redirect: "manual" })).status,
      ).toBe(307);
    });
  });
}
