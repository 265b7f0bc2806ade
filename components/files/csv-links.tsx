import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuHeading } from "@/components/ui/menu-items";
import { csvFormats } from "@/lib/csv/format";
import { getTranslations } from "@/lib/i18n/words";

/** A link to a CSV file, and beside it the other formats it can have: the one chosen holds for the next files, too. */
export async function CsvLinks({ href, children }: { href: string; children: ReactNode }) {
  const t = await getTranslations("ui");
  const as = `${href}${href.includes("?") ? "&" : "?"}format=`;
  return (
    <div className="flex gap-1">
      <LinkButton href={href} download>
        {children}
      </LinkButton>
      <DetailsMenu label={<span className="sr-only">{t("csvFormat")}</span>}>
        <MenuHeading>{t("csvFormat")}</MenuHeading>
        {csvFormats.map((format) => (
          <a key={format} href={as + format} className="menu-item" download>
            {t(`csvFormats.${format}`)}
          </a>
        ))}
      </DetailsMenu>
    </div>
  );
}
