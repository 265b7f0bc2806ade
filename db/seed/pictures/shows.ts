import type { Localised } from "@/db/seed/rows";
import * as symbols from "./drawings/symbols";

/** A picture of the demo: its drawing, and what it shows. */
export type DemoPicture = { svg: string; alt: Localised };

export const shows = (svg: string, en: string, de: string): DemoPicture => ({ svg, alt: { en, de } });

export const shield = shows(symbols.shield(), "Green shield with a tick", "Grünes Schild mit einem Haken");
export const mail = shows(symbols.mail(), "Letter with a red mark", "Brief mit einer roten Marke");
export const calendar = shows(
  symbols.calendar(),
  "Calendar sheet with one day ticked",
  "Kalenderblatt, ein Tag ist abgehakt",
);
