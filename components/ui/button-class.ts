export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

/** The class list of a button, also for elements that only look like one (a summary, a label). */
export function buttonClass(variant: ButtonVariant = "secondary", extra = "") {
  return `btn btn-${variant} ${extra}`.trim();
}
