import type { ComponentProps } from "react";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** False: the page stays where it is scrolled to, as when a list is sorted. */
  scroll?: false;
  /** It takes the place of this page among those that Back leads to, and stays scrolled. */
  replace?: true;
};

/** A link to another page of Kontor. FollowLinks fetches what it leads to; without script it is a link like any other. */
export function Link({ scroll, replace, ...rest }: LinkProps) {
  return <a data-page={replace ? "replace" : scroll === false ? "still" : ""} {...rest} />;
}
