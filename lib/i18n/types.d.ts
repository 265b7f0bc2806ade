import type messages from "@/lib/messages/en";
import type { Locale } from "./locale";

declare module "use-intl/core" {
  interface AppConfig {
    Messages: typeof messages;
    Locale: Locale;
  }
}
