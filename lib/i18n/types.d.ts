import type messages from "@/lib/messages/en";
import type { Locale } from "./locale";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages;
    Locale: Locale;
  }
}
