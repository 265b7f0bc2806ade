import { TextLink } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import type { Affected } from "@/lib/sellable/changes/yours/queries";

/** The customers that run a changed offer or hold it in a basket: the first by name, and how many more. */
export function AffectedCustomers({ affected, path }: { affected?: Affected; path: string }) {
  const t = useTranslations("sellable");
  if (!affected) return "–";
  const { count, first } = affected;
  return (
    <>
      {first.map(({ id, name }) => (
        <span key={id} className="block min-w-28 wrap-anywhere">
          <TextLink href={`${path}/${id}`}>{name}</TextLink>
        </span>
      ))}
      {count > first.length && (
        <span className="block text-ink-muted text-xs">
          {t("affectedMore", { count: count - first.length })}
        </span>
      )}
    </>
  );
}
