import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale, timeZone } from "./locale";

const loaders = {
  en: () => import("../messages/en.json"),
  de: () => import("../messages/de.json"),
};

export default getRequestConfig(async () => {
  const [jar, given] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get("kontor-locale")?.value, given.get("accept-language"));
  const messages = (await loaders[locale]()).default;
  return { locale, messages, timeZone: timeZone() };
});
