import { z } from "zod";
import { id, oneOf, optionalId, optionalText, optionalWhole } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";
import { messageFiles } from "./files/schema";
import type { TakenFile } from "./files/taking";

const threads = ["provider-reseller", "reseller-customer", "provider-customer"] as const;

/** In characters. */
export const LONGEST = 4000;

/** Which thread of a record shows an older page, and which. */
export const threadPage = z.object({ thread: oneOf(threads), messages: pageCursor() });
export type ThreadPage = z.output<typeof threadPage>;

const written = () =>
  optionalText(LONGEST).transform((text, context) => {
    if (text !== null) return text;
    context.addIssue({ code: "custom", message: "required" });
    return z.NEVER;
  });

/** Either an order or a subscription. */
const topic = { order: optionalId(), subscription: optionalId() };

/** A message about an order or a subscription; `key` is made with the form: sent twice, it gives one. */
export const newMessage = z.object({
  ...topic,
  key: id(),
  thread: z.enum(threads, { error: "choose" }),
  text: written(),
  files: messageFiles(),
  /** The version of the order whose question it answers. */
  answers: optionalWhole(1, 2_147_483_647),
});
export type SentMessage = z.output<typeof newMessage>;
export type NewMessage = Omit<SentMessage, "files"> & { files: TakenFile[] };

/** A thread, read up to one of its messages. */
export const readMark = z.object({ ...topic, message: id() });
export type ReadMark = z.output<typeof readMark>;
