import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";

/** Work that waits: how much of it, what it is, and where it is done. */
export type Entry = {
  key: string;
  count: string;
  label: string;
  note?: string;
  href: string;
  late?: boolean;
};

/** What waits for the reader, each a way to where it is done; first on every home. */
export async function ForYou({ entries, children }: { entries: Entry[]; children?: ReactNode }) {
  const t = await getTranslations("home");
  return (
    <Section title={t("forYou")}>
      {entries.length > 0 && (
        <ul className="tiles">
          {entries.map(({ key, count, label, note, href, late }) => (
            <li key={key}>
              <Link href={href} className={late ? "tile tile-late" : "tile"}>
                <span className="tile-count">{count}</span> <span className="tile-label">{label}</span>
                {note && (
                  <>
                    {" "}
                    <span className="tile-note">{note}</span>
                  </>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {entries.length === 0 && (children || <p className="text-ink-muted">{t("nothingWaitsOnYou")}</p>)}
    </Section>
  );
}
