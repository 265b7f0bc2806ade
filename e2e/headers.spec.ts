import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { dist } from "./matrix/call";
import { Database } from "./matrix/database";
import { startServer } from "./server";

const open = ["/sign-in", "/nordwind", "/nordwind/r/alpha-it", "/nordwind/imprint", "/nowhere/at/all"];
const signedIn = {
  "admin@nordwind.example": [
    "/nordwind/provider",
    "/nordwind/provider/catalogue",
    "/nordwind/provider/team",
    "/sessions",
  ],
  "admin@alpha-it.example": [
    "/nordwind/reseller",
    "/nordwind/reseller/catalogue",
    "/nordwind/reseller/orders/new",
  ],
  "it@muster-gmbh.example": ["/nordwind/account", "/workspaces"],
} as const;

test("every answer carries the policy with a fresh nonce, and every script that nonce", async ({
  as,
  request,
}) => {
  const page = await as("admin@nordwind.example");
  const nonces = new Set<string>();
  const paths = [...open, ...signedIn["admin@nordwind.example"], "/nordwind/provider/orders/nothing"];
  for (const path of paths) {
    const response = await (open.includes(path) ? request : page.request).get(path);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    for (const directive of [
      "default-src 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split("; "), path).toContain(directive);
    }
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    const nonce = scripts?.match(/'nonce-([^']{16,})'/)?.[1] ?? "none";
    expect(scripts, path).not.toContain("unsafe-inline");
    expect(nonces.has(nonce), "a nonce is used once").toBe(false);
    nonces.add(nonce);

    const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length, path).toBeGreaterThan(0);
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);

    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
  }
});

test("nothing that a signed-in person gets is stored by a browser or proxy", async ({ as }) => {
  for (const [person, paths] of Object.entries(signedIn)) {
    const page = await as(person as keyof typeof signedIn);
    for (const path of paths) {
      const response = await page.request.get(path);
      expect(response.status(), path).toBe(200);
      expect(response.headers()["cache-control"], path).toContain("no-store");
    }
  }
});

test("files and answers of handlers are not stored either", async ({ as }) => {
  const page = await as("product@nordwind.example");
  const database = await new Database().open();
  const id = await database.value(
    "nordwind",
    `insert into imports (tenant_id, id, file_name, content, created_by, created_by_name)
     select id, gen_random_uuid(), 'headers.csv', convert_to('name', 'utf8'), gen_random_uuid(), 'Somebody' from tenants
     where id = current_setting('app.tenant_id')::uuid returning id`,
  );
  const path = `/nordwind/provider/catalogue/import/${id}/refused`;
  for (const client of [page.request, (await as("auditor@nordwind.example")).request]) {
    const response = await client.get(path);
    expect(response.headers()["cache-control"]).toContain("no-store");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  }
  await database.rows("nordwind", "delete from imports where id = $1", [id]);
  await database.close();
});

test("where the proxy answers by itself for an area, that is not stored either", async ({ request }) => {
  const response = await request.get("/nordwind/provider/orders/export", { maxRedirects: 0 });
  expect([response.status(), response.headers()["cache-control"]]).toEqual([303, "no-store"]);
});

test("the server says that it lives and that it can serve", async ({ request }) => {
  for (const path of ["/api/livez", "/api/readyz"]) {
    const response = await request.get(path);
    expect([path, response.status(), await response.text()]).toEqual([path, 200, "ok"]);
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
});

test("no path is without them, nor fails for looking like a file of the framework", async ({ request }) => {
  const files = ["/_next/static/chunks/none.js", "/_next/image"];
  const pages = [
    "/favicon.ico",
    "/favicon.icox",
    "/icon.svg",
    "/_next/imagex",
    "/_next/static",
    "/.well-known/x",
  ];
  for (const path of [...files, ...pages]) {
    const response = await request.get(path);
    const headers = response.headers();
    expect(response.status(), path).toBeLessThan(500);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["strict-transport-security"], path).toBeUndefined();
    if (pages.includes(path) || headers["content-type"]?.includes("html"))
      expect(headers["content-security-policy"] ?? `none for ${path}`).toContain("base-uri 'none'");
  }
});

test("where people come by TLS, every answer keeps them to it", async () => {
  const settings = {
    KONTOR_URL: "https://portal.example",
    KONTOR_SECURITY_CONTACT: "security@portal.example",
  };
  const { url, stop } = await startServer(dist, settings);
  try {
    const paths = [...open, "/favicon.icox", "/favicon.ico", "/_next/imagex", "/_next/image", "/api/livez"];
    for (const path of [...paths, "/_next/static/none", "/nordwind/provider"]) {
      const { headers } = await fetch(url + path, { redirect: "manual" });
      expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    }
    const refused = await fetch(`${url}/sign-in`, { method: "POST", body: "x".repeat(300_000) });
    expect([refused.status, refused.headers.get("strict-transport-security")]).toEqual([
      413,
      "max-age=31536000",
    ]);

    const contact = await fetch(`${url}/.well-known/security.txt`);
    expect(contact.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const text = await contact.text();
    expect(text).toContain("Contact: mailto:security@portal.example\n");
    expect(text).toContain("Canonical: https://portal.example/.well-known/security.txt\n");
  } finally {
    await stop();
  }
});

test("the session's cookie is out of reach for scripts and other sites", async ({ as }) => {
  const page = await as("admin@nordwind.example");
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith("kontor-session"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("the main pages break no rule of their own policy", async ({ as, browser }) => {
  const guest = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const complaints = watch(guest);
  for (const path of open.slice(0, 4)) await guest.goto(path);
  for (const [person, paths] of Object.entries(signedIn)) {
    const page = await as(person as keyof typeof signedIn);
    const found = watch(page);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    complaints.push(...found);
  }
  await guest.context().close();
  expect(complaints).toEqual([]);
});

/** Gathers what a page's console says about the policy, and any error of its scripts. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy"))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}
