import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { asksFirst } from "./customer-mode-rules";
import { can, requirePermission, scopeFor } from "./scope";

const id = "0198a5c4-0000-7000-8000-000000000001";
const at = (path: string) => `/nordwind/reseller${path}`;

describe("customer mode", () => {
  it("asks before pages with margins, and pages that it does not know", () => {
    for (const path of [
      "",
      "/orders/new",
      `/orders/${id}`,
      "/catalogue/prices",
      "/catalogue/changes",
      "/margin",
      "/margin?month=2026-10",
      "/else",
    ])
      expect(asksFirst(at(path)), path).toBe(true);
    for (const path of [
      "/catalogue",
      "/catalogue?q=changes",
      `/catalogue/${id}`,
      "/orders?state=all",
      "/orders/baskets",
      "/search?q=x",
      `/customers/${id}/edit`,
      "/customer-mode?next=/x",
    ])
      expect(asksFirst(at(path)), path).toBe(false);
  });

  it("takes away margins, prices and the names of saved views, whatever the roles, and nothing else", () => {
    const actor = {
      side: "reseller",
      roles: ["admin"],
      assignedOnly: false,
      signInBlocked: false,
    } as unknown as Actor;
    const shown = { ...actor, customerMode: true };
    for (const permission of ["margin:read", "price:set", "view:keep", "view:share"] as const) {
      expect([can(actor, permission), can(shown, permission)]).toEqual([true, false]);
      expect(requirePermission(actor, permission)).toBe("own");
      expect(() => requirePermission(shown, permission)).toThrowError("FORBIDDEN");
      expect(scopeFor({ actor: shown, reach: "own", tx: undefined as never }, permission)).toBeUndefined();
    }
    for (const permission of ["catalogue:read", "order:place", "customer:edit"] as const)
      expect(can(shown, permission)).toBe(true);
  });
});
