import { offerWords } from "@/components/sellable/offer-words";
import { marginCell, priceCell } from "@/components/sellable/price-cells";
import { type Piece, tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { replaced } from "@/components/ui/data-table/replaced";
import { timePiece } from "@/components/ui/data-table/written";
import type { Tone } from "@/components/ui/state";
import { formatShare } from "@/lib/base/money";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";
import type { Price } from "@/lib/pricing/rules";
import type { ChangedOffer } from "@/lib/sellable/changes/queries";
import type { ChangeKind } from "@/lib/sellable/changes/schema";
import type { VisibleTerms, Yours } from "@/lib/sellable/changes/yours/rules";
import type { Viewer } from "@/lib/sellable/rules";

const tones: Record<ChangeKind, Tone> = { added: "success", removed: "danger", changed: "info" };

type ChangesTableProps = { rows: ChangedOffer[]; area: string; viewer: Viewer };

/** What changed in a portfolio, an offer a row, at the reader's own prices; transfer prices, margins and limits only for those who may see them. */
export function ChangesTable(props: ChangesTableProps) {
  return <DataTable {...changesTable(props, useSpeech())} />;
}

export function changesTable({ rows, area, viewer }: ChangesTableProps, speech: Speech) {
  const t = speech.words("sellable");
  const { words } = offerWords(speech);
  const { seesInternal, agency, asCustomer } = viewer;
  const inside = seesInternal && !agency;
  return tableOf<ChangedOffer>({
    label: t("changesTitle"),
    rows,
    rowOf: ({ offerId, change, itemId }) => ({
      id: offerId,
      href: change === "removed" ? undefined : `${area}/catalogue/${itemId}`,
    }),
    columns: [
      {
        key: "item",
        head: t("item"),
        cell: (row) => [row.name, { note: `${row.sku} · ${words(row, "short")}` }],
      },
      {
        key: "change",
        head: t("change"),
        phone: "top",
        cell: ({ change, at }) => [
          { state: t(`changeKinds.${change}`), tone: tones[change] },
          timePiece(at, speech, "date"),
        ],
      },
      inside && {
        key: "transfer",
        head: t("transfer"),
        numeric: true,
        phone: "hidden",
        cell: (row) => transfers(row, speech),
      },
      {
        key: "yours",
        head: t("yourPrice"),
        numeric: true,
        cell: (row) => [...yourPrices(row, speech), ...(asCustomer ? [] : suggestedBeside(row, speech))],
      },
      seesInternal && {
        key: "margin",
        head: t(agency ? "commission" : "margin"),
        numeric: true,
        cell: (row) => margins(row, speech),
      },
      inside && { key: "limits", head: t("limits"), numeric: true, cell: (row) => limits(row, speech) },
      !asCustomer && {
        key: "affected",
        head: t("affected"),
        phone: "whole",
        cell: ({ affected }) => affectedPieces(affected, `${area}/customers`, speech),
      },
    ],
  });
}

/** What was and what is, as it is written of either. */
const both = <T,>(before: T | null, after: T | null, written: (side: T) => Piece[]): Piece[] =>
  replaced(before ? written(before) : [], after ? written(after) : []);

const suggestedIn = (terms: VisibleTerms): Price => ({
  oneTime: terms.suggestedOneTime,
  recurring: terms.suggestedRecurring,
});

const transfers = (row: ChangedOffer, speech: Speech) =>
  both(row.before, row.after, ({ transferOneTime = null, transferRecurring = null }) =>
    priceCell({ oneTime: transferOneTime, recurring: transferRecurring }, row, speech),
  );

const yourPrices = (row: ChangedOffer, speech: Speech) =>
  both<Yours>(row.yours.before, row.yours.after, ({ price }) => priceCell(price, row, speech));

/** Where the company set its price itself, what is suggested now, if that differs. */
function suggestedBeside(row: ChangedOffer, speech: Speech): Piece[] {
  const { after, own } = row.yours;
  if (!own || !row.after) return [];
  const suggested = priceCell(suggestedIn(row.after), row, speech);
  if (JSON.stringify(suggested) === JSON.stringify(priceCell(after?.price ?? null, row, speech))) return [];
  const before = speech.words("sellable")("suggested");
  return suggested.map((piece) =>
    typeof piece === "object" && "money" in piece ? { ...piece, before } : piece,
  );
}

const margins = (row: ChangedOffer, speech: Speech) =>
  both<Yours>(row.yours.before, row.yours.after, ({ margin }) =>
    margin ? [marginCell(margin, row.currency, speech) ?? []].flat() : [],
  );

/** How far the company may go with its own price, and whether its own price still fits. */
function limits({ before, after, ownOutside }: ChangedOffer, speech: Speech): Piece[] {
  const t = speech.words("sellable");
  const percent = (bp: number) => formatShare(bp, speech.locale, 2);
  const written = ({ floorBp = null, ceilingBp = null }: VisibleTerms): Piece[] => {
    const ends = [floorBp !== null && `−${percent(floorBp)}`, ceilingBp !== null && `+${percent(ceilingBp)}`];
    return [ends.filter(Boolean).join(" / ") || t("limitsOpen")];
  };
  const outside = ownOutside && { state: t("outside"), tone: "warning" as const };
  return [...both(before, after, written), ...(outside ? [outside] : [])];
}

/** The customers that run a changed offer or hold it in a basket: the first by name, and how many more. */
function affectedPieces(affected: ChangedOffer["affected"], path: string, speech: Speech): Piece[] {
  if (!affected) return [{ note: "–", wide: true }];
  const { count, first } = affected;
  const more = count - first.length;
  return [
    ...first.map(({ id, name }) => ({ link: name, href: `${path}/${id}` })),
    ...(more > 0 ? [{ note: speech.words("sellable")("affectedMore", { count: more }) }] : []),
  ];
}
