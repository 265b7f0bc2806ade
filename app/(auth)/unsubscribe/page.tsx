import type { Metadata } from "next";
import { z } from "zod";
import { AuthFrame } from "@/components/frame/auth-frame";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { getTranslations } from "@/lib/i18n/words";
import { readSubscription } from "@/lib/notifications/mails/unsubscribe";
import { unsubscribeAction } from "./actions";

const query = z.object({
  token: z.string().optional().catch(undefined),
  done: z.literal("1").optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.unsubscribe"))("title"), referrer: "no-referrer" };
}

/** Where the link of a mail ends mails like it. */
export default async function UnsubscribePage(props: PageProps<"/unsubscribe">) {
  const { token = "", done } = query.parse(await props.searchParams);
  const t = await getTranslations("notifications");
  const subscription = readSubscription(token);
  if (done)
    return (
      <AuthFrame title={t("unsubscribe.done")}>
        <p>{t("unsubscribe.doneText")}</p>
      </AuthFrame>
    );
  if (!subscription)
    return (
      <AuthFrame title={t("unsubscribe.gone")}>
        <p>{t("unsubscribe.goneText")}</p>
      </AuthFrame>
    );
  return (
    <AuthFrame
      title={t("unsubscribe.title")}
      intro={t("unsubscribe.text", { event: t(`kinds.${subscription.kind}`) })}
    >
      <ActionForm action={unsubscribeAction} hidden={{ token }}>
        <SubmitButton>{t("unsubscribe.submit")}</SubmitButton>
      </ActionForm>
    </AuthFrame>
  );
}
