import { findKeptState } from "@/lib/forms/kept-form";
import type { Speech } from "@/lib/i18n/speech";
import { getSpeech } from "@/lib/i18n/words";
import { FormBody, type FormBodyProps } from "./form-body";
import type { FormLabels } from "./form-context";

type ActionFormProps = Omit<FormBodyProps, "labels"> & { labels?: Partial<FormLabels> };

/** A form around a server action: error summary, kept values also of a session that ended, one submission at a time; works without script. */
export async function ActionForm({ labels, ...rest }: ActionFormProps) {
  const [words, kept] = await Promise.all([getFormLabels(), findKeptState(rest.action, rest.hidden ?? {})]);
  return <FormBody {...rest} kept={kept} labels={{ ...words, ...labels }} />;
}

/** The texts that a form and its fields share, for handing to FormBody inside a client component. */
export const getFormLabels = async (): Promise<FormLabels> => formLabels(await getSpeech());

/** As getFormLabels, in a language that is known. */
export function formLabels(speech: Speech) {
  const t = speech.words("ui");
  return {
    summary: t("formSummary"),
    optional: t("optional"),
    show: t("show"),
    stored: t("storedNow"),
    nothing: t("storedNothing"),
    yes: t("yes"),
    no: t("no"),
  };
}
