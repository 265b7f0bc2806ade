import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { EnquiryRow } from "@/lib/enquiries/queries";
import { getTranslations } from "@/lib/i18n/words";
import { EnquiryStateMark } from "./enquiry-state";

/** Enquiries, each with who sent it, about what, and when. */
export async function EnquiryTable({ path, rows }: { path: string; rows: EnquiryRow[] }) {
  const t = await getTranslations("enquiries");
  const about = ({ subject, quantity }: EnquiryRow) => {
    if (!subject) return t("general");
    return quantity === null ? subject.name : t("times", { count: quantity, item: subject.name });
  };
  return (
    <Table label={t("title")}>
      <THead>
        <Th>{t("from")}</Th>
        <Th>{t("about")}</Th>
        <Th>{t("received")}</Th>
        <Th>{t("state")}</Th>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <RowHeader href={`${path}/${row.id}`}>
              {row.company}
              <span className="block font-normal text-ink-muted text-xs">{row.name}</span>
            </RowHeader>
            <Td label={t("about")}>{about(row)}</Td>
            <Td label={t("received")}>
              <Time at={row.createdAt} />
            </Td>
            <Td label={t("state")}>
              <EnquiryStateMark state={row.state} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
