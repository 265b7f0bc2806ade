import { useFormatter } from "@/lib/i18n/words";

/** Which day it is. */
export const Today = () => useFormatter().dateTime(new Date(), { dateStyle: "full" });
