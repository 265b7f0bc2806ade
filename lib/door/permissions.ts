import type { Side } from "@/lib/base/paths";

/** Who may do what: the part of domain.md §2 that pages and actions ask for. `any` = whole tenant, `assigned` = customers assigned to this person, `own` = own company. */
export type Reach = "any" | "assigned" | "own";

export const roles = {
  provider: [
    "admin",
    "product-manager",
    "account-manager",
    "sales",
    "fulfilment",
    "support",
    "finance",
    "auditor",
  ],
  reseller: ["admin", "sales", "assistant"],
  customer: ["admin", "user"],
} as const satisfies Record<Side, readonly string[]>;

export type RoleOf<S extends Side> = (typeof roles)[S][number];
type Row = { [S in Side]?: Partial<Record<RoleOf<S>, Reach>> };

const everybody = {
  provider: {
    admin: "any",
    "product-manager": "any",
    "account-manager": "any",
    sales: "any",
    fulfilment: "any",
    support: "any",
    finance: "any",
    auditor: "any",
  },
  reseller: { admin: "own", sales: "own", assistant: "own" },
  customer: { admin: "own", user: "own" },
} as const satisfies Row;

const followers = {
  ...everybody,
  provider: { ...everybody.provider, "account-manager": "assigned", sales: "assigned" },
} as const satisfies Row;

const sellers = { provider: everybody.provider, reseller: everybody.reseller } as const satisfies Row;

const providerAdmin = { provider: { admin: "any" } } as const satisfies Row;

export const matrix = {
  "catalogue:read": everybody,
  "catalogue:edit": { provider: { admin: "any", "product-manager": "any" } },
  "cost:read": { provider: { admin: "any", "product-manager": "any", finance: "any", auditor: "any" } },
  "portfolio:read": {
    provider: {
      admin: "any",
      "product-manager": "any",
      "account-manager": "any",
      sales: "any",
      finance: "any",
      auditor: "any",
    },
    reseller: everybody.reseller,
  },
  "portfolio:edit": { provider: { admin: "any", "product-manager": "any" } },
  "portfolio:publish": { provider: { admin: "any", "product-manager": "any" } },
  "margin:read": { provider: everybody.provider, reseller: { admin: "own", sales: "own" } },
  "price:set": { reseller: { admin: "own", sales: "own" } },
  "reseller:read": {
    provider: {
      admin: "any",
      "product-manager": "any",
      "account-manager": "any",
      finance: "any",
      auditor: "any",
    },
    reseller: everybody.reseller,
  },
  "reseller:admit": providerAdmin,
  "reseller:suspend": providerAdmin,
  "reseller:edit": { provider: { admin: "any" }, reseller: { admin: "own" } },
  "customer:read": followers,
  "customer:create": {
    provider: { admin: "any", "account-manager": "any", sales: "any" },
    reseller: everybody.reseller,
  },
  "customer:edit": {
    provider: { admin: "any", "account-manager": "assigned", sales: "assigned" },
    reseller: everybody.reseller,
    customer: { admin: "own" },
  },
  "registration:resolve": providerAdmin,
  "enquiry:read": {
    provider: {
      admin: "any",
      "account-manager": "assigned",
      sales: "assigned",
      finance: "any",
      auditor: "any",
    },
    reseller: everybody.reseller,
  },
  "enquiry:answer": {
    provider: { admin: "any", "account-manager": "assigned", sales: "assigned" },
    reseller: everybody.reseller,
  },
  "order:read": followers,
  "order:place": {
    provider: { admin: "any", "account-manager": "assigned", sales: "assigned" },
    reseller: everybody.reseller,
    customer: { admin: "own" },
  },
  "order:fulfil": { provider: { admin: "any", fulfilment: "any" } },
  "subscription:read": followers,
  "subscription:change": {
    provider: { admin: "any", "account-manager": "assigned", sales: "assigned", fulfilment: "any" },
    reseller: { admin: "own", sales: "own" },
  },
  "subscription:ask": { customer: { admin: "own" } },
  "notification:read": everybody,
  "message:write": {
    provider: {
      admin: "any",
      "account-manager": "assigned",
      sales: "assigned",
      fulfilment: "any",
      support: "any",
    },
    reseller: everybody.reseller,
    customer: everybody.customer,
  },
  "team:read": {
    provider: { admin: "any", auditor: "any" },
    reseller: everybody.reseller,
    customer: { admin: "own" },
  },
  "team:change": { provider: { admin: "any" }, reseller: { admin: "own" }, customer: { admin: "own" } },
  "audit:read": { provider: { admin: "any", auditor: "any" }, reseller: { admin: "own" } },
  "view:keep": sellers,
  "view:share": { provider: { admin: "any" }, reseller: { admin: "own" } },
  "personal:read": providerAdmin,
  "personal:erase": providerAdmin,
  "settings:read": { provider: { admin: "any", auditor: "any" } },
  "settings:edit": providerAdmin,
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof matrix;
export const permissions = Object.keys(matrix) as Permission[];

type PartsOf<Named extends Permission> = Named extends `${infer Noun}:${infer Verb}`
  ? [noun: Noun, verb: Verb]
  : never;
type WordOf<Named extends Permission> = Named extends Permission
  ? `${PartsOf<Named>[0]}-${PartsOf<Named>[1]}`
  : never;
export type PermissionNoun = PartsOf<Permission>[0];

/** What a permission is about, and the key of its words: "order" and "order-read". A permission is a noun and a verb. */
export const partsOf = (permission: Permission) => ({
  noun: permission.split(":")[0] as PermissionNoun,
  word: permission.replace(":", "-") as WordOf<Permission>,
});

const width: Record<Reach, number> = { own: 1, assigned: 1, any: 2 };

/** How far a permission reaches for somebody with these roles on this side; undefined = not at all. The widest role wins. */
export function reachOf(
  permission: Permission,
  side: Side,
  held: readonly string[],
  assignedOnly = false,
): Reach | undefined {
  const row: Partial<Record<string, Reach>> = (matrix[permission] as Row)[side] ?? {};
  const reaches = held.flatMap((role) => (Object.hasOwn(row, role) ? (row[role] ?? []) : []));
  const widest = reaches.sort((a, b) => width[b] - width[a])[0];
  return widest === "own" && assignedOnly && side === "reseller" ? "assigned" : widest;
}

/** Whether somebody with `held` may grant `role`: only with every right in it (domain.md §2). */
export function mayGrant(side: Side, held: readonly string[], role: string): boolean {
  if (!(roles[side] as readonly string[]).includes(role)) return false;
  return permissions.every((permission) => {
    const wanted = reachOf(permission, side, [role]);
    const has = reachOf(permission, side, held);
    return !wanted || (has !== undefined && width[has] >= width[wanted]);
  });
}
