/** A side of a tenant: who provides, who resells, who buys. */
export type Side = "provider" | "reseller" | "customer";

/** A side that sells: the reseller, or the provider to its direct customers. */
export type SellingSide = Exclude<Side, "customer">;

export const languages: { locale: string; label: string }[] = [
  { locale: "en", label: "English" },
  { locale: "de", label: "Deutsch" },
];

declare const below: unique symbol;

/** What follows this portal's address in one of its links: it cannot name another host. */
export type PortalPath = string & { readonly [below]: true };

/** One slash, and then only what needs no care in an address, a mail or a page: no backslash, blank, quote or control character. */
export const isPortalPath = (path: string): path is PortalPath =>
  path.length <= 2000 && /^\/(?!\/)[!#-;=?-[\]_a-z~]*$/.test(path);

/** The path as one that a link may be made from; throws where it could lead elsewhere. */
export function portalPath(path: string): PortalPath {
  if (!isPortalPath(path)) throw new Error("a link would lead elsewhere");
  return path;
}

/** The first page of a provider's shop, or of a reseller's storefront. */
export const shopPath = (tenantSlug: string, resellerSlug?: string | null): string =>
  resellerSlug ? `/${tenantSlug}/r/${resellerSlug}` : `/${tenantSlug}`;

/** A path and query in each language, and without one for whoever has no choice yet: the languages' addresses of one page. */
export function addressesOf(path: string): Record<string, string> {
  const named = languages.map(({ locale }) => [
    locale,
    `${path}${path.includes("?") ? "&" : "?"}lang=${locale}`,
  ]);
  return Object.fromEntries([...named, ["x-default", path]]);
}

/** The first page of an area. */
export const areaPath = (tenantSlug: string, side: Side): string =>
  `/${tenantSlug}/${side === "customer" ? "account" : side}`;

/** The first page of the shop or storefront that a path of this portal belongs to. */
export function publicHome(path: string | null): string {
  const [, home] = /^(\/[a-z0-9-]+(?:\/r\/[a-z0-9-]+)?)(?=[/?]|$)/.exec(path ?? "") ?? [];
  return home ?? "/";
}
