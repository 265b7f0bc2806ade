import { Link } from "@/components/ui/link";

type BellProps = { href: string; unread: string; words: { notifications: string; unread: string } };

/** Leads to what the person was told, and says how much of it was not read. */
export const Bell = ({ href, unread, words }: BellProps) => (
  <Link href={href} className="btn btn-quiet bell">
    <span className="icon-bell" aria-hidden="true" />
    <span className="sr-only">{words.notifications}</span>
    {unread !== "0" && (
      <span className="rail-count">
        {unread}
        <span className="sr-only"> {words.unread}</span>
      </span>
    )}
  </Link>
);
