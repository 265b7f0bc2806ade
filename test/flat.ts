import type { Words } from "@/lib/messages/compose";

/** Every text with its whole key: "orders.step.again". */
export const flat = (words: Words, prefix = ""): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flat(value, `${prefix}${key}.`),
  );
