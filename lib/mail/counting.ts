import { metrics } from "@opentelemetry/api";

/** Counts how a mail ended: given to the mail server, kept where there is none, refused for good, or failed, to be tried again. */
export const countMail = (outcome: "sent" | "kept" | "refused" | "failed"): void =>
  metrics
    .getMeter("kontor")
    .createCounter("kontor_mails_total", { description: "Mails by how they ended" })
    .add(1, { outcome });
