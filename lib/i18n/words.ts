import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { chooseLocale, LANGUAGE_HEADER, LOCALE_COOKIE, type Locale } from "./locale";
import {
  type Formats,
  formatsIn,
  type Namespace,
  type Speech,
  speechIn,
  type Words,
  wordsIn,
} from "./speech";

/** The language of the request. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, given] = await Promise.all([cookies(), headers()]);
  return chooseLocale(
    given.get(LANGUAGE_HEADER),
    jar.get(LOCALE_COOKIE)?.value,
    given.get("accept-language"),
  );
});

/** The words of a namespace in the language of the request; of all of them without one. */
export const getTranslations = async <N extends Namespace = never>(namespace?: N): Promise<Words<N>> =>
  wordsIn(await getLocale(), namespace);

/** The formats of the language of the request. */
export const getFormatter = async (): Promise<Formats> => formatsIn(await getLocale());

/** As getLocale, for components that await nothing. */
export const useLocale = (): Locale => use(getLocale());

/** As getTranslations, for components that await nothing. */
export const useTranslations = <N extends Namespace = never>(namespace?: N): Words<N> =>
  wordsIn(useLocale(), namespace);

/** As getFormatter, for components that await nothing. */
export const useFormatter = (): Formats => formatsIn(useLocale());

/** All that writes in the language of the request. */
export const getSpeech = async (): Promise<Speech> => speechIn(await getLocale());

/** As getSpeech, for components that await nothing. */
export const useSpeech = (): Speech => speechIn(useLocale());
