import type { Side } from "./permissions";

export const languages: { locale: string; label: string }[] = [
  { locale: "en", label: "English" },
  { locale: "de", label: "Deutsch" },
];

/** The first page of a provider's shop, or of a reseller's storefront. */
export const shopPath = (tenantSlug: string, resellerSlug?: string | null): string =>
  resellerSlug ? `/${tenantSlug}/r/${resellerSlug}` : `/${tenantSlug}`;

/** The first page of an area. */
export const areaPath = (tenantSlug: string, side: Side): string =>
  `/${tenantSlug}/${side === "customer" ? "account" : side}`;
