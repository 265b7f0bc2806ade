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

/** A column that a reader may do without, and whether it is shown now. */
export type OfferedColumn = { key: string; head: string; shown: boolean };

/** What the menu of a list's columns offers; `usual`: the words of the way back to the list as it comes. */
export type OfferedColumns = { columns: OfferedColumn[]; usual: string };
