/** One thing that a search found: where it is, and in words what it is. */
export type Hit = {
  href: string;
  title: string;
  detail?: string;
  /** What is often done with it; `of` says with what to those who hear it alone. */
  also?: { href: string; label: string; of: string };
};

/** A few of one kind; `all` leads to all of them where there are more. */
export type FoundGroup = { label: string; all?: string; hits: Hit[] };

/** What the search's route answers; `status` says it in one sentence, `note` what of the words was left out. */
export type Found = { status: string; note?: string; groups: FoundGroup[] };

/** A path of the search for these words. */
export const withWords = (path: string, q: string): string => {
  const search = new URLSearchParams(q ? { q } : {}).toString();
  return search ? `${path}?${search}` : path;
};
