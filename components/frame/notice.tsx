import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";

/** What the last step did, after its redirect: the text of `notices.<key>`; nothing for an unknown key. */
export async function Notice({ notice }: { notice?: string }) {
  const t = await getTranslations("notices");
  if (!notice || !/^[\w-]+$/.test(notice) || !t.has(notice as never)) return null;
  return (
    <div role="status">
      <Alert tone="success" title={t(notice as never)} />
    </div>
  );
}
