import type { Browser } from "@playwright/test";
import { asksOfClick } from "./clicks";
import type { Ids } from "./ids";
import type { Target } from "./load";
import type { Origins } from "./servers";
import { signIn } from "./session";
import type { List } from "./tables";

export type Visit = {
  name: string;
  path: string;
  /** The list on which one clicks to get here. */
  from?: string;
  cookie: string;
  list: List;
  of: string;
};

/** The pages that are held against the limit: four lists for people who are signed in, and a public product page. */
export async function visitsOf({ kontor }: Origins, tenant: string, ids: Ids): Promise<Visit[]> {
  const seller = await signIn(kontor, `reseller-1@${tenant}.example`);
  const provider = await signIn(kontor, `admin@${tenant}.example`);
  return [
    {
      name: "reseller catalogue",
      path: `/${tenant}/reseller/catalogue`,
      from: `/${tenant}/reseller/customers`,
      cookie: seller,
      list: "catalogue",
      of: ids.version,
    },
    {
      name: "customer list",
      path: `/${tenant}/reseller/customers`,
      from: `/${tenant}/reseller/orders`,
      cookie: seller,
      list: "customers",
      of: ids.reseller,
    },
    {
      name: "order list",
      path: `/${tenant}/reseller/orders`,
      from: `/${tenant}/reseller/customers`,
      cookie: seller,
      list: "orders",
      of: ids.reseller,
    },
    {
      name: "provider queue",
      path: `/${tenant}/provider/orders`,
      from: `/${tenant}/provider/customers`,
      cookie: provider,
      list: "queue",
      of: ids.tenant,
    },
    {
      name: "product page",
      path: await addressOf(kontor, `/${tenant}/items/${ids.item}`),
      cookie: "",
      list: "product",
      of: ids.item,
    },
  ];
}

/** The address of a page that has one with words in it, to which its id alone leads. */
async function addressOf(origin: string, path: string): Promise<string> {
  const { headers } = await fetch(origin + path, { redirect: "manual" });
  const { pathname } = new URL(headers.get("location") ?? path, origin);
  return pathname;
}

export const targetOf = (origin: string, { name, path, cookie }: Visit): Target => ({
  name,
  url: origin + path,
  cookie,
});

/** A page loaded whole; reached by a click on another list; and its limit: as many rows of an equal table, behind a session. */
export async function targetsOf(browser: Browser, origins: Origins, visit: Visit, tenant: string) {
  const { kontor, limit, roots } = origins;
  const whole = { ...targetOf(kontor, visit), root: roots.kontor };
  const limited: Target = {
    name: limitOf(visit.name),
    url: `${limit}/${visit.list}?of=${visit.of}`,
    cookie: visit.cookie && `session=${tenant}`,
    root: roots.limit,
  };
  if (!visit.from) return [whole, limited];
  const asks = await asksOfClick(browser, { ...visit, from: visit.from, to: visit.path, origin: kontor });
  const [first, ...more] = asks;
  if (!first) return [whole, limited];
  const click = {
    ...whole,
    name: clickOn(visit.name),
    url: kontor + first.path,
    headers: first.headers,
    more,
  };
  return [whole, click, limited];
}

export const limitOf = (page: string) => `limit of ${page}`;
export const clickOn = (page: string) => `click on ${page}`;
