import type { Metadata } from "next";
import type { MessageKeys, Messages, NestedKeyOf, NestedValueOf } from "use-intl/core";
import type { Namespace } from "./speech";
import { getTranslations } from "./words";

type Key<N extends Namespace> = MessageKeys<
  NestedValueOf<Messages, N>,
  NestedKeyOf<NestedValueOf<Messages, N>>
>;

/** The generateMetadata of a page that is called by one of our words, in the reader's language; `more` beside the title. */
export const titled =
  <N extends Namespace>(namespace: N, key: Key<N>, more?: Metadata) =>
  async (): Promise<Metadata> => ({
    ...more,
    title: (await getTranslations())([namespace, key].join(".") as never),
  });
