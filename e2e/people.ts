/** The demo's people, as README.md names them, and where each of them works. */
export const password = "kontor-demo-2026";

export const people = {
  "admin@nordwind.example": "/nordwind/provider",
  "product@nordwind.example": "/nordwind/provider",
  "account@nordwind.example": "/nordwind/provider",
  "sales@nordwind.example": "/nordwind/provider",
  "delivery@nordwind.example": "/nordwind/provider",
  "support@nordwind.example": "/nordwind/provider",
  "finance@nordwind.example": "/nordwind/provider",
  "auditor@nordwind.example": "/nordwind/provider",
  "admin@alpha-it.example": "/nordwind/reseller",
  "sales@alpha-it.example": "/nordwind/reseller",
  "assistant@alpha-it.example": "/nordwind/reseller",
  "admin@beta-systems.example": "/nordwind/reseller",
  "admin@delta-net.example": "/nordwind/reseller",
  "it@muster-gmbh.example": "/nordwind/account",
  "admin@lakeside.example": "/lakeside/provider",
  "admin@gamma-cloud.example": "/lakeside/reseller",
} as const;

export type Person = keyof typeof people;
export const everybody = Object.keys(people) as Person[];
