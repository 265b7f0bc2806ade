import { describe, expect, it } from "vitest";
import { mayGrant, permissions, type Reach, reachOf, roles, type Side } from "./permissions";

/**
 * The matrix of domain.md §2, written down a second time. Columns: provider admin, product manager, account manager,
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
customer:transfer     any  -   -   -   -   -   -   -     -   -   -     -   -
customer:merge        any  -   -   -   -   -   -   -     -   -   -     -   -
registration:resolve  any  -   -   -   -   -   -   -     -   -   -     -   -
quote:read            any  -  ass ass  -   -  any any   own own own   own  -
quote:write           any  -  ass ass  -   -   -   -    own own own    -   -
quote:send            any  -  ass ass  -   -   -   -    own own own    -   -
quote:accept           -   -   -   -   -   -   -   -     -   -   -    own  -
quote:approve         any any  -   -   -   -  any  -     -   -   -     -   -
order:read            any any ass ass any any any any   own own own   own own
order:place           any  -  ass ass  -   -   -   -    own own own   own  -
order:fulfil          any  -   -   -  any  -   -   -     -   -   -     -   -
subscription:read     any any ass ass any any any any   own own own   own own
subscription:change   any  -  ass ass any  -   -   -    own own  -    own  -
case:read             any  -  ass ass any any  -  any   own own own   own own
case:open             any  -  ass ass any any  -   -    own own own   own own
case:work             any  -   -   -  any any  -   -     -   -   -     -   -
earning:read          any  -   -   -   -   -  any any   own  -   -     -   -
earning:approve       any  -   -   -   -   -  any  -     -   -   -     -   -
team:read             any  -   -   -   -   -   -  any   own own own   own  -
team:change           any  -   -   -   -   -   -   -    own  -   -    own  -
audit:read            any  -   -   -   -   -   -  any   own  -   -     -   -
settings:read         any  -   -   -   -   -   -  any    -   -   -     -   -
settings:edit         any  -   -   -   -   -   -   -     -   -   -     -   -
token:edit            any  -   -   -   -   -   -   -    own  -   -     -   -
`;

const columns = (Object.keys(roles) as Side[]).flatMap((side) =>
  roles[side].map((role) => ({ side, role: role as string })),
);
const words: Record<Reach, string> = { any: "any", own: "own", assigned: "ass" };

describe("the permission matrix", () => {
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
      ["sales", "support"],
      ["support", "sales"],
    ]) {
      expect(reachOf("customer:read", "provider", held)).toBe("any");
      expect(reachOf("order:place", "provider", held)).toBe("assigned");
      expect(reachOf("case:work", "provider", held)).toBe("any");
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
    expect(grantable("provider", ["finance"])).toEqual(["finance"]);
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
