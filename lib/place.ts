import type { Side } from "./permissions";

export const languages = [
  { locale: "en", label: "English" },
  { locale: "de", label: "Deutsch" },
] as const;

/** The first page of an area. */
export const areaPath = (tenantSlug: string, side: Side): string =>
  `/${tenantSlug}/${side === "customer" ? "account" : side}`;
