import type { Ids } from "./ids";
import type { Target } from "./load";
import { bareCustomer, bareOrders, creating, placing } from "./orders";
import { type Rounds, rateOf, ratioOf } from "./rounds";
import type { Origins } from "./servers";
import { pageOf, signIn } from "./session";

/** Requests per second, measured on another machine; a bare server of node:http and pg did 6,326 lists and 1,004 orders there. */
export const peers = {
  "Vendure 3.7": { list: 69, deep: 67, item: 189, customer: 125, order: 5.9, large: 7.2 },
  "Medusa 2.21": { list: 11.5, deep: 12.4, item: 12.9, customer: 137, order: 1.3, large: undefined },
} as const;
export const bareThere = { list: 6_326, order: 1_004 };

const DEEP = 40;

/** The work that was measured of the peers, on one tenant: a list, deep in it, one item, a new customer, an order. */
export async function peersWork(
  origins: Origins,
  ownerUrl: string,
  tenant: string,
  ids: Ids,
): Promise<Target[]> {
  const { kontor, bare } = origins;
  const cookie = await signIn(kontor, `reseller-1@${tenant}.example`);
  const path = `/${tenant}/reseller/catalogue`;
  const at = (name: string, page: string): Target => ({
    name: `${name} in ${tenant}`,
    url: kontor + page,
    cookie,
  });
  return [
    at("list", path),
    at("list page 40", await pageAt(kontor, path, cookie, DEEP)),
    at("item", `${path}/${ids.item}`),
    { name: `bare list in ${tenant}`, url: `${bare}/list?of=${ids.version}` },
    { name: `bare item in ${tenant}`, url: `${bare}/item?of=${ids.item}` },
    await creating(origins, tenant, cookie),
    bareCustomer(origins, ids),
    await placing(origins, ownerUrl, tenant, ids, cookie),
    ...bareOrders(origins, ids),
  ];
}

/** The address of a page that one reaches by so many clicks on "next". */
async function pageAt(origin: string, path: string, cookie: string, number: number): Promise<string> {
  let at = path;
  for (let page = 1; page < number; page += 1) {
    const html = await pageOf(origin, at, cookie);
    const links = [...html.matchAll(/href="([^"]*[?&](?:amp;)?page=[^"]+)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    const next = links.at(-1);
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Ours, the bare server's, and what that is against the peers once both are measured by the bare server of their machine. */
export function againstPeers(rounds: Rounds, tenant: string) {
  const rate = (name: string) => rateOf(rounds, `${name} in ${tenant}`);
  const list = ratioOf(rounds, `list in ${tenant}`, `bare list in ${tenant}`);
  const order = ratioOf(rounds, `order in ${tenant}`, "bare order");
  return {
    list: {
      perSecond: rate("list"),
      ofBare: list,
      ofVendure: list / (peers["Vendure 3.7"].list / bareThere.list),
    },
    "list page 40": {
      perSecond: rate("list page 40"),
      ofFirst: ratioOf(rounds, `list page 40 in ${tenant}`, `list in ${tenant}`),
    },
    item: { perSecond: rate("item"), ofBare: ratioOf(rounds, `item in ${tenant}`, `bare item in ${tenant}`) },
    customer: {
      perSecond: rate("customer"),
      ofBare: ratioOf(rounds, `customer in ${tenant}`, "bare customer"),
    },
    order: {
      perSecond: rate("order"),
      ofBare: order,
      ofLimit: ratioOf(rounds, `order in ${tenant}`, "limit of order"),
      ofVendure: order / (peers["Vendure 3.7"].order / bareThere.order),
    },
  };
}
