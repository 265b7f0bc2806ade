import { StateMark, type Tone } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations, useTranslations } from "@/lib/i18n/words";
import type { ChangeKind, ChangeRow } from "@/lib/portfolios/comparison/queries";
import { isTransferAboveSuggested } from "@/lib/portfolios/rules";
import { Amounts } from "./amounts";
import { PriceLimits } from "./price-limits";

const tones: Record<ChangeKind, Tone> = { added: "success", removed: "danger", changed: "info" };

export async function ChangeTable({ rows, currency }: { rows: ChangeRow[]; currency: string }) {
  const t = await getTranslations("portfolios");
  return (
    <Table label={t("tab.changes")}>
      <THead>
        <Th>{t("offer")}</Th>
        <Th>{t("change")}</Th>
        <Th numeric>{t("transfer")}</Th>
        <Th numeric>{t("suggested")}</Th>
        <Th numeric>{t("range")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <ChangeLine key={row.offerId} row={row} currency={currency} />
        ))}
      </TBody>
    </Table>
  );
}

function ChangeLine({ row, currency }: { row: ChangeRow; currency: string }) {
  const t = useTranslations("portfolios");
  const kinds = useTranslations("terms.offer");
  return (
    <Tr>
      <RowHeader>
        {row.name}
        <span className="block font-normal text-ink-muted text-sm">
          {row.sku} · {kinds(row.kind)}
        </span>
      </RowHeader>
      <Td label={t("change")}>
        <StateMark tone={tones[row.change]}>{t(`changeKind.${row.change}`)}</StateMark>
      </Td>
      <Td label={t("transfer")} numeric>
        <BeforeAfter row={row} currency={currency} price="transfer" />
        {row.after && isTransferAboveSuggested(row.after) && (
          <div>
            <StateMark tone="warning">{t("aboveSuggested")}</StateMark>
          </div>
        )}
      </Td>
      <Td label={t("suggested")} numeric>
        <BeforeAfter row={row} currency={currency} price="suggested" />
      </Td>
      <Td label={t("range")} numeric>
        <PriceLimitsChange row={row} />
      </Td>
    </Tr>
  );
}

type PriceProps = { row: ChangeRow; currency: string; price: "transfer" | "suggested" };

function BeforeAfter({ row: { before, after, period }, currency, price }: PriceProps) {
  const amounts = (terms: typeof before) =>
    terms && (
      <Amounts
        oneTime={terms[`${price}OneTime`]}
        recurring={terms[`${price}Recurring`]}
        period={period}
        currency={currency}
      />
    );
  const same =
    before?.[`${price}OneTime`] === after?.[`${price}OneTime`] &&
    before?.[`${price}Recurring`] === after?.[`${price}Recurring`];
  return <Replaced before={amounts(before)} after={amounts(after)} same={same} />;
}

function PriceLimitsChange({ row: { before, after } }: { row: ChangeRow }) {
  const same = before?.floorBp === after?.floorBp && before?.ceilingBp === after?.ceilingBp;
  return (
    <Replaced
      before={before && <PriceLimits {...before} />}
      after={after && <PriceLimits {...after} />}
      same={same}
    />
  );
}

type ReplacedProps = { before: React.ReactNode; after: React.ReactNode; same: boolean };

/** What was, struck out, above what will be; once where nothing differs. */
function Replaced({ before, after, same }: ReplacedProps) {
  if (same) return after;
  return (
    <>
      {before && <del className="block text-ink-muted">{before}</del>}
      {after && <ins className="block no-underline">{after}</ins>}
    </>
  );
}
