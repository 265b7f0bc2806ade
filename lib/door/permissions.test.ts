import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Side } from "@/lib/base/paths";
import { mayGrant, permissions, type Reach, reachOf, roles } from "./permissions";

/**
 * The part of domain.md §2 that Kontor asks for, written down a second time. Columns: provider admin, product manager, account manager,
 * sales, fulfilment, support, finance, auditor; reseller admin, sales, assistant; customer admin, user.
 */
const expected = `
catalogue:read        any any any any any any any any   own own own   own own
catalogue:edit        any any  -   -   -   -   -   -     -   -   -     -   -
cost:read             any any  -   -   -   -  any any    -   -   -     -   -
portfolio:read        any any any any  -   -  any any   own own own    -   -
portfolio:edit        any any  -   -   -   -   -   -     -   -   -     -   -
portfolio:publish     any any  -   -   -   -   -   -     -   -   -     -   -
margin:read           any any any any any any any any   own own  -     -   -
price:set              -   -   -   -   -   -   -   -    own own  -     -   -
reseller:read         any any any  -   -   -  any any   own own own    -   -
reseller:admit        any  -   -   -   -   -   -   -     -   -   -     -   -
reseller:suspend      any  -   -   -   -   -   -   -     -   -   -     -   -
reseller:edit         any  -   -   -   -   -   -   -    own  -   -     -   -
customer:read         any any ass ass any any any any   own own own   own own
customer:create       any  -  any any  -   -   -   -    own own own    -   -
customer:edit         any  -  ass ass  -   -   -   -    own own own   own  -
registration:resolve  any  -   -   -   -   -   -   -     -   -   -     -   -
enquiry:read          any  -  ass ass  -   -  any any   own own own    -   -
enquiry:answer        any  -  ass ass  -   -   -   -    own own own    -   -
order:read            any any ass ass any any any any   own own own   own own
order:place           any  -  ass ass  -   -   -   -    own own own   own  -
order:fulfil          any  -   -   -  any  -   -   -     -   -   -     -   -
subscription:read     any any ass ass any any any any   own own own   own own
subscription:change   any  -  ass ass any  -   -   -    own own  -     -   -
subscription:ask         -   -   -   -   -   -   -   -     -   -   -    own  -
notification:read     any any any any any any any any   own own own   own own
message:write         any  -  ass ass any any  -   -    own own own   own own
team:read             any  -   -   -   -   -   -  any   own own own   own  -
team:change           any  -   -   -   -   -   -   -    own  -   -    own  -
audit:read            any  -   -   -   -   -   -  any   own  -   -     -   -
view:keep             any any any any any any any any   own own own    -   -
view:share            any  -   -   -   -   -   -   -    own  -   -     -   -
personal:read         any  -   -   -   -   -   -   -     -   -   -     -   -
personal:erase        any  -   -   -   -   -   -   -     -   -   -     -   -
settings:read         any  -   -   -   -   -   -  any    -   -   -     -   -
settings:edit         any  -   -   -   -   -   -   -     -   -   -     -   -
`;

const columns = (Object.keys(roles) as Side[]).flatMap((side) =>
  roles[side].map((role) => ({ side, role: role as string })),
);
const words: Record<Reach, string> = { any: "any", own: "own", assigned: "ass" };

/** Every text of the sources that names a permission, and where; the matrix itself and tests do not count as asking. */
function asked(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of globSync("{app,components,lib}/**/*.{ts,tsx}")) {
    if (/\.test\.tsx?$|\/test\/|^lib\/door\/permissions\.ts$/.test(path)) continue;
    for (const [, name = ""] of readFileSync(path, "utf8").matchAll(/"([a-z]+:[a-z]+)"/g))
      found.set(name, [...(found.get(name) ?? []), path]);
  }
  return found;
}

describe("the permission matrix", () => {
  it("holds what some page or action asks for, and nothing else", () => {
    const sources = asked();
    expect(permissions.filter((permission) => !sources.has(permission))).toEqual([]);
  });

  it("is the table of the domain", () => {
    const actual = permissions.map((permission) => [
      permission,
      ...columns.map(
        ({ side, role }) => words[reachOf(permission, side, [role]) ?? ("none" as Reach)] ?? "-",
      ),
    ]);
    const wanted = expected
      .trim()
      .split("\n")
      .map((row) => row.split(/\s+/));
    expect(actual).toEqual(wanted);
  });

  it("unites roles: the widest reach wins, whatever their order", () => {
    for (const held of [
      ["sales", "fulfilment"],
      ["fulfilment", "sales"],
    ]) {
      expect(reachOf("customer:read", "provider", held)).toBe("any");
      expect(reachOf("order:place", "provider", held)).toBe("assigned");
      expect(reachOf("order:fulfil", "provider", held)).toBe("any");
    }
  });

  it("gives nothing to no role, to an unknown role, and to a role of another side", () => {
    for (const held of [[], ["root"], ["assistant"], ["constructor"], ["__proto__"]]) {
      for (const permission of permissions)
        expect(reachOf(permission, "provider", held), `${permission} ${held}`).toBeUndefined();
    }
  });

  it("narrows a reseller's membership to assigned customers, and nobody else's", () => {
    expect(reachOf("customer:read", "reseller", ["sales"], true)).toBe("assigned");
    expect(reachOf("customer:read", "provider", ["admin"], true)).toBe("any");
    expect(reachOf("customer:read", "customer", ["admin"], true)).toBe("own");
  });
});

describe("granting a role", () => {
  const grantable = (side: Side, held: string[]) => roles[side].filter((role) => mayGrant(side, held, role));

  it("takes every right in it", () => {
    expect(grantable("provider", ["admin"])).toEqual(roles.provider);
    // Support writes messages, and finance does not.
    expect(grantable("provider", ["finance"])).toEqual(["finance"]);
    expect(grantable("provider", ["fulfilment"])).toEqual(["fulfilment", "support"]);
    expect(grantable("reseller", ["admin"])).toEqual(roles.reseller);
    expect(grantable("reseller", ["sales"])).toEqual(["sales", "assistant"]);
    expect(grantable("reseller", ["assistant"])).toEqual(["assistant"]);
    expect(grantable("customer", ["admin"])).toEqual(roles.customer);
    expect(grantable("customer", ["user"])).toEqual(["user"]);
  });

  it("is no way from assigned customers to all", () => {
    expect(mayGrant("provider", ["sales"], "support")).toBe(false);
    expect(mayGrant("provider", ["support"], "sales")).toBe(false);
  });

  it("knows no roles but those of the side", () => {
    for (const role of ["root", "assistant", "", "__proto__"])
      expect(mayGrant("provider", ["admin"], role)).toBe(false);
  });
});
