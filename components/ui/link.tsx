import type { ComponentProps } from "react";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /**
   * How FollowLinks goes there. "still": the page stays where it is scrolled to, as when a list is sorted; "replace": it also
   * takes the place of this page among those that Back leads to.
   */
  "data-page"?: "still" | "replace";
};

/** A link to another page of Kontor. FollowLinks fetches what it leads to; without script it is a link like any other. */
export const Link = (props: LinkProps) => <a {...props} />;
