import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { MOST_NOTES } from "@/lib/orders/papers/rules";
import type { ChosenWork } from "@/lib/orders/work/queries";
import { narrowed, type WorkAddress } from "@/lib/orders/work/schema";

type PapersProps = { lines: ChosenWork["lines"]; query: WorkAddress; path: string };

/** What can be printed for chosen lines: what to take from the shelves, and what lies in the parcels. */
export async function Papers({ lines, query, path }: PapersProps) {
  const t = await getTranslations("orders");
  const picked = lines.filter(({ workStep }) => workStep === "ship");
  const sent = lines.filter(({ workStep }) => workStep === "ship" || workStep === "arrive");
  const orders = new Set(sent.map(({ orderId }) => orderId)).size;
  const { which, ids } = query;
  const asked = { ...narrowed(query), ...(which === "matching" ? { which } : { ids: ids.join(",") }) };
  const file = (name: string) => withQuery(`${path}/${name}`, asked);
  if (!sent.length) return <p>{t("papers.nothing")}</p>;
  return (
    <>
      {picked.length > 0 && (
        <Section title={t("papers.picking")} description={t("papers.pickingHelp", { count: picked.length })}>
          <LinkButton href={file("picking")} variant="primary" download>
            {t("papers.picking")} (PDF)
          </LinkButton>
        </Section>
      )}
      <Section title={t("papers.notes")} description={t("papers.notesHelp", { count: orders })}>
        {orders > MOST_NOTES ? (
          <p>{t("papers.tooMany")}</p>
        ) : (
          <LinkButton href={file("notes")} variant="primary" download>
            {t("papers.notes")} (PDF)
          </LinkButton>
        )}
      </Section>
    </>
  );
}
