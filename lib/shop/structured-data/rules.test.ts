import { describe, expect, it } from "vitest";
import type { Shop } from "@/lib/shop/queries";
import type { PublicOffer, ShopItem } from "@/lib/shop/rules";
import { inScript, itemData, shopData } from "./rules";

const company = {
  name: "Alpha IT",
  brandColour: "#aa2200",
  logoKey: null,
  email: "info@alpha.example",
  phone: null,
  hours: null,
  about: "Ihr Systemhaus",
  imprint: null,
};
const shop = {
  place: { tenantSlug: "nordwind", tenantLocale: "de" },
  provider: { ...company, name: "Nordwind", escalation: null, pricesShown: true },
  reseller: company,
} as unknown as Shop;
const at = { origin: "https://portal.example", path: "/nordwind/r/alpha-it" };

const offer = (more: Partial<PublicOffer>): PublicOffer => ({
  offerId: "o",
  kind: "purchase",
  currency: "EUR",
  period: null,
  termMonths: null,
  noticeDays: null,
  renewal: "none",
  price: { oneTime: 139_900, recurring: null },
  ...more,
});
const item = (offers: PublicOffer[], more: Partial<ShopItem> = {}): ShopItem => ({
  itemId: "i",
  sku: "WP-1",
  name: "Notebook",
  ownName: "Notebook Büro 14″",
  summary: null,
  description: "Leicht.",
  manufacturer: "Lumen",
  kind: "product",
  path: [{ id: "c", parentId: null, slug: "work places", name: "Arbeitsplätze" }],
  pictures: [],
  offers,
  ...more,
});
const nodes = (data: Record<string, unknown>) =>
  Object.fromEntries(
    (data["@graph"] as Record<string, unknown>[]).map((node) => [node["@type"], node]),
  ) as Record<string, Record<string, unknown>>;

describe("the structured data of an item", () => {
  it("names the product, its offers with price and currency, its seller and the way to it", () => {
    const { Product, Organization, BreadcrumbList } = nodes(
      itemData(shop, at, item([offer({})]), "https://x/p"),
    );
    expect(Product).toMatchObject({
      name: "Notebook",
      sku: "WP-1",
      url: "https://portal.example/nordwind/r/alpha-it/items/notebook-buro-14--i",
      image: "https://x/p",
      brand: { name: "Lumen" },
      offers: [
        {
          "@type": "Offer",
          price: "1399.00",
          priceCurrency: "EUR",
          businessFunction: "http://purl.org/goodrelations/v1#Sell",
          seller: { "@id": Organization?.["@id"] },
          priceSpecification: [{ price: "1399.00", priceCurrency: "EUR", valueAddedTaxIncluded: false }],
        },
      ],
    });
    expect(Organization).toMatchObject({ name: "Alpha IT", email: "info@alpha.example" });
    expect(BreadcrumbList?.itemListElement).toMatchObject([
      { position: 1, name: "Alpha IT", item: "https://portal.example/nordwind/r/alpha-it" },
      { position: 2, item: "https://portal.example/nordwind/r/alpha-it?category=work%20places" },
      {
        position: 3,
        name: "Notebook",
        item: "https://portal.example/nordwind/r/alpha-it/items/notebook-buro-14--i",
      },
    ]);
  });

  it("says per what a recurring price is, and which part is due once", () => {
    const rent = offer({ kind: "rent", period: "year", price: { oneTime: 5000, recurring: 12_050 } });
    const { Product } = nodes(itemData(shop, at, item([rent]), "p"));
    const [found] = (Product?.offers ?? []) as Record<string, unknown>[];
    expect(found?.price).toBeUndefined();
    expect(found?.businessFunction).toBe("http://purl.org/goodrelations/v1#LeaseOut");
    expect(found?.priceSpecification).toMatchObject([
      { price: "50.00" },
      { price: "120.50", referenceQuantity: { unitCode: "ANN", value: 1 } },
    ]);
  });

  it("holds no price and no currency where none is shown", () => {
    const text = JSON.stringify(itemData(shop, at, item([offer({ price: null })]), "p"));
    expect(text).toContain('"Offer"');
    expect(text).not.toMatch(/price|EUR|1399/i);
  });
});

describe("the structured data of a list", () => {
  it("names the seller and how to search, and the way to a category", () => {
    const plain = nodes(shopData(shop, at));
    expect(Object.keys(plain).sort()).toEqual(["Organization", "WebSite"]);
    const way = [
      { slug: "a", name: "A" },
      { slug: "b", name: "B" },
    ];
    expect(nodes(shopData(shop, at, way)).BreadcrumbList?.itemListElement).toHaveLength(3);
  });
});

describe("in a script element", () => {
  it("no text can end it or begin another, and all of it comes back", () => {
    const name = `</script><script>alert(1)</script><!-- <![CDATA[ & \u2028 \u2029 "' \\`;
    const text = inScript(itemData(shop, at, item([offer({})], { name }), "p"));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(nodes(JSON.parse(text)).Product?.name).toBe(name);
  });
});
