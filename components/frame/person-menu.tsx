import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuRule } from "@/components/ui/menu-items";

type PersonMenuProps = {
  person: { name: string; email: string };
  language?: ReactNode;
  children?: ReactNode;
};

export async function PersonMenu({ person, language, children }: PersonMenuProps) {
  const t = await getTranslations("frame");
  return (
    <DetailsMenu
      variant="quiet"
      label={
        <>
          <span className="person-mark" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span className="sr-only md:not-sr-only">{person.name}</span>
          <span className="sr-only">{t("yourAccount")}</span>
        </>
      }
    >
      <p className="px-2.5 py-1.5 text-sm">
        <span className="block font-semibold">{person.name}</span>
        <span className="block break-all text-ink-muted">{person.email}</span>
      </p>
      <MenuRule />
      {children}
      {language && (
        <>
          <MenuRule />
          {language}
        </>
      )}
    </DetailsMenu>
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0] ?? "").join("");
}
