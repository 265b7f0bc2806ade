import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { type Fonts, printable } from "./fonts";

const MARGIN = 48;
const FOOT = 30;
const PADDING = 4;
/** Breaking lines of one word takes the square of its length. */
const LONGEST = 1000;
/** After so many rows others have their turn. */
const AT_ONCE = 20;
const INK = "#1a1a1a";
const MUTED = "#5a5a5a";
const LINE = "#b0b0b0";

type Face = keyof Fonts;
type Written = { face?: Face; size?: number; colour?: string; width?: number; align?: "left" | "right" };

/** A column of a table: its share of the width, and whether it holds numbers. */
export type SheetColumn = { head: string; share: number; numeric?: boolean };

/** Pages of A4 with tables, written from top to bottom; what is not to be torn apart goes to the next page. */
export class Sheets {
  private readonly doc: PDFKit.PDFDocument;
  private readonly known: Record<Face, (codePoint: number) => boolean>;
  private readonly done: Promise<Buffer>;
  /** What stands at the foot of the pages of each part, and on which page it begins. */
  private readonly parts: { first: number; name: string }[] = [];

  constructor(fonts: Fonts, about: { title: string; author: string; language: string }) {
    this.doc = new PDFDocument({
      size: "A4",
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
      bufferPages: true,
      autoFirstPage: false,
      lang: about.language,
      displayTitle: true,
      info: { Title: about.title, Author: about.author, Creator: "Kontor", Producer: "Kontor" },
    });
    this.doc.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
    this.known = { regular: this.knownOf("regular"), bold: this.knownOf("bold") };
    const chunks: Buffer[] = [];
    this.done = new Promise((resolve, reject) => {
      this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.doc.on("error", reject);
    });
  }

  /** Begins a part on a page of its own; `name` stands at the foot of its pages, which are counted by themselves. */
  begin(name: string): void {
    this.doc.addPage();
    this.parts.push({ first: this.doc.bufferedPageRange().count, name });
  }

  /** A picture in the upper left corner, as long as it can be read; returns whether it is there. */
  picture(image: Buffer, height: number): boolean {
    try {
      this.doc.image(image, this.doc.x, this.doc.y, { fit: [180, height] });
      this.doc.y += height + PADDING * 2;
      this.doc.x = MARGIN;
      return true;
    } catch {
      return false;
    }
  }

  /** One paragraph, which is wrapped. */
  text(text: string, written: Written = {}): void {
    const { face = "regular", size = 10, colour = INK, width = this.width, align } = written;
    this.room(this.heightOf(text, { face, size, width }));
    this.doc.font(face).fontSize(size).fillColor(colour);
    this.doc.text(this.printable(text, face), MARGIN, this.doc.y, { width, align });
  }

  space(height: number): void {
    this.doc.y += height;
  }

  /** Two blocks of lines beside each other. */
  beside(left: string[], right: string[], more: Written = {}): void {
    const width = (this.width - 24) / 2;
    const top = this.doc.y;
    const bottoms = [left, right].map((lines, at) => {
      this.doc.y = top;
      for (const line of lines) {
        const { face = "regular", size = 10, colour = INK } = more;
        this.doc.font(face).fontSize(size).fillColor(colour);
        this.doc.text(this.printable(line, face), MARGIN + at * (width + 24), this.doc.y, { width });
      }
      return this.doc.y;
    });
    this.doc.y = Math.max(...bottoms);
  }

  /** A table: its head is repeated on each page, a row is never torn apart, and what is long is wrapped. */
  async table(columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Promise<void> {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (this.width * share) / whole);
    const cells = (texts: readonly string[], face: Face) => {
      const heights = texts.map((text, at) =>
        this.heightOf(text, { face, size: 9, width: (widths[at] ?? 0) - PADDING * 2 }),
      );
      return Math.min(Math.max(12, ...heights) + PADDING * 2, this.bottom - MARGIN - 40);
    };
    const write = (texts: readonly string[], face: Face, height: number) => {
      const top = this.doc.y;
      let left = MARGIN;
      for (const [at, text] of texts.entries()) {
        const width = widths[at] ?? 0;
        this.doc.font(face).fontSize(9).fillColor(INK);
        this.doc.text(this.printable(text, face), left + PADDING, top + PADDING, {
          width: width - PADDING * 2,
          height: height - PADDING,
          align: columns[at]?.numeric ? "right" : "left",
          ellipsis: true,
        });
        left += width;
      }
      this.doc.y = top + height;
      this.rule();
    };
    const heads = columns.map(({ head }) => head);
    const headHeight = cells(heads, "bold");
    this.room(headHeight + 40);
    write(heads, "bold", headHeight);
    for (const [at, row] of rows.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
      const height = cells(row, "regular");
      if (this.doc.y + height > this.bottom) {
        this.doc.addPage();
        write(heads, "bold", headHeight);
      }
      write(row, "regular", height);
    }
  }

  /** Writes the foot of all pages, `page` of one and of how many its part has, and gives the file. */
  end(page: (at: number, of: number) => string): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (const [at, { first, name }] of this.parts.entries()) {
      const last = (this.parts[at + 1]?.first ?? count + 1) - 1;
      for (let each = first; each <= last; each += 1) {
        this.doc.switchToPage(each - 1);
        // Below the margin, where a text would begin a page of its own.
        this.doc.page.margins.bottom = 0;
        const y = this.doc.page.height - MARGIN - FOOT / 2;
        this.doc.font("regular").fontSize(8).fillColor(MUTED);
        const width = this.width - 120;
        const text = this.printable(name, "regular");
        this.doc.text(text, MARGIN, y, { width, height: 12, lineBreak: false, ellipsis: true });
        this.doc.text(page(each - first + 1, last - first + 1), MARGIN + width, y, {
          width: 120,
          align: "right",
          lineBreak: false,
        });
      }
    }
    this.doc.end();
    return this.done;
  }

  private get width(): number {
    return this.doc.page.width - MARGIN * 2;
  }

  private get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  private room(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  private rule(): void {
    this.doc
      .moveTo(MARGIN, this.doc.y)
      .lineTo(MARGIN + this.width, this.doc.y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
  }

  private heightOf(text: string, { face, size, width }: { face: Face; size: number; width: number }): number {
    return this.doc.font(face).fontSize(size).heightOfString(this.printable(text, face), { width });
  }

  private printable(text: string, face: Face): string {
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return printable(shown, this.known[face]);
  }

  /** Which characters a font has, asked of the font itself, of which the types tell nothing. */
  private knownOf(face: Face): (codePoint: number) => boolean {
    const { _font } = this.doc.font(face) as unknown as {
      _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
    };
    return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
  }
}
