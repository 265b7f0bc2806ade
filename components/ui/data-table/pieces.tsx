import { buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";
import type { Cell, LinkPiece, MoneyPiece, Piece } from "./cells";

/** What stands in a cell, piece under piece. */
export function Pieces({ cell }: { cell: Cell }) {
  if (cell === null) return null;
  if (!Array.isArray(cell)) return <Shown piece={cell} alone />;
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a cell have no other name, and never change places
  return cell.map((piece, at) => <Shown key={at} piece={piece} />);
}

function Shown({ piece, alone }: { piece: Piece; alone?: boolean }) {
  if (typeof piece === "string") return alone ? piece : <span className="piece">{piece}</span>;
  if ("money" in piece) return <Amount {...piece} />;
  if ("note" in piece) return <span className={piece.wide ? "note wide" : "note"}>{piece.note}</span>;
  if ("code" in piece) return <span className="code">{piece.code}</span>;
  if ("state" in piece) return <span className={`state tone-${piece.tone}`}>{piece.state}</span>;
  if ("time" in piece) return <time dateTime={piece.at}>{piece.time}</time>;
  if ("was" in piece) return <del className="piece text-ink-muted">{piece.was}</del>;
  if ("action" in piece) return piece.action;
  if (!piece.before) return <Led {...piece} />;
  return (
    <span className="piece">
      {piece.before} <Led {...piece} />
    </span>
  );
}

function Led({ link, href, of, button, away }: LinkPiece) {
  if (away)
    return (
      <a href={href} className="link" rel="noopener noreferrer nofollow">
        {link}
      </a>
    );
  return (
    <Link href={href} className={button ? buttonClass() : "link"}>
      {link}
      {of && <span className="sr-only"> {of}</span>}
    </Link>
  );
}

function Amount({ money, per, before, after, loss, was, strong }: MoneyPiece) {
  const said = per ?? after;
  // Only what is given: on public pages, what is not there would be written out for every amount.
  const written = [
    before && <small key="before">{before}</small>,
    [before && " ", money, after && " "].filter(Boolean).join(""),
    said && <small key="said">{said}</small>,
  ].filter(Boolean);
  if (was) return <del className="amount text-ink-muted">{written}</del>;
  const tone = loss ? " text-danger" : strong ? " font-semibold" : "";
  return <span className={`amount${tone}`}>{written}</span>;
}
