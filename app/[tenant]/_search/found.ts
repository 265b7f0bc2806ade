import { type Navigation, navigationFor } from "@/app/[tenant]/navigation";
import type { FoundGroup } from "@/components/search/found";
import { nameOf } from "@/components/sellable/line-name";
import { holdsWords } from "@/lib/base/words";
import { can, type Scope } from "@/lib/door/scope";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { type Everything, searchEverywhere } from "@/lib/search/queries";

const MOST_PAGES = 5;

/** What a search finds in an area, in groups with links: records first, then pages and steps; without words, those alone. */
export async function findEverywhere(scope: Scope, q: string, navigation: Navigation): Promise<FoundGroup[]> {
  const [t, links] = await Promise.all([getTranslations("search"), navigationFor(scope.actor, navigation)]);
  const found = await searchEverywhere(scope, q, await getLocale());
  const pages = [...links.nav, ...links.commands].map(({ href, label }) => ({ href, title: label }));
  const fitting = q ? pages.filter(({ title }) => holdsWords(title, q)).slice(0, MOST_PAGES) : pages;
  const groups = [...(await recordsOf(scope, found, q, links.home)), { label: t("pages"), hits: fitting }];
  return groups.filter(({ hits }) => hits.length > 0);
}

async function recordsOf({ actor }: Scope, found: Everything, q: string, home: string) {
  const { orders, subscriptions, customers, items, resellers } = found;
  const [t, states, running, locale] = await Promise.all([
    getTranslations("search"),
    getTranslations("states.order"),
    getTranslations("states.subscription"),
    getLocale(),
  ]);
  const sells = actor.side !== "customer";
  const mayChange = sells && can(actor, "subscription:change");
  const detail = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");
  const all = (path: string, more?: boolean) =>
    more ? withQuery(home + path, { q, state: path === "/orders" ? "all" : undefined }) : undefined;
  return [
    {
      label: t("orders"),
      all: all("/orders", orders?.more),
      hits: (orders?.hits ?? []).map(({ id, number, customerName, state }) => ({
        href: `${home}/orders/${id}`,
        title: number,
        detail: detail(customerName, states(state)),
      })),
    },
    {
      label: t("subscriptions"),
      all: all("/subscriptions", subscriptions?.more),
      hits: (subscriptions?.hits ?? []).map(({ id, quantity, customerName, state, ...named }) => ({
        href: `${home}/subscriptions/${id}`,
        title: nameOf(named, locale),
        detail: detail(`${quantity} ×`, sells ? customerName : null, running(state)),
        also: mayChange
          ? { href: `${home}/subscriptions/${id}/seats`, label: t("changeSeats"), of: nameOf(named, locale) }
          : undefined,
      })),
    },
    {
      label: t("customers"),
      all: all("/customers", customers?.more),
      hits: (customers?.hits ?? []).map(({ id, name, city, resellerName }) => ({
        href: `${home}/customers/${id}`,
        title: name,
        detail: detail(city, resellerName),
      })),
    },
    {
      label: t("items"),
      all: all("/catalogue", items?.more),
      hits: (items?.hits ?? []).map(({ id, name, sku }) => ({
        href: `${home}/catalogue/${id}`,
        title: name,
        detail: sku,
      })),
    },
    {
      label: t("resellers"),
      all: all("/resellers", resellers?.more),
      hits: (resellers?.hits ?? []).map(({ id, name, city }) => ({
        href: `${home}/resellers/${id}`,
        title: name,
        detail: detail(city),
      })),
    },
  ];
}
