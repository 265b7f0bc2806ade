import type { ReactNode } from "react";
import { MarginLines } from "@/components/sellable/margin-lines";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatShare } from "@/lib/base/money";
import { getTranslations, useLocale, useTranslations } from "@/lib/i18n/words";
import { type Price, priceParts } from "@/lib/pricing/rules";
import type { ChangedOffer } from "@/lib/sellable/changes/queries";
import type { ChangeKind } from "@/lib/sellable/changes/schema";
import type { VisibleTerms, Yours } from "@/lib/sellable/changes/yours/rules";
import type { Viewer } from "@/lib/sellable/rules";
import { AffectedCustomers } from "./affected-customers";

const tones: Record<ChangeKind, Tone> = { added: "success", removed: "danger", changed: "info" };

type ChangesTableProps = { rows: ChangedOffer[]; area: string; viewer: Viewer };

/** What changed in a portfolio, an offer a row, at the reader's own prices; transfer prices, margins and limits only for those who may see them. */
export async function ChangesTable({ rows, area, viewer }: ChangesTableProps) {
  const t = await getTranslations("sellable");
  const { seesInternal, agency, asCustomer } = viewer;
  return (
    <Table label={t("changesTitle")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th>{t("change")}</Th>
        {seesInternal && !agency && <Th numeric>{t("transfer")}</Th>}
        <Th numeric>{t("yourPrice")}</Th>
        {seesInternal && <Th numeric>{t(agency ? "commission" : "margin")}</Th>}
        {seesInternal && !agency && <Th>{t("limits")}</Th>}
        {!asCustomer && <Th>{t("affected")}</Th>}
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.offerId}>
            <RowHeader href={row.change === "removed" ? undefined : `${area}/catalogue/${row.itemId}`}>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {row.sku} · <OfferWords offer={row} length="short" />
              </span>
            </RowHeader>
            <Td label={t("change")}>
              <StateMark tone={tones[row.change]}>{t(`changeKinds.${row.change}`)}</StateMark>
              <Time at={row.at} as="date" className="block text-ink-muted text-xs" />
            </Td>
            {seesInternal && !agency && (
              <Td label={t("transfer")} numeric>
                <Prices row={row} of={transferIn} />
              </Td>
            )}
            <Td label={t("yourPrice")} numeric>
              <YourPrices row={row} asCustomer={asCustomer} />
            </Td>
            {seesInternal && (
              <Td label={t(agency ? "commission" : "margin")} numeric>
                <Margins row={row} />
              </Td>
            )}
            {seesInternal && !agency && (
              <Td label={t("limits")}>
                <ShownLimits row={row} />
              </Td>
            )}
            {!asCustomer && (
              <Td label={t("affected")}>
                <AffectedCustomers affected={row.affected} path={`${area}/customers`} />
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

const transferIn = (terms: VisibleTerms): Price => ({
  oneTime: terms.transferOneTime ?? null,
  recurring: terms.transferRecurring ?? null,
});
const suggestedIn = (terms: VisibleTerms): Price => ({
  oneTime: terms.suggestedOneTime,
  recurring: terms.suggestedRecurring,
});
const samePrice = (one: Price | null, other: Price | null) =>
  priceParts.every((part) => one?.[part] === other?.[part]);

function Prices({ row, of }: { row: ChangedOffer; of: (terms: VisibleTerms) => Price }) {
  const [before, after] = [row.before && of(row.before), row.after && of(row.after)];
  return (
    <Replaced
      before={before && <PriceLines price={before} of={row} />}
      after={after && <PriceLines price={after} of={row} />}
      same={samePrice(before, after)}
    />
  );
}

/** What the company asks; where it set that itself, what is suggested now stands below it. */
function YourPrices({ row, asCustomer }: { row: ChangedOffer; asCustomer?: boolean }) {
  const t = useTranslations("sellable");
  const { before, after, own } = row.yours;
  const shown = (yours: Yours | null) => yours && <PriceLines price={yours.price} of={row} />;
  const suggested = own && !asCustomer && row.after && suggestedIn(row.after);
  return (
    <>
      <Replaced
        before={shown(before)}
        after={shown(after)}
        same={samePrice(before?.price ?? null, after?.price ?? null)}
      />
      {suggested && !samePrice(suggested, after?.price ?? null) && (
        <span className="block text-ink-muted text-xs">
          {t("suggested")} <PriceLines price={suggested} of={row} />
        </span>
      )}
    </>
  );
}

function Margins({ row }: { row: ChangedOffer }) {
  const { before, after } = row.yours;
  const shown = (yours: Yours | null) =>
    yours?.margin && <MarginLines margin={yours.margin} currency={row.currency} />;
  const same = priceParts.every((part) => before?.margin?.[part]?.minor === after?.margin?.[part]?.minor);
  return <Replaced before={shown(before)} after={shown(after)} same={same} />;
}

/** How far the company may go with its own price, and whether its own price still fits. */
function ShownLimits({ row }: { row: ChangedOffer }) {
  const t = useTranslations("sellable");
  const locale = useLocale();
  const percent = (bp: number) => formatShare(bp, locale, 2);
  const written = (terms: VisibleTerms | null) => {
    if (!terms) return;
    const { floorBp = null, ceilingBp = null } = terms;
    const ends = [floorBp !== null && `−${percent(floorBp)}`, ceilingBp !== null && `+${percent(ceilingBp)}`];
    return ends.filter(Boolean).join(" / ") || t("limitsOpen");
  };
  const [before, after] = [written(row.before), written(row.after)];
  return (
    <>
      <Replaced before={before} after={after} same={before === after} />
      {row.ownOutside && <StateMark tone="warning">{t("outside")}</StateMark>}
    </>
  );
}

type ReplacedProps = { before?: ReactNode; after?: ReactNode; same: boolean };

/** What was, struck out, above what is; once where nothing differs. */
function Replaced({ before, after, same }: ReplacedProps) {
  if (same) return after;
  return (
    <>
      {before && <del className="block text-ink-muted">{before}</del>}
      {after && <ins className="block no-underline">{after}</ins>}
    </>
  );
}
