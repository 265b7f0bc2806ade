import { decimalOf } from "@/lib/base/money";
import type { Shop } from "@/lib/shop/queries";
import { itemPath, type PublicOffer, type ShopItem } from "@/lib/shop/rules";

type Node = Record<string, unknown>;
type Named = { slug: string; name: string };

/** Where a public page is: the portal's address, and the path of its shop or storefront. */
export type PageAddress = { origin: string; path: string };

/** A graph of schema.org for a search engine; everything in it stands on the page as well. */
const graph = (...nodes: Node[]) => ({ "@context": "https://schema.org", "@graph": nodes });

/** What a shop's or storefront's list says of itself. */
export function shopData(shop: Shop, at: PageAddress, categories: Named[] = []): Node {
  const home = at.origin + at.path;
  const site = {
    "@type": "WebSite",
    "@id": `${home}#site`,
    url: home,
    name: sellerOf(shop).name,
    publisher: { "@id": sellerId(at) },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${home}?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
  const way = categories.length ? [breadcrumbs(shop, at, wayTo(at, categories))] : [];
  return graph(organization(shop, at), site, ...way);
}

/** What an item's page says of it: the product, its offers with the prices that are shown, who sells it, and the way to it. */
export function itemData(shop: Shop, at: PageAddress, item: ShopItem, image: string): Node {
  const { name, sku, manufacturer } = item;
  const path = itemPath(at.path, item);
  const url = at.origin + path;
  const product = {
    "@type": "Product",
    "@id": `${url}#product`,
    url,
    name,
    sku,
    image,
    description: item.summary ?? item.description ?? undefined,
    brand: manufacturer ? { "@type": "Brand", name: manufacturer } : undefined,
    category: item.path.map((each) => each.name).join(" > ") || undefined,
    offers: item.offers.map((offer) => offerData(offer, at, url)),
  };
  const way = [...wayTo(at, item.path), { name, path }];
  return graph(organization(shop, at), product, breadcrumbs(shop, at, way));
}

const wayTo = (at: PageAddress, categories: Named[]) =>
  categories.map((category) => ({ name: category.name, path: categoryPath(at, category) }));

const categoryPath = ({ path }: PageAddress, { slug }: Named) =>
  `${path}?category=${encodeURIComponent(slug)}`;

const sellerOf = ({ reseller, provider }: Shop) => reseller ?? provider;
const sellerId = ({ origin, path }: PageAddress) => `${origin}${path}#seller`;

function organization(shop: Shop, at: PageAddress): Node {
  const { name, email, phone, about } = sellerOf(shop);
  return {
    "@type": "Organization",
    "@id": sellerId(at),
    name,
    url: at.origin + at.path,
    email: email ?? undefined,
    telephone: phone ?? undefined,
    description: about ?? undefined,
  };
}

function breadcrumbs(
  shop: Shop,
  { origin, path: home }: PageAddress,
  way: { name: string; path: string }[],
): Node {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: sellerOf(shop).name, path: home }, ...way].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}

const unitCodes = { month: "MON", quarter: "QAN", year: "ANN" } as const;

function offerData({ kind, currency, period, price }: PublicOffer, at: PageAddress, url: string): Node {
  const business = kind === "purchase" ? "Sell" : "LeaseOut";
  const offer = {
    "@type": "Offer",
    url,
    businessFunction: `http://purl.org/goodrelations/v1#${business}`,
    seller: { "@id": sellerId(at) },
  };
  if (!price) return offer;
  const part = (minor: number, more: Node = {}) => ({
    "@type": "UnitPriceSpecification",
    price: decimalOf(minor, currency),
    priceCurrency: currency,
    valueAddedTaxIncluded: false,
    ...more,
  });
  const { oneTime, recurring } = price;
  const specifications = [
    ...(oneTime === null ? [] : [part(oneTime)]),
    ...(recurring === null
      ? []
      : [
          part(recurring, {
            referenceQuantity: {
              "@type": "QuantitativeValue",
              value: 1,
              unitCode: unitCodes[period ?? "month"],
            },
          }),
        ]),
  ];
  return {
    ...offer,
    ...(recurring === null &&
      oneTime !== null && { price: decimalOf(oneTime, currency), priceCurrency: currency }),
    priceSpecification: specifications,
  };
}

/** A graph as the content of a script element: no text in it can end the element or begin another one. */
export const inScript = (data: Node): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
