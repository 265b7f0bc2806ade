import { BoundedCount } from "@/components/ui/bounded-count";
import { StateMark } from "@/components/ui/state";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import { type Sorting, sortHead } from "@/lib/list/sort";
import type { PortfolioRow } from "@/lib/portfolios/queries";

type PortfolioTableProps = { rows: PortfolioRow[]; path: string; sort: Sorting<"name"> };

export async function PortfolioTable({ rows, path, sort }: PortfolioTableProps) {
  const t = await getTranslations("portfolios");
  return (
    <Table label={t("title")}>
      <THead>
        <Th sort={sortHead("name", sort)}>{t("name")}</Th>
        <Th>{t("currency")}</Th>
        <Th>{t("live")}</Th>
        <Th>{t("published")}</Th>
        <Th numeric>{t("tab.entries")}</Th>
        <Th numeric>{t("resellers")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={`${path}/${row.id}`}>{row.name}</RowHeader>
            <Td label={t("currency")}>{row.currency}</Td>
            <Td label={t("live")}>
              <PublishedMark {...row} />
            </Td>
            <Td label={t("published")}>{row.publishedAt ? <Time at={row.publishedAt} as="date" /> : "–"}</Td>
            <Td label={t("tab.entries")} numeric>
              <BoundedCount count={row.entries} />
            </Td>
            <Td label={t("resellers")} numeric>
              {row.resellers}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

type MarkProps = { liveNumber: number | null; hasDraft: boolean };

/** Which version is live, and whether changes wait in a draft. */
export async function PublishedMark({ liveNumber, hasDraft }: MarkProps) {
  const t = await getTranslations("portfolios");
  const live =
    liveNumber === null ? (
      <StateMark tone="neutral">{t("notPublished")}</StateMark>
    ) : (
      <StateMark tone="success">{t("versionLive", { number: liveNumber })}</StateMark>
    );
  if (!hasDraft) return live;
  return (
    <span className="flex flex-wrap gap-x-3">
      {live}
      <StateMark tone="info">{t("draftOpen")}</StateMark>
    </span>
  );
}
