import { renderMarkdown } from "@/lib/base/markdown";
import { getTranslations } from "@/lib/i18n/words";

type DescriptionProps = {
  text: string;
  /** The level of the heading above. */
  under?: number;
};

/** A long text, written in Markdown. */
export async function Description({ text, under = 2 }: DescriptionProps) {
  const t = await getTranslations("ui");
  const html = renderMarkdown(text, { under, table: t("table") });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets no tag of the text itself through
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
