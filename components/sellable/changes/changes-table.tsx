import type { ReactNode } from "react";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatShare } from "@/lib/base/money";
import { getTranslations, useLocale, useTranslations } from "@/lib/i18n/words";
import type { ChangedOffer, VisibleTerms } from "@/lib/sellable/changes/queries";
import type { ChangeKind } from "@/lib/sellable/changes/schema";
import type { Viewer } from "@/lib/sellable/rules";

const tones: Record<ChangeKind, Tone> = { added: "success", removed: "danger", changed: "info" };

type ChangesTableProps = { rows: ChangedOffer[]; path: string; viewer: Viewer };

/** What changed in a portfolio, an offer a row; transfer prices, range and commission only for those who may see them. */
export async function ChangesTable({ rows, path, viewer }: ChangesTableProps) {
  const t = await getTranslations("sellable");
  const transfer = viewer.seesInternal && !viewer.agency;
  return (
    <Table label={t("changesTitle")}>
      <THead>
        <Th>{t("item")}</Th>
        <Th>{t("change")}</Th>
        {transfer && <Th numeric>{t("transfer")}</Th>}
        <Th numeric>{t("suggested")}</Th>
        {viewer.seesInternal && <Th>{t("limits")}</Th>}
        <Th>{t("changedAt")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.offerId}>
            <RowHeader href={row.change === "removed" ? undefined : `${path}/${row.itemId}`}>
              {row.name}
              <span className="block font-normal text-ink-muted text-xs">
                {row.sku} · <OfferWords offer={row} length="short" />
              </span>
            </RowHeader>
            <Td label={t("change")}>
              <StateMark tone={tones[row.change]}>{t(`changeKinds.${row.change}`)}</StateMark>
            </Td>
            {transfer && (
              <Td label={t("transfer")} numeric>
                <Prices row={row} of="transfer" />
              </Td>
            )}
            <Td label={t("suggested")} numeric>
              <Prices row={row} of="suggested" />
            </Td>
            {viewer.seesInternal && (
              <Td label={t("limits")}>
                <ShownLimits row={row} agency={viewer.agency} />
              </Td>
            )}
            <Td label={t("changedAt")}>
              <Time at={row.at} as="date" />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Prices({ row, of }: { row: ChangedOffer; of: "transfer" | "suggested" }) {
  const price = (terms: VisibleTerms | null) =>
    terms && { oneTime: terms[`${of}OneTime`] ?? null, recurring: terms[`${of}Recurring`] ?? null };
  const [before, after] = [price(row.before), price(row.after)];
  const same = before?.oneTime === after?.oneTime && before?.recurring === after?.recurring;
  return (
    <Replaced
      before={before && <PriceLines price={before} of={row} />}
      after={after && <PriceLines price={after} of={row} />}
      same={same}
    />
  );
}

/** How far the company may go with its own price, or what commission it gets; and whether its own price still fits. */
function ShownLimits({ row, agency }: { row: ChangedOffer; agency: boolean }) {
  const t = useTranslations("sellable");
  const locale = useLocale();
  const percent = (bp: number) => formatShare(bp, locale, 2);
  const written = (terms: VisibleTerms | null) => {
    if (!terms) return;
    const { floorBp = null, ceilingBp = null, commissionBp = null } = terms;
    if (agency) return commissionBp === null ? "–" : percent(commissionBp);
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
