import { Link } from "@/components/ui/link";
import type { Speech } from "@/lib/i18n/speech";

/** A way for somebody for whom nothing waits: what to look up, and where. */
export type Way = { key: string; label: string; text: string; href: string };

/** What somebody does here whose role is to read and to answer questions. */
export function Ways({ ways, speech }: { ways: Way[]; speech: Speech }) {
  return (
    <div className="space-y-3">
      <p className="text-ink-muted">{speech.words("home")("readersHome")}</p>
      <ul className="tiles">
        {ways.map(({ key, label, text, href }) => (
          <li key={key}>
            <Link href={href} className="tile">
              <span className="tile-label">{label}</span> <span className="tile-note">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
