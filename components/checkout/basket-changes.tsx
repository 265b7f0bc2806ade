import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { RowHeader, Table, TBody, Td, THead, Th, Tr } from "@/components/ui/table";
import type { Basket, BasketLine } from "@/lib/baskets/queries";
import { getTranslations } from "@/lib/i18n/words";
import { LineChanges } from "./line-changes";

type BasketChangesProps = {
  lines: Basket["lines"];
  /** Where the price of one line is set, for those who may. */
  linesPath?: string;
};

/** What became different since the basket was last looked at: named line by line, to be accepted or left out. */
export async function BasketChanges({ lines, linesPath }: BasketChangesProps) {
  const t = await getTranslations("orders");
  const moved = lines.filter(({ standing }) => standing !== "fits");
  return (
    <Section title={t("changes")} description={t("changesText")}>
      <Table label={t("changes")}>
        <THead>
          <Th>{t("item")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("whatChanged")}</Th>
          <Th>{t("leaveOut")}</Th>
        </THead>
        <TBody>
          {moved.map((line) => (
            <Tr key={line.id}>
              <RowHeader>
                {line.name}
                <span className="block font-normal text-ink-muted text-xs">
                  {[line.sku, t("times", { quantity: line.quantity })].filter(Boolean).join(" · ")}
                </span>
              </RowHeader>
              <Td label={t("state")}>
                <StateMark tone={line.standing === "changed" ? "info" : "warning"}>
                  {t(`standing.${line.standing}`)}
                </StateMark>
              </Td>
              <Td label={t("whatChanged")}>
                <What line={line} linesPath={linesPath} />
              </Td>
              <Td label={t("leaveOut")}>
                <Leave line={line} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      <div>
        <SubmitButton name="go" value="settle">
          {t("settle")}
        </SubmitButton>
      </div>
    </Section>
  );
}

async function What({ line, linesPath }: { line: BasketLine; linesPath?: string }) {
  const t = await getTranslations("orders");
  if (line.standing === "gone") return t("goneText");
  return (
    <>
      {line.dropped && <p>{t("ownDropped")}</p>}
      <LineChanges line={line} />
      {line.standing === "unpriced" && (
        <p>
          {t("unpricedText")}{" "}
          {linesPath && <TextLink href={`${linesPath}/${line.id}`}>{t("setLinePrice")}</TextLink>}
        </p>
      )}
    </>
  );
}

async function Leave({ line }: { line: BasketLine }) {
  const t = await getTranslations("orders");
  if (line.standing === "gone") return t("isLeftOut");
  return (
    <label className="check">
      <input type="checkbox" name="drop" value={line.id} className="check-box" />
      <span>
        {t("leaveOut")}
        <span className="sr-only">: {line.name}</span>
      </span>
    </label>
  );
}
