import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";

/** What the last step did, or with `not-…` why it did nothing, after its redirect: the text of `notices.<key>`; nothing for an unknown key. */
export async function Notice({ notice }: { notice?: string }) {
  const t = await getTranslations("notices");
  if (!notice || !/^[\w-]+$/.test(notice) || !t.has(notice as never)) return null;
  const refused = notice.startsWith("not-");
  return (
    <div role={refused ? "alert" : "status"}>
      <Alert tone={refused ? "danger" : "success"} title={t(notice as never)} />
    </div>
  );
}
