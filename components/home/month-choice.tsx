import { Button } from "@/components/ui/button";
import { QueryForm } from "@/components/ui/query-form";
import { monthBeside } from "@/lib/home/margin/rules";
import { getTranslations } from "@/lib/i18n/words";

/** How many months the choice offers, back from the current one; the address takes any. */
const OFFERED = 36;

type MonthChoiceProps = {
  path: string;
  month: string;
  current: string;
  nameOf: (month: string) => string;
};

/** Chooses a calendar month; by GET, so that the address says it. */
export async function MonthChoice({ path, month, current, nameOf }: MonthChoiceProps) {
  const t = await getTranslations("margin");
  const offered = Array.from({ length: OFFERED }, (_, back) => monthBeside(current, -back));
  const months = offered.includes(month) ? offered : [...offered, month].sort().reverse();
  return (
    <QueryForm action={path} className="flex gap-1">
      <select key={month} name="month" defaultValue={month} aria-label={t("month")} className="input">
        {months.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <Button type="submit" className="shrink-0">
        {t("show")}
      </Button>
    </QueryForm>
  );
}
