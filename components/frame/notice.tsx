import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { getTranslations } from "@/lib/i18n/words";

/**
 * What the last step did, or with `not-…` why it did nothing, after its redirect: the text of `notices.<key>`, with how
 * many where a number follows the key; nothing for an unknown key. `undo` takes it back.
 */
export async function Notice({ notice, undo }: { notice?: string; undo?: ReactNode }) {
  const t = await getTranslations("notices");
  const [, key, count = "0"] = /^([\w-]+)(?:\.(\d{1,9}))?$/.exec(notice ?? "") ?? [];
  if (!key || !t.has(key as never)) return null;
  const refused = key.startsWith("not-");
  return (
    <div role={refused ? "alert" : "status"}>
      <Alert
        tone={refused ? "danger" : "success"}
        title={t(key as never, { count: Number(count) } as never)}
        actions={undo}
      />
    </div>
  );
}
