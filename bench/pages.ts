import type { Ids } from "./ids";
import type { Target } from "./load";
import type { Origins } from "./servers";
import { pageOf, signIn } from "./session";
import type { List } from "./tables";

export type Visit = { name: string; path: string; cookie: string; list: List; of: string };

/** The pages that are held against the limit: four lists for people who are signed in, and a public product page. */
export async function visitsOf({ kontor }: Origins, tenant: string, ids: Ids): Promise<Visit[]> {
  const seller = await signIn(kontor, `reseller-1@${tenant}.example`);
  const provider = await signIn(kontor, `admin@${tenant}.example`);
  return [
    {
      name: "reseller catalogue",
      path: `/${tenant}/reseller/catalogue`,
      cookie: seller,
      list: "catalogue",
      of: ids.version,
    },
    {
      name: "customer list",
      path: `/${tenant}/reseller/customers`,
      cookie: seller,
      list: "customers",
      of: ids.reseller,
    },
    {
      name: "order list",
      path: `/${tenant}/reseller/orders`,
      cookie: seller,
      list: "orders",
      of: ids.reseller,
    },
    {
      name: "provider queue",
      path: `/${tenant}/provider/orders`,
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

/** The limits of a page: as many rows of an equal table, in HTML of the same size; and that with as many elements as well. */
export async function limitsOf({ kontor, limit }: Origins, visit: Visit): Promise<Target[]> {
  const page = await pageOf(kontor, visit.path, visit.cookie);
  const bare = await pageOf(limit, `/${visit.list}?of=${visit.of}`);
  const parts = Math.max(0, Math.round((elementsIn(page) - elementsIn(bare)) / (rowsIn(bare) || 1)));
  const brought = async (name: string, more: string) => {
    const at = (fill: number) => `/${visit.list}?of=${visit.of}&fill=${fill}${more}`;
    const sizeAt = async (fill: number) => Buffer.byteLength(await pageOf(limit, at(fill)));
    return { name, url: limit + at(await fillFor(Buffer.byteLength(page), sizeAt)) };
  };
  return [
    await brought(`limit of ${visit.name}`, ""),
    await brought(`elements of ${visit.name}`, `&parts=${parts}`),
  ];
}

const withoutScripts = (html: string) => html.replace(/<script[^>]*>.*?<\/script>/gs, "");
const elementsIn = (html: string) => withoutScripts(html).match(/<[a-z]/g)?.length ?? 0;
const rowsIn = (html: string) => withoutScripts(html).match(/<tr/g)?.length ?? 0;

/** How much filler brings a page to a size; a little more of it is looked up from what the last step brought. */
async function fillFor(wanted: number, sizeAt: (fill: number) => Promise<number>): Promise<number> {
  const empty = await sizeAt(0);
  if (empty >= wanted) return 0;
  let fill = 100;
  for (let step = 0; step < 8; step += 1) {
    const got = await sizeAt(fill);
    if (Math.abs(got / wanted - 1) < 0.01) return fill;
    fill = Math.max(0, Math.round(((wanted - empty) * fill) / (got - empty)));
  }
  throw new Error(`a limit of ${wanted} bytes cannot be made: it has ${empty} without filler`);
}
