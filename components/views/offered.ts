/** What the menu of a list's views offers, as the server words it. */
export type OfferedViews = {
  groups: { label: string; views: { id: string; href: string; name: string }[] }[];
  /** The list without a view. */
  all: { href: string; label: string };
  /** Where the height of rows is chosen. */
  rows: { href: string; label: string };
  /** Where there is no view yet. */
  note?: string;
};
