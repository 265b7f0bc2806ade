import type { Side } from "./permissions";

export const languages: { locale: string; label: string }[] = [
  { locale: "en", label: "English" },
  { locale: "de", label: "Deutsch" },
];

/** The first page of an area. */
export const areaPath = (tenantSlug: string, side: Side): string =>
  `/${tenantSlug}/${side === "customer" ? "account" : side}`;
