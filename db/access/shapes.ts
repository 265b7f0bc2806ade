export const loginRoles = [
  "provider",
  "reseller",
  "customer",
  "public",
  "auth",
  "worker",
  "privacy",
] as const;
export type LoginRole = (typeof loginRoles)[number];

/** Settings a scope may carry; each is compared with a column that the row itself carries. */
export const scopeSettings = [
  "tenant_id",
  "reseller_id",
  "customer_id",
  "portfolio_id",
  "version_id",
  "membership_id",
] as const;
export type ScopeSetting = (typeof scopeSettings)[number];

const setting = (name: ScopeSetting) => `nullif(current_setting('app.${name}', true), '')::uuid`;
const own = (column: string, name: ScopeSetting) => `${column} = ${setting(name)}`;
const tenant = own("tenant_id", "tenant_id");

/** Rows a policy lets through. Plain equality only: no OR, no sub-select. */
export const shapes = {
  tenant,
  "the tenant itself": own("id", "tenant_id"),
  "of the reseller": `${tenant} and ${own("reseller_id", "reseller_id")}`,
  "the reseller itself": `${tenant} and ${own("id", "reseller_id")}`,
  "of the provider itself": `${tenant} and reseller_id is null`,
  /** Of the reseller in the scope, or, in a scope without one, of the provider itself. */
  "of the place": `${tenant} and reseller_id is not distinct from ${setting("reseller_id")}`,
  "of the customer": `${tenant} and ${own("customer_id", "customer_id")}`,
  "the customer itself": `${tenant} and ${own("id", "customer_id")}`,
  /** What the customer asked itself; not what its reseller asked for it. */
  "asked by the customer": `${tenant} and ${own("customer_id", "customer_id")} and asked_side = 'customer'`,
  "of the person": `${tenant} and ${own("membership_id", "membership_id")}`,
  /** Messages that are not between a reseller and its customer. */
  "said to the provider": `${tenant} and thread <> 'reseller-customer'`,
  /** Messages about a customer that are not between its reseller and the provider. */
  "said to the customer": `${tenant} and ${own("customer_id", "customer_id")} and thread <> 'provider-reseller'`,
  "of the portfolio version": `${tenant} and ${own("version_id", "version_id")}`,
  "the portfolio itself": `${tenant} and ${own("id", "portfolio_id")}`,
  "on sale": `${tenant} and state = 'active'`,
  "open storefront": `${tenant} and storefront_open`,
} as const;
export type Shape = keyof typeof shapes;
