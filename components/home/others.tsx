import { Disclosure } from "@/components/ui/disclosure";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import { getTranslations } from "@/lib/i18n/words";

/** Work of others that the reader may look at, and where a list has just that. */
export type Waiting = { key: string; label: string; by: string; count: string; href?: string };

/** What waits on others, folded: it is not the reader's, and still explains where something lies. */
export async function Others({ waiting }: { waiting: Waiting[] }) {
  const t = await getTranslations("home");
  if (!waiting.length) return null;
  return (
    <Disclosure summary={t("others")}>
      <Table label={t("others")}>
        <THead>
          <Th>{t("what")}</Th>
          <Th>{t("waitsFor")}</Th>
          <Th numeric>{t("howMany")}</Th>
        </THead>
        <TBody>
          {waiting.map(({ key, label, by, count, href }) => (
            <Tr key={key}>
              <RowHeader href={href}>{label}</RowHeader>
              <Td label={t("waitsFor")}>{by}</Td>
              <Td label={t("howMany")} numeric>
                {count}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Disclosure>
  );
}
