import { v7 } from "uuid";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import { TextArea } from "@/components/ui/text-field";
import { contentTypes } from "@/lib/files/kind";
import { getTranslations } from "@/lib/i18n/words";
import { LARGEST_TOGETHER } from "@/lib/threads/files/rules";
import type { Thread } from "@/lib/threads/rules";
import { LONGEST } from "@/lib/threads/schema";
import type { ThreadPlace } from "./threads";

type MessageFormProps = Pick<ThreadPlace, "tenant" | "topic" | "answers"> & {
  action: FormAction;
  thread: Thread;
  /** To whom. */
  name: string;
};

const accepted = [...Object.keys(contentTypes), "jpeg", "csv"].map((ending) => `.${ending}`).join(",");

/** A message to the other side of a thread; where it asked something, perhaps as the answer. */
export async function MessageForm({ tenant, topic, answers, action, thread, name }: MessageFormProps) {
  const [t, fields] = await Promise.all([getTranslations("threads"), getTranslations("fields")]);
  const label = t("messageTo", { name });
  const asked = thread === "provider-reseller" && answers;
  return (
    <ActionForm action={action} tenant={tenant} hidden={{ ...topic, thread, key: v7() }} ariaLabel={label}>
      <TextArea
        name="text"
        label={label}
        help={asked ? t("answerHelp") : undefined}
        required
        rows={3}
        maxLength={LONGEST}
      />
      <FileField
        name="files"
        label={t("files")}
        help={t("filesHelp")}
        multiple
        accept={accepted}
        most={{ bytes: LARGEST_TOGETHER, message: fields("messageFilesTooLarge") }}
      />
      <div className="form-actions">
        {asked && (
          <SubmitButton name="answers" value={String(asked)} pendingLabel={t("sending")}>
            {t("answer")}
          </SubmitButton>
        )}
        <SubmitButton variant="secondary" pendingLabel={t("sending")}>
          {t(asked ? "onlySend" : "send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
