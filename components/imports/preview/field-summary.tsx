import { Alert } from "@/components/ui/alert";
import { Fact, Facts } from "@/components/ui/facts";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { ImportPreview } from "@/lib/imports/preview/rules";

/** How often each field changes, which way the prices go, and a warning where they go far. */
export async function FieldSummary({ preview }: { preview: ImportPreview }) {
  const [t, format] = await Promise.all([getTranslations("imports"), getFormatter()]);
  const { fields, dearer, cheaper, jumps } = preview;
  const changed = Object.entries(fields) as [keyof typeof fields, number][];
  return (
    <>
      {jumps > 0 && (
        <Alert tone="warning" title={t("jumpsTitle", { count: jumps })}>
          {t("jumpsText")}
        </Alert>
      )}
      <Facts>
        {changed.map(([field, count]) => (
          <Fact key={field} label={t(`changeField.${field}`)}>
            {t("timesChanged", { count })}
            {field === "price" && dearer + cheaper > 0 && (
              <span className="text-ink-muted">
                {" "}
                {t("priceMoves", { dearer: format.number(dearer), cheaper: format.number(cheaper) })}
              </span>
            )}
          </Fact>
        ))}
      </Facts>
    </>
  );
}
