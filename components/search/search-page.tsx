import { TextLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { ListToolbar } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/words";
import type { FoundGroup } from "./found";

type SearchPageProps = { path: string; q: string; groups: FoundGroup[] };

/** What a search finds, a few of each kind with the way to all of them. */
export async function SearchPage({ path, q, groups }: SearchPageProps) {
  const t = await getTranslations("search");
  return (
    <>
      <PageHeader title={t("title")} meta={t("intro")} />
      <ListToolbar action={path} search={{ label: t("label"), value: q }} />
      {groups.length === 0 && <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>}
      <div className="found">
        {groups.map(({ label, all, hits }) => (
          <Section key={label} title={label} actions={all && <TextLink href={all}>{t("all")}</TextLink>}>
            <ul className="found-hits">
              {hits.map(({ href, title, detail, also }) => (
                <li key={href}>
                  <TextLink href={href}>{title}</TextLink>
                  {detail && <span className="text-ink-muted text-sm">{detail}</span>}
                  {also && (
                    <TextLink href={also.href}>
                      {also.label}
                      <span className="sr-only"> {also.of}</span>
                    </TextLink>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
