import { addressLines } from "@/lib/i18n/address";
import { isLocale, type Locale } from "@/lib/i18n/locale";
import { formatsIn, wordsIn } from "@/lib/i18n/speech";
import type { WorkLine } from "@/lib/orders/work/queries";
import { fonts } from "@/lib/pdf/fonts";
import { Sheets } from "@/lib/pdf/sheet";
import type { Good } from "./queries";
import { type Note, notesOf } from "./rules";

const LOGO = 44;
/** Pages are counted in the language of whoever reads them; a file of several languages in the first one. */
const languageOf = (locale: string | undefined): Locale => (isLocale(locale) ? locale : "en");

type Company = { name: string; locale: string };

/** What is to be taken from the shelves for chosen lines, by SKU, as a PDF in the provider's language. */
export async function pickingList(
  lines: readonly WorkLine[],
  { name, locale }: Company,
  now: Date,
): Promise<Buffer> {
  const language = languageOf(locale);
  const t = wordsIn(language, "orders");
  const format = formatsIn(language);
  const title = t("papers.picking");
  const sheets = new Sheets(await fonts(), { title, author: name, language });
  const moment = format.dateTime(now, { dateStyle: "medium", timeStyle: "short" });
  const orders = new Set(lines.map(({ orderId }) => orderId)).size;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  sheets.begin(`${title} · ${name} · ${moment}`);
  sheets.text(title, { face: "bold", size: 18 });
  sheets.text(t("papers.pickingSum", { lines: lines.length, orders, pieces }));
  sheets.space(12);
  const sorted = lines.toSorted((a, b) => compare(a.sku, b.sku) || compare(a.number, b.number));
  await sheets.table(
    [
      { head: t("quantity"), share: 12, numeric: true },
      { head: t("item"), share: 30 },
      { head: t("papers.sku"), share: 17 },
      { head: t("number"), share: 17 },
      { head: t("customer"), share: 25 },
      { head: t("papers.place"), share: 17 },
    ],
    sorted.map((line) => [
      format.number(line.quantity),
      itemIn(line, language),
      line.sku,
      line.number,
      line.customerName,
      line.city ?? "",
    ]),
  );
  return sheets.end((at, of) => t("papers.page", { at, of }));
}

/** Delivery notes, one for each parcel, under the name of who sells, each in its customer's language; no amount is on them. */
export async function deliveryNotes(
  goods: readonly Good[],
  logos: ReadonlyMap<string, Buffer>,
  now: Date,
): Promise<Buffer> {
  const [first] = goods;
  const language = languageOf(first?.locale);
  const t = wordsIn(language, "orders");
  const title = t("papers.note");
  const sheets = new Sheets(await fonts(), { title, author: first?.seller ?? "", language });
  for (const note of notesOf(goods)) await writeNote(sheets, note, logos, now);
  return sheets.end((at, of) => t("papers.page", { at, of }));
}

async function writeNote(
  sheets: Sheets,
  { goods, parcel }: Note,
  logos: ReadonlyMap<string, Buffer>,
  now: Date,
): Promise<void> {
  const [order] = goods;
  const locale = languageOf(order.locale);
  const t = wordsIn(locale, "orders");
  const format = formatsIn(locale);
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  sheets.begin(`${order.seller} · ${t("papers.note")} ${order.number}`);
  const logo = order.logoKey ? logos.get(order.logoKey) : undefined;
  if (logo) sheets.picture(logo, LOGO);
  sheets.text(order.seller, { face: "bold", size: 13 });
  const reached = [order.email, order.phone].filter(Boolean).join(" · ");
  if (reached) sheets.text(reached, { size: 9 });
  sheets.space(24);
  const address = order.deliverTo ? addressLines(order.deliverTo, locale) : [];
  const named = address.includes(order.customerName) ? address : [order.customerName, ...address];
  sheets.beside(named, [
    `${t("papers.order")}: ${order.number}`,
    `${t("papers.ordered")}: ${day(order.placedAt)}`,
    `${t("papers.date")}: ${day(now)}`,
    ...(order.reference ? [`${t("reference")}: ${order.reference}`] : []),
    ...(parcel ? [`${t("parcel")}: ${parcel}`] : []),
  ]);
  sheets.space(24);
  sheets.text(t("papers.note"), { face: "bold", size: 18 });
  sheets.space(8);
  await sheets.table(
    [
      { head: t("papers.position"), share: 8, numeric: true },
      { head: t("quantity"), share: 13, numeric: true },
      { head: t("item"), share: 56 },
      { head: t("papers.sku"), share: 24 },
    ],
    goods.map((good, at) => [String(at + 1), format.number(good.quantity), itemIn(good, locale), good.sku]),
  );
  sheets.space(16);
  sheets.text(t("papers.received"), { size: 9 });
}

const itemIn = ({ name, texts }: Pick<Good, "name" | "texts">, locale: string) =>
  texts?.[locale]?.name || name;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
