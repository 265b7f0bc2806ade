import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE } from "./cookie";
import { chooseLocale, LANGUAGE_HEADER, timeZone } from "./locale";

const loaders = {
  en: () => import("@/lib/messages/en"),
  de: () => import("@/lib/messages/de"),
};

export default getRequestConfig(async () => {
  const [jar, given] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(
    given.get(LANGUAGE_HEADER),
    jar.get(LOCALE_COOKIE)?.value,
    given.get("accept-language"),
  );
  const messages = (await loaders[locale]()).default;
  return { locale, messages, timeZone: timeZone() };
});
