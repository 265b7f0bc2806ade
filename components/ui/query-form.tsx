import type { ComponentProps } from "react";

/** A form whose fields become the address of a page. FollowLinks fetches that page; without script it is sent like any other. */
export const QueryForm = (props: ComponentProps<"form"> & { action: string }) => (
  <form data-page="" {...props} />
);
